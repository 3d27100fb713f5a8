import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { ErrorState } from '../../components/states';
import { isProblem } from '../../lib/problem';
import { EntryFrame } from './entry-frame';
import classes from './entry-frame.module.css';

interface DeadLinkProps {
  error: unknown;
  retry: () => void;
  /** The way to a new link, where the reader can get one alone. */
  again?: ReactNode;
}

/** A link that was used, is too old, or lost its end on the way, as mail programs sometimes cut it. */
export function DeadLink({ error, retry, again }: DeadLinkProps) {
  const { t } = useTranslation();
  if (error !== null && !isProblem(error)) {
    return (
      <EntryFrame title={t('error.title')}>
        <ErrorState error={error} retry={retry} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame
      title={t('link.deadTitle')}
      lead={isProblem(error) && error.status === 410 ? error.message : t('link.deadLead')}
    >
      <p className={classes.form}>
        {again && <span>{again}</span>}
        <span>
          <TextLink to="/sign-in">{t('reset.back')}</TextLink>
        </span>
      </p>
    </EntryFrame>
  );
}
