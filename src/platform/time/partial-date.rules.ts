import { Temporal } from 'temporal-polyfill';
import { addDays, isLocalDate, type LocalDate } from './wall-time.rules.js';

/** A date as precise as it is known: `2001`, `2010-06` or `1992-06-25`. Nothing is completed or rounded. */
export type PartialDate = string;
/** An ISO 8601 duration of years and months, `P2Y` or `P6M`. */
export type Term = string;

export type Precision = 'year' | 'month' | 'day';

/** The days a stated period covers at most; null on a side that is open. */
export interface Days {
  first: LocalDate | null;
  last: LocalDate | null;
}

/** True for a real year, month or day from 1900 to 2200. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isLocalDate(`${text}-01-01`);
  if (/^\d{4}-\d{2}$/.test(text)) return isLocalDate(`${text}-01`);
  return isLocalDate(text);
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day it can mean: 1 January of a year, the 1st of a month. */
export function firstDayOf(date: PartialDate): LocalDate {
  return { year: `${date}-01-01`, month: `${date}-01`, day: date }[precisionOf(date)];
}

/** The last day it can mean. */
export function lastDayOf(date: PartialDate): LocalDate {
  if (precisionOf(date) === 'day') return date;
  if (precisionOf(date) === 'year') return `${date}-12-31`;
  return `${date}-${String(Temporal.PlainYearMonth.from(date).daysInMonth)}`;
}

/** True for a duration of years and months that is longer than nothing. */
export function isTerm(text: string): boolean {
  return (
    /^P(?=\d)(?:\d{1,2}Y)?(?:\d{1,3}M)?$/.test(text) &&
    Temporal.Duration.from(text).total({ unit: 'months', relativeTo: '2000-01-01' }) > 0
  );
}

/** False when the end lies wholly before the beginning. `2001` to `2001-03` is in order. */
export function inOrder(from: PartialDate | null, to: PartialDate | null): boolean {
  return from === null || to === null || lastDayOf(to) >= firstDayOf(from);
}

/**
 * The days that a period covers at most, both ends included; null when none is stated, which does not mean "always".
 * Where only the beginning is stated and one term has a known length, it covers one term.
 */
export function daysCovered(from: PartialDate | null, to: PartialDate | null, term: Term | null = null): Days | null {
  if (from === null && to === null) return null;
  const first = from === null ? null : firstDayOf(from);
  if (to !== null) return { first, last: lastDayOf(to) };
  const last =
    term === null
      ? null
      : addDays(Temporal.PlainDate.from(lastDayOf(from!)).add(term).toString(), precisionOf(from!) === 'day' ? -1 : 0);
  return { first, last };
}

/** As PostgreSQL writes a range of dates. */
export function dateRange(days: Days | null): string | null {
  return days === null ? null : `[${days.first ?? ''},${days.last ?? ''}]`;
}
