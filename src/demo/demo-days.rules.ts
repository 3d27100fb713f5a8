import { addDays, weekdayOf, type LocalDate } from '../platform/time/wall-time.rules.js';
import type { DayFromToday, DemoDate } from './demo.types.js';

/** The day that is meant, counted from today. */
export function dayFrom(today: LocalDate, { in: days, weekday }: DayFromToday): LocalDate {
  const day = addDays(today, days);
  return weekday === undefined ? day : addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** A demo date as a meeting takes it. */
export function dateFrom(today: LocalDate, { firmness, from, days, hours }: DemoDate, zone: string) {
  const startDate = dayFrom(today, from);
  const [startTime, endTime] = hours ?? [null, null];
  return { firmness, startDate, endDate: addDays(startDate, days - 1), startTime, endTime, zone: hours ? zone : null };
}

/** The day an item is due: what is days away falls on a working day, today and tomorrow are what they are. */
export function dueDay(today: LocalDate, days: number): LocalDate {
  const day = addDays(today, days);
  const weekday = weekdayOf(day);
  const isNear = days === 0 || days === 1;
  return isNear || weekday <= 5 ? day : addDays(day, days < 0 ? 5 - weekday : 8 - weekday);
}
