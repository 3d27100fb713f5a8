import { addDays, daysBetween, type CalendarDate } from '../../lib/calendar-days';

export interface Spanning {
  start: CalendarDate;
  end: CalendarDate;
}

export interface PlacedSpan<T extends Spanning> {
  item: T;
  /** 0 for the first day of the week. */
  from: number;
  days: number;
  lane: number;
}

/** Bars over the days of one week, cut at its edges, each in the first lane that is free. */
export function layoutWeek<T extends Spanning>(items: readonly T[], weekStart: CalendarDate): PlacedSpan<T>[] {
  const weekEnd = addDays(weekStart, 6);
  const lanes: number[] = [];
  return items
    .filter((item) => item.end >= weekStart && item.start <= weekEnd)
    .toSorted((a, b) => a.start.localeCompare(b.start) || b.end.localeCompare(a.end))
    .map((item) => {
      const from = Math.max(0, daysBetween(weekStart, item.start));
      const to = Math.min(6, daysBetween(weekStart, item.end));
      const free = lanes.findIndex((end) => end < from);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = to;
      return { item, from, days: to - from + 1, lane };
    });
}

/** The day a thing is listed under: its first one within the week. */
export function dayInWeek(item: Spanning, weekStart: CalendarDate): number | null {
  if (item.end < weekStart || item.start > addDays(weekStart, 6)) return null;
  return Math.max(0, daysBetween(weekStart, item.start));
}
