import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { ReminderMark } from '../../components/marks/reminder-mark';
import { ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { useDates } from '../../lib/use-dates';
import { MailFrame } from './mail-frame';
import { useFate, useReasonWords } from './reminder-words';
import { reminderQuery, sendAgain } from './reminders.queries';
import type { ReminderDetail, ReminderMail } from './reminder.types';
import classes from './reminders.module.css';

/** One mail: what became of it, to whom it goes, and the mail itself, as letters or as plain text. */
export function MailPane({ id }: { id: string }) {
  const reminder = useQuery(reminderQuery(id));
  if (reminder.data) return <Shown key={reminder.data.id} reminder={reminder.data} />;
  return reminder.error ? (
    <ErrorState error={reminder.error} retry={() => void reminder.refetch()} />
  ) : (
    <RowsSkeleton rows={6} />
  );
}

function Shown({ reminder }: { reminder: ReminderDetail }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const fate = useFate();
  const reasonWords = useReasonWords();
  const [look, setLook] = useState<'mail' | 'plain'>('mail');
  const { mail, notSent } = reminder;
  return (
    <div>
      <div className={classes.paneHead}>
        <span>
          <ReminderMark state={reminder.state} />{' '}
          <span className={classes.due}>{dates.instant(reminder.sentAt ?? reminder.dueAt, zone)}</span>
        </span>
        {mail && (
          <SegmentedControl
            size="xs"
            aria-label={t('reminders.look')}
            data={[
              { value: 'mail', label: t('reminders.asMail') },
              { value: 'plain', label: t('reminders.asText') },
            ]}
            value={look}
            onChange={(next) => setLook(next === 'plain' ? 'plain' : 'mail')}
          />
        )}
      </div>
      <p className={classes.to}>
        {t('reminders.to')}{' '}
        <TextLink look="title" to="/people/$personId" params={{ personId: reminder.recipient.id }}>
          {reminder.recipient.name}
        </TextLink>
        {mail?.to && <span> &lt;{mail.to}&gt;</span>}
      </p>
      {mail && <p className={classes.mailSubject}>{mail.subject}</p>}
      <SendAgain reminder={reminder} />
      {mail ? (
        <Mail mail={mail} look={look} />
      ) : (
        <p className={classes.paneEmpty}>{notSent ? reasonWords(notSent) : t('reminders.noMail')}</p>
      )}
      {mail?.as === 'preview' && <p className={classes.fate}>{t('reminders.preview')}</p>}
      <p className={classes.fate}>{fate(reminder)}</p>
    </div>
  );
}

function Mail({ mail, look }: { mail: ReminderMail; look: 'mail' | 'plain' }) {
  return look === 'plain' ? (
    <pre className={classes.plain}>{mail.text}</pre>
  ) : (
    <MailFrame html={mail.html} title={mail.subject} />
  );
}

function SendAgain({ reminder }: { reminder: ReminderDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/reminders' });
  const sending = useMutation({
    // Sent, it may leave the list that is shown; what became of it stays in sight.
    onMutate: () =>
      navigate({ search: (now) => ({ ...now, reminder: reminder.id }), replace: true, resetScroll: false }),
    mutationFn: () => sendAgain(reminder.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['reminders'] }),
  });
  if (sending.isSuccess) {
    return (
      <p role="status" className={classes.again}>
        {t('reminders.goesNow')}
      </p>
    );
  }
  return (
    <>
      {sending.error && <ErrorState error={sending.error} />}
      {reminder.can.sendAgain && (
        <p className={classes.again}>
          <TextButton disabled={sending.isPending} onClick={() => sending.mutate()}>
            {t('reminders.sendAgain')}
          </TextButton>
        </p>
      )}
    </>
  );
}
