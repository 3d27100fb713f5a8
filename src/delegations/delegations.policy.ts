import type { Actor } from '../platform/database/actor.js';
import type { MeetingState } from '../meetings/meetings.types.js';

export const canAssign = (actor: Actor): boolean => actor.permissions.has('delegations:write');

/**
 * What of a seat is for those who name delegations: why somebody goes in spite of a clash or beyond the quota, and the note of an
 * answer, which may speak of an illness or a matter at home. The others read that there is an answer. So in lists and in the history.
 */
export const PRIVATE_FIELDS = ['clashReason', 'quotaReason', 'replyNote'] as const;

/** The note is also for the person who wrote it. */
export const mayReadNote = (actor: Actor, personId: string): boolean => canAssign(actor) || actor.personId === personId;

/** The seat of this person as the actor reads it. */
export function readableSeat<S extends Record<(typeof PRIVATE_FIELDS)[number], string | null>>(
  actor: Actor,
  personId: string,
  seat: S,
): S {
  if (canAssign(actor)) return seat;
  const without = Object.fromEntries(PRIVATE_FIELDS.map((field) => [field, null]));
  return { ...seat, ...without, replyNote: mayReadNote(actor, personId) ? seat.replyNote : null };
}

/** A delegation is named as long as the meeting is not called off; after it, to record who went. */
export const mayBeAssignedTo = (state: MeetingState): boolean => state !== 'cancelled';

/** A reply is asked for until the meeting is over. */
export const mayBeRepliedTo = (meeting: { state: MeetingState; endDate: string | null }, today: string): boolean =>
  meeting.state !== 'cancelled' && meeting.state !== 'held' && (meeting.endDate === null || meeting.endDate >= today);

/** What somebody else writes down of an answer is also who came in the end: it is taken after the meeting too. */
export const mayBeRepliedFor = (state: MeetingState): boolean => state !== 'cancelled';
