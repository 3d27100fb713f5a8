import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Save } from './use-save';
import classes from './form.module.css';

interface SaveNoticeProps {
  save: Save;
  /** Shows the other's version instead of what was typed. */
  onTakeTheirs?: () => void;
}

/** What became of a save, in words, beside the buttons. Never a toast: it stays until it is settled. */
export function SaveNotice({ save, onTakeTheirs }: SaveNoticeProps) {
  const { t } = useTranslation();
  const { state } = save;
  switch (state.kind) {
    case 'idle':
    case 'saving':
      return null;
    case 'saved':
      return (
        <p className={classes.saved} role="status">
          {t('form.saved')}
        </p>
      );
    case 'waiting':
      return (
        <Notice tone="ochre" title={t('form.waiting')} text={t('form.waitingHelp')}>
          <Button variant="default" onClick={save.retry}>
            {t('action.retry')}
          </Button>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="bole" title={state.problem.message} text={state.rest.map((error) => error.message).join(' ')} />
      );
    case 'conflict':
      return (
        <Notice tone="ochre" title={t('form.conflict')} text={t('form.conflictHelp')}>
          <Button variant="default" onClick={save.overwrite}>
            {t('form.saveMine')}
          </Button>
          {onTakeTheirs && (
            <Button variant="default" onClick={onTakeTheirs}>
              {t('form.takeTheirs')}
            </Button>
          )}
        </Notice>
      );
    case 'signedOut':
      return (
        <Notice tone="ochre" title={t('form.signedOut')} text={t('form.signedOutHelp')}>
          <Button variant="default" component="a" href="/sign-in" target="_blank">
            {t('form.signInBeside')}
          </Button>
          <Button variant="default" onClick={save.retry}>
            {t('action.retry')}
          </Button>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bole" title={t('error.unexpected')} text={t('form.kept')}>
          <Button variant="default" onClick={save.retry}>
            {t('action.retry')}
          </Button>
        </Notice>
      );
  }
}

interface NoticeProps {
  tone: 'ochre' | 'bole';
  title: string;
  text?: string;
  children?: React.ReactNode;
}

export function Notice({ tone, title, text, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role="alert">
      <p className={classes.noticeTitle}>{title}</p>
      {text && <p className={classes.noticeText}>{text}</p>}
      {children && (
        <Group gap={8} mt={8}>
          {children}
        </Group>
      )}
    </div>
  );
}
