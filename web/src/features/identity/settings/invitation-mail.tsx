import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../api';
import { useDates } from '../../../lib/use-dates';
import classes from './settings.module.css';

type Mail = NonNullable<InvitationView['mail']>;

/** The words of the ledger. */
const REASONS = {
  refused: 'reminderReason.content_refused',
  given_up: 'reminderReason.given_up',
  too_late: 'reminderReason.too_late',
  twice_uncertain: 'reminderReason.twice_uncertain',
} as const satisfies Record<NonNullable<Mail['reason']>, string>;

/** Where the mail of an invitation stands; a failed one with why, and in the words of the mail server. */
export function InvitationMailLine({ mail }: { mail: Mail | null }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  if (!mail) return <span>{t('officeMembers.mailNone')}</span>;
  const { state, reason, answer, sentAt } = mail;
  if (sentAt) return <span>{t('officeMembers.mailSent', { when: dates.instant(sentAt, zone) })}</span>;
  return (
    <span className={state === 'failed' ? classes.failed : undefined}>
      {state === 'failed' && reason
        ? t('officeMembers.mailFailed', { reason: t(REASONS[reason]) })
        : t('officeMembers.mailWaiting')}
      {answer && (
        <span className={classes.answer} lang="en">
          {answer}
        </span>
      )}
    </span>
  );
}
