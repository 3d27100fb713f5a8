import { useTranslation } from 'react-i18next';
import type { CandidateDay } from '../../api';
import { dayOfMonth, type CalendarDate } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import classes from './availability.module.css';

/** More days than a head row can name: each cell then says its own. */
const HEAD_DAYS = 7;

export const isLongWeek = (days: readonly unknown[]): boolean => days.length > HEAD_DAYS;

interface AvailabilityProps {
  days: CandidateDay[];
  isMeetingDay: (day: CalendarDate) => boolean;
}

/** One cell a day with its word; the meeting's own days are ringed. */
export function Availability({ days, isMeetingDay }: AvailabilityProps) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  if (days.length === 0) return <span />;
  return (
    <ul className={classes.days} data-long={isLongWeek(days) || undefined} aria-label={t('assign.week')}>
      {days.map(({ date, state, meeting }) => {
        const label = meeting ? inLanguage(meeting.title, language) : undefined;
        return (
          <li
            key={date}
            className={classes.day}
            data-state={state}
            data-ours={isMeetingDay(date) || undefined}
            title={label}
          >
            <span className={classes.name}>
              {dates.weekday(date, 'short')} {dayOfMonth(date)}
            </span>{' '}
            <span className={classes.word}>{t(`assign.day.${state}`)}</span>
            {label && <span className={classes.unseen}>: {label}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The head over the cells. Every cell names its day itself for those who do not see the columns. */
export function AvailabilityHead({
  days,
  isMeetingDay,
}: {
  days: CalendarDate[];
  isMeetingDay: (day: CalendarDate) => boolean;
}) {
  const { dates } = useDates();
  if (isLongWeek(days)) return <span />;
  return (
    <span className={classes.days} data-head>
      {days.map((day) => (
        <span key={day} className={classes.head} data-ours={isMeetingDay(day) || undefined}>
          {dates.weekday(day, 'short')}
          <br />
          {dayOfMonth(day)}
        </span>
      ))}
    </span>
  );
}
