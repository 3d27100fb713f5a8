import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemPage, MeetingPage } from '../../api';
import { readJson } from '../../lib/api';
import { addDays, type CalendarDate } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import type { Policy } from './reminder.types';
import classes from './policy-line.module.css';

/** So many overdue weeks are drawn; they go on until the item is done. */
const WEEKS = 3;
const EXAMPLE_AHEAD = 40;
/** An example so far ahead shows mails that are still to come. */
const GOOD_AHEAD = 14;

interface Step {
  key: string;
  offset: number;
  day: CalendarDate;
  words: string;
  isDate?: boolean;
}

/** "What this means for LEED on 4 May": each mail on its day, at equal steps. */
export function PolicyLine({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const example = useExample(policy);
  const steps = stepsOf(policy, example.day, {
    before: (days) => (days === 1 ? t('policies.eve') : t('policies.mail')),
    date: policy.kind === 'meeting.upcoming' ? t('policies.theMeeting') : t('policies.theDeadline'),
    overdue: t('policies.overdue'),
    coordinator: t('policies.alsoCoordinator'),
  });
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        {example.name
          ? t('policies.means', { name: example.name, day: dates.day(example.day, { year: false }) })
          : t('policies.meansExample', { day: dates.day(example.day, { year: false }) })}
      </figcaption>
      <ol className={classes.line}>
        {steps.map((step) => (
          <li
            key={step.key}
            className={classes.step}
            data-date={step.isDate || undefined}
            data-past={step.day < today || undefined}
          >
            <span className={classes.mark} aria-hidden="true" />
            <span className={classes.offset}>
              {step.offset === 0 ? '0' : step.offset > 0 ? `+${step.offset}` : `−${-step.offset}`}
            </span>
            <span className={classes.day}>{dates.day(step.day, { width: 'short', year: false })}</span>
            <span className={classes.words}>{step.words}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

interface StepWords {
  before: (days: number) => string;
  date: string;
  overdue: string;
  coordinator: string;
}

function stepsOf(policy: Policy, day: CalendarDate, words: StepWords): Step[] {
  const before: Step[] = policy.daysBefore
    .filter((days) => days > 0)
    .map((days) => ({ key: `d${days}`, offset: -days, day: addDays(day, -days), words: words.before(days) }));
  const weeks: Step[] = policy.weeklyWhenOverdue
    ? Array.from({ length: WEEKS }, (_, index) => {
        const offset = 1 + 7 * index;
        const told = policy.coordinatorFromWeek !== null && index + 1 >= policy.coordinatorFromWeek;
        return { key: `w${index}`, offset, day: addDays(day, offset), words: told ? words.coordinator : words.overdue };
      })
    : [];
  return [...before, { key: 'date', offset: 0, day, words: words.date, isDate: true }, ...weeks];
}

/** The nearest meeting or item that the policy is about; a day some weeks ahead where the office has none. */
function useExample({ kind }: Policy): { name: string | null; day: CalendarDate } {
  const { today } = useDates();
  const language = useLanguage();
  const isMeeting = kind === 'meeting.upcoming';
  const meetings = useQuery({
    queryKey: ['meetings', 'example'],
    queryFn: ({ signal }) => readJson<MeetingPage>('/api/meetings?limit=10', signal),
    enabled: isMeeting,
  });
  const items = useQuery({
    queryKey: ['action-items', 'example'],
    queryFn: ({ signal }) => readJson<ActionItemPage>('/api/action-items?due=month&limit=10', signal),
    enabled: !isMeeting,
  });
  const soonest = addDays(today, GOOD_AHEAD);
  const dated = (meetings.data?.items ?? []).filter((one) => one.date !== null);
  const meeting = isMeeting
    ? (dated.find((one) => one.date && one.date.startDate >= soonest) ?? dated.at(-1))
    : undefined;
  const open = (items.data?.items ?? []).filter((one) => one.due.date > today);
  const item = isMeeting ? undefined : (open.find((one) => one.due.date >= soonest) ?? open.at(-1));
  if (meeting?.date) return { name: inLanguage(meeting.title, language), day: meeting.date.startDate };
  if (item) return { name: inLanguage(item.title, language), day: item.due.date };
  return { name: null, day: addDays(today, EXAMPLE_AHEAD) };
}
