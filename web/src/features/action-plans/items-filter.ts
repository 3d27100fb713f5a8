import type { ActionItemRow } from '../../api';

export const ITEM_STATES = [
  'open',
  'in_progress',
  'waiting',
  'done',
  'cancelled',
] as const satisfies ActionItemRow['state'][];
export const SIDES = ['ours', 'theirs', 'both'] as const satisfies ActionItemRow['responsibleSide'][];
export const PRIORITIES = ['high', 'normal', 'low'] as const satisfies ActionItemRow['priority'][];
export const DUE = ['overdue', 'week', 'month'] as const;

/** What narrows the list of action items, as it stands in the address. Without `state`: what is neither done nor cancelled. */
export interface ItemsFilter {
  whose?: 'mine';
  state?: ActionItemRow['state'] | 'any';
  due?: (typeof DUE)[number];
  ownerId?: string;
  bodyId?: string;
  meetingId?: string;
  side?: ActionItemRow['responsibleSide'];
  priority?: ActionItemRow['priority'];
  q?: string;
}
