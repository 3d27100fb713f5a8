import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Save } from './use-save';
import classes from './form.module.css';

/** One field as the other person left it; the value is left out where only the field can be named. */
export interface TheirChange {
  label: string;
  value: string | null;
}

interface SaveNoticeProps {
  save: Save;
  /** Shows the other's version instead of what was typed. */
  onTakeTheirs?: () => void;
  theirs?: TheirChange[];
}

/** What became of a save, in words, beside the buttons. Never a toast: it stays until it is settled. */
export function SaveNotice(props: SaveNoticeProps) {
  const { kind } = props.save.state;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A long form may end below the window: a decision that is asked for comes into sight.
    if (kind === 'conflict') box.current?.focus();
    if (kind !== 'idle' && kind !== 'saving' && kind !== 'saved') box.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div className={classes.outcome} ref={box} tabIndex={-1}>
      <Outcome {...props} />
    </div>
  );
}

function Outcome({ save, onTakeTheirs, theirs = [] }: SaveNoticeProps) {
  const { t } = useTranslation();
  const { state } = save;
  switch (state.kind) {
    case 'idle':
    case 'saving':
      return null;
    case 'saved':
      // Typed on since: it is not all saved any more.
      if (save.isUnsaved()) return null;
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
      // The field says it already, and has the focus.
      if (state.rest.length === 0 && state.problem.errors.some((error) => error.message === state.problem.message))
        return null;
      return (
        <Notice tone="bole" title={state.problem.message} text={state.rest.map((error) => error.message).join(' ')} />
      );
    case 'conflict':
      return (
        <Notice
          tone="ochre"
          title={t('form.conflict')}
          text={t('form.conflictHelp')}
          lines={<TheirChanges changes={theirs} />}
        >
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
  lines?: React.ReactNode;
  children?: React.ReactNode;
}

export function Notice({ tone, title, text, lines, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role="alert">
      <p className={classes.noticeTitle}>{title}</p>
      {text && <p className={classes.noticeText}>{text}</p>}
      {lines}
      {children && (
        <Group gap={8} mt={8}>
          {children}
        </Group>
      )}
    </div>
  );
}

function TheirChanges({ changes }: { changes: TheirChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={classes.theirs}>
      {changes.map(({ label, value }) => (
        <li key={label}>
          {label}
          {value !== null && (
            <>
              : <strong>{value || '–'}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
