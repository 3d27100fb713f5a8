import { dayOfYear, daysInYear, type CalendarDate } from './calendar-days';
import type { DateFormat } from './dates';

/** A date as precise as it is known: 2001, 2010-06 or 1992-06-25. */
export type PartialDate = string;

const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(value: string): boolean {
  return FORM.test(value);
}

/** "2001", "June 2010", "25 June 1992". */
export function writePartial(date: PartialDate, dates: DateFormat): string {
  if (date.length === 4) return date;
  if (date.length === 7) return `${dates.month(Number(date.slice(5)) - 1)} ${date.slice(0, 4)}`;
  return dates.day(date);
}

/** "2001–2003", "from June 2010 on" is left to the words around it: an open end is an empty text here. */
export function yearsOf(from: PartialDate | null, to: PartialDate | null): string {
  const first = from?.slice(0, 4) ?? '';
  const last = to?.slice(0, 4) ?? '';
  return first === last ? first : `${first}–${last}`;
}

/** The first day the date can mean. */
export function firstDay(date: PartialDate): CalendarDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day the date can mean. */
export function lastDay(date: PartialDate): CalendarDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))];
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return `${date}-${String(days[month - 1])}`;
}

/** A day as a year with its part: 2027.5 is the middle of 2027. For drawing on a scale of years. */
export function asYears(day: CalendarDate): number {
  const year = Number(day.slice(0, 4));
  return year + dayOfYear(day) / daysInYear(year);
}
