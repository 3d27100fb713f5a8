import type { Actor } from '../platform/database/actor.js';
import type { MeetingState } from '../meetings/meetings.types.js';

export const canAssign = (actor: Actor): boolean => actor.permissions.has('delegations:write');

/** A delegation is named as long as the meeting is not called off; after it, to record who went. */
export const mayBeAssignedTo = (state: MeetingState): boolean => state !== 'cancelled';

/** A reply is asked for until the meeting is over. */
export const mayBeRepliedTo = (meeting: { state: MeetingState; endDate: string | null }, today: string): boolean =>
  meeting.state !== 'cancelled' && meeting.state !== 'held' && (meeting.endDate === null || meeting.endDate >= today);

/** What somebody else writes down of an answer is also who came in the end: it is taken after the meeting too. */
export const mayBeRepliedFor = (state: MeetingState): boolean => state !== 'cancelled';
