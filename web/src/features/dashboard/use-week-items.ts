import type { HomeItem, HomeWeek } from '../../api';
import type { DeadlineState } from '../../components/marks/deadline-mark';
import { now } from '../../lib/now';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';

export interface WeekItem {
  item: HomeItem;
  /** Of the reader, whose week this is. */
  day: string;
  time: string;
  state: DeadlineState;
}

/** Items of the week with their day and their diamond: within a week only today and tomorrow are soon. */
export function useWeekItems(week: HomeWeek): WeekItem[] {
  const { zone, daysUntil } = useDates();
  return week.items.map((item) => {
    const { date: day, time } = wallMoment(item.dueAt, zone);
    return { item, day, time, state: stateOf(item, daysUntil(day)) };
  });
}

function stateOf(item: HomeItem, days: number): DeadlineState {
  if (item.state === 'done') return 'met';
  if (Date.parse(item.dueAt) < now()) return 'late';
  if (item.state === 'waiting') return 'paused';
  return days <= 1 ? 'soon' : 'open';
}
