import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingView, ReminderPage } from '../../api';
import { TextLink } from '../../components/link';
import { ReminderMark, type ReminderState } from '../../components/marks/reminder-mark';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { readJson } from '../../lib/api';
import { withQuery } from '../../lib/pages';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useIsOver } from '../meetings/use-is-over';
import { useReasonWords, useReminderTitle } from '../reminders/reminder-words';
import { groupReminders, type ReminderGroup } from './reminder-groups.rules';
import classes from './meeting-reminders.module.css';

const AT_MOST = 100;

/** What will be sent before the meeting, to whom, and what was. */
export function MeetingReminders({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const isOver = useIsOver(meeting);
  const of = { subjectKind: 'meeting', subjectId: meeting.id } as const;
  const reminders = useQuery({
    queryKey: ['reminders', of],
    queryFn: ({ signal }) =>
      readJson<ReminderPage>(withQuery('/api/reminders', { ...of, order: 'soonest', limit: AT_MOST }), signal),
  });
  const shown = reminders.data?.items.filter((one) => one.group !== 'moved');
  const counts = reminders.data?.counts;
  if (isOver && shown?.length === 0) return null;
  return (
    <Section
      title={t('nav.reminders')}
      link={
        counts && (
          <TextLink to="/reminders" search={of}>
            {t('meeting.reminderCounts', { sent: counts.sent, planned: counts.planned })}
          </TextLink>
        )
      }
    >
      {shown ? (
        shown.length > 0 ? (
          <Rows>
            {groupReminders(shown).map((group) => (
              <Row key={group.key} group={group} />
            ))}
          </Rows>
        ) : (
          <EmptyState>{t('meeting.noReminders')}</EmptyState>
        )
      ) : reminders.error ? (
        <ErrorState error={reminders.error} retry={() => void reminders.refetch()} />
      ) : (
        <RowsSkeleton rows={3} height={44} />
      )}
    </Section>
  );
}

/** So many names stand in a row; more are counted. */
const NAMED = 2;

function Row({ group: { first, names } }: { group: ReminderGroup }) {
  const { t } = useTranslation();
  const { dates, zone, today } = useDates();
  const titleOf = useReminderTitle();
  const reasonWords = useReasonWords();
  const wall = wallMoment(first.sentAt ?? first.dueAt, zone);
  return (
    <li className={classes.row}>
      <div className={classes.when}>
        <time dateTime={first.dueAt}>
          {dates.day(wall.date, { width: 'short', year: wall.date.slice(0, 4) !== today.slice(0, 4) })}{' '}
          {dates.time(wall.time)}
        </time>
        <ReminderMark state={first.state as ReminderState} />
      </div>
      <div>
        <div>{titleOf(first)}</div>
        <div className={classes.who}>
          {names.length > NAMED ? t('delegation.people', { count: names.length }) : names.join(', ')}
          {(first.group === 'skipped' || first.group === 'cancelled') &&
            first.reason &&
            `: ${reasonWords(first.reason)}`}
          {first.state === 'planned' && !first.recipient.hasEmail && `: ${t('reminders.noAddress')}`}
        </div>
      </div>
    </li>
  );
}
