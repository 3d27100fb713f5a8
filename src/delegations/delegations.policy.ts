import type { Actor } from '../platform/database/actor.js';
import type { MeetingState } from '../meetings/meetings.types.js';

export const canAssign = (actor: Actor): boolean => actor.permissions.has('delegations:write');

/**
 * Why somebody does not come may be an illness or a matter at home. It is told to who finds somebody else, so it is for those who name
 * delegations, and for the person; the others read the answer alone. The history of seats holds the same (`readableChanges`).
 */
export const mayReadNote = (actor: Actor, personId: string): boolean => canAssign(actor) || actor.personId === personId;

/** A delegation is named as long as the meeting is not called off; after it, to record who went. */
export const mayBeAssignedTo = (state: MeetingState): boolean => state !== 'cancelled';

/** A reply is asked for until the meeting is over. */
export const mayBeRepliedTo = (meeting: { state: MeetingState; endDate: string | null }, today: string): boolean =>
  meeting.state !== 'cancelled' && meeting.state !== 'held' && (meeting.endDate === null || meeting.endDate >= today);

/** What somebody else writes down of an answer is also who came in the end: it is taken after the meeting too. */
export const mayBeRepliedFor = (state: MeetingState): boolean => state !== 'cancelled';
