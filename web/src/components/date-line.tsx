import type { MeetingDate } from '../lib/dates';
import { useDates } from '../lib/use-dates';
import classes from './date-line.module.css';

interface DateLineProps {
  date: MeetingDate;
  place?: string | null;
}

/** "4–5 May 2027, Tue 09:30 Paris · 10:30 here" */
export function DateLine({ date, place }: DateLineProps) {
  const { dates, zone } = useDates();
  const { there, here } = dates.dateLine(date, zone, place);
  return (
    <time dateTime={date.startsAt ?? date.startDate}>
      {there}
      {here && <span className={classes.here}> · {here}</span>}
    </time>
  );
}

/** How long until a day: soon in ochre, past in red where being late is a fault. */
export function DaysLeft({ date, due, soonWithin = 1 }: { date: string; due?: boolean; soonWithin?: number }) {
  const { dates, daysUntil } = useDates();
  const days = daysUntil(date);
  const tone = due && days < 0 ? classes.late : days >= 0 && days <= soonWithin && due ? classes.soon : undefined;
  return <span className={tone}>{due ? dates.due(days) : dates.relative(days)}</span>;
}
