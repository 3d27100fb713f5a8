import { useTranslation } from 'react-i18next';
import { LedgerTable as Table, type Column } from '../../components/ledger-table';
import { TextLink } from '../../components/link';
import { ReminderMark } from '../../components/marks/reminder-mark';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useFate, useReminderTitle } from './reminder-words';
import type { Reminder } from './reminder.types';
import classes from './reminders.module.css';

/** Days on which mails are due, each with its mails by the hour. */
export function LedgerTable({ rows, selected }: { rows: Reminder[]; selected: string | undefined }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const language = useLanguage();
  const titleOf = useReminderTitle();
  const fate = useFate({ brief: true });
  const dayTitle = useDayTitle();
  const columns: Column<Reminder>[] = [
    {
      key: 'time',
      header: t('reminders.hour'),
      phone: 'end',
      width: '64px',
      cell: (reminder) => <span className={classes.hour}>{dates.time(wallMoment(reminder.dueAt, zone).time)}</span>,
    },
    {
      key: 'state',
      header: t('reminders.state'),
      phone: 'rest',
      width: '150px',
      cell: (reminder) => <ReminderMark state={reminder.state} />,
    },
    {
      key: 'what',
      header: t('reminders.what'),
      phone: 'name',
      cell: (reminder) => (
        <>
          <TextLink
            look="title"
            from="/reminders"
            to="/reminders"
            search={(now) => ({ ...now, reminder: reminder.id })}
            resetScroll={false}
            replace
          >
            {titleOf(reminder)}
          </TextLink>
          <div className={classes.subject}>{inLanguage(reminder.subject.title, language)}</div>
        </>
      ),
    },
    {
      key: 'who',
      header: t('reminders.who'),
      phone: 'rest',
      width: '20%',
      cell: (reminder) => reminder.recipient.name,
    },
    {
      key: 'why',
      header: t('reminders.why'),
      phone: 'rest',
      width: '24%',
      cell: (reminder) => (
        <span className={classes.why} data-group={reminder.group}>
          {fate(reminder)}
        </span>
      ),
    },
  ];
  const groups = byDay(rows, zone).map(([day, ofDay]) => ({ title: dayTitle(day), rows: ofDay }));
  return (
    <Table
      label={t('reminders.ledger')}
      columns={columns}
      groups={groups}
      rowKey={(reminder) => reminder.id}
      {...(selected ? { selected } : {})}
    />
  );
}

function byDay(rows: Reminder[], zone: string): [day: string, rows: Reminder[]][] {
  return [...Map.groupBy(rows, (reminder) => wallMoment(reminder.dueAt, zone).date)];
}

/** "Today", "Tomorrow, 15 April", "Friday 16 April". */
function useDayTitle(): (day: string) => string {
  const { dates, daysUntil, today } = useDates();
  const language = useLanguage();
  return (day) => {
    const days = daysUntil(day);
    const year = day.slice(0, 4) !== today.slice(0, 4);
    if (Math.abs(days) > 1) return dates.fullDay(day, { year });
    const word = dates.upcoming(days);
    const start = word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
    return days === 0 ? start : `${start}, ${dates.day(day, { year })}`;
  };
}
