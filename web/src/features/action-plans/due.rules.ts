import type { DeadlineState } from '../../components/marks/deadline-mark';

export const GROUPS = ['overdue', 'week', 'later', 'settled'] as const;
export type Group = (typeof GROUPS)[number];

interface Owed {
  state: 'open' | 'in_progress' | 'waiting' | 'done' | 'cancelled';
  due: { at: string };
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

export const isSettled = ({ state }: Pick<Owed, 'state'>): boolean => state === 'done' || state === 'cancelled';

/** As the server filters: overdue is past its moment and not settled, a week is the next seven days. */
export function groupOf(item: Owed, now: number): Group {
  if (isSettled(item)) return 'settled';
  const left = Date.parse(item.due.at) - now;
  return left < 0 ? 'overdue' : left < WEEK ? 'week' : 'later';
}

/** Keeps the order of the list within each group, and leaves out groups without rows. */
export function byDue<Item extends Owed>(items: readonly Item[], now: number): { group: Group; items: Item[] }[] {
  return GROUPS.map((group) => ({ group, items: items.filter((item) => groupOf(item, now) === group) })).filter(
    ({ items: found }) => found.length > 0,
  );
}

/** What its diamond says. Being late outweighs waiting: waiting stops no clock. */
export function dueState(item: Owed, now: number): DeadlineState {
  const group = groupOf(item, now);
  if (group === 'settled') return 'met';
  if (group === 'overdue') return 'late';
  if (item.state === 'waiting') return 'paused';
  return group === 'week' ? 'soon' : 'open';
}
