import type { Plan } from '../planning.rules.js';
import type { PolicyKind } from '../reminders.types.js';

/** What an office has until it decides otherwise. */
export const DEFAULT_PLANS: Record<PolicyKind, Plan> = {
  'meeting.upcoming': { daysBefore: [30, 7, 1], atTime: '09:00', weeklyWhenOverdue: false, coordinatorFromWeek: null },
  'action_item.due': { daysBefore: [14, 7, 1, 0], atTime: '09:00', weeklyWhenOverdue: true, coordinatorFromWeek: 2 },
};

/** A meeting that is over is not overdue. */
export const mayBeOverdue = (kind: PolicyKind): boolean => kind !== 'meeting.upcoming';
