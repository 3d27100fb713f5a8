import { useTranslation } from 'react-i18next';
import type { MailsToday as Mails } from '../../api';
import { TextLink } from '../../components/link';
import classes from './home.module.css';

const GROUPS = ['sent', 'planned', 'failed', 'skipped'] as const;

/** One line of the ledger: what became of today's mails. Nothing is said of what did not happen. */
export function MailsToday({ mails }: { mails: Mails }) {
  const { t } = useTranslation();
  const told = GROUPS.filter((group) => mails[group] > 0);
  return (
    <p className={classes.mails}>
      <span>{t('home.mailsToday')}</span>
      {told.length === 0 && <span>{t('home.noMails')}</span>}
      {told.map((group) => (
        <span key={group} data-tone={group === 'failed' ? 'late' : undefined}>
          <strong>{mails[group]}</strong> {t(`home.mail.${group}`)}
        </span>
      ))}
      <TextLink className={classes.ledger} to="/reminders">
        {t('reminders.ledger')}
      </TextLink>
    </p>
  );
}
