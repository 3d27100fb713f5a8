import type { MutedReminderView } from '../../api';

/** By the kind of reminder, its key among the words of `mutes`. */
export const MUTE_WORD = {
  'meeting.upcoming': 'meetings',
  'action_item.due': 'items',
  'action_item.coordinator': 'others',
} as const satisfies Record<MutedReminderView['kind'], string>;
