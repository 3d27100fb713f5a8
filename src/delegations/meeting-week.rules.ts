import { addDays, daysBetween, type LocalDate } from '../platform/time/wall-time.rules.js';

const LONGEST = 14;
const A_MONDAY = '2024-01-01';

/**
 * The days shown beside each candidate: from the Monday before the first day to the Friday after the last,
 * to the Sunday when the meeting itself takes the weekend, and at most two weeks.
 */
export function weekAround(startDate: LocalDate, endDate: LocalDate): LocalDate[] {
  const monday = addDays(startDate, -weekday(startDate));
  const last = weekday(endDate) <= 4 ? addDays(endDate, 4 - weekday(endDate)) : addDays(endDate, 6 - weekday(endDate));
  const days = Math.min(daysBetween(monday, last) + 1, LONGEST);
  return Array.from({ length: days }, (_, n) => addDays(monday, n));
}

/** 0 for Monday to 6 for Sunday. */
function weekday(date: LocalDate): number {
  return ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
}
