import { FIRMNESS, type Firmness, type MeetingState } from './meetings.types.js';

/**
 * A date firms up and never softens: what is no longer sure is postponed, and comes back with a new date.
 * Cancelled and held are the end.
 */
const NEXT: Record<MeetingState, readonly MeetingState[]> = {
  window: ['window', 'tentative', 'confirmed', 'postponed', 'cancelled'],
  tentative: ['tentative', 'confirmed', 'postponed', 'cancelled'],
  confirmed: ['confirmed', 'held', 'postponed', 'cancelled'],
  postponed: ['window', 'tentative', 'confirmed', 'cancelled'],
  held: [],
  cancelled: [],
};

/** True when a meeting may go from one state to the other. The same state means another date of the same firmness. */
export function mayBecome(from: MeetingState, to: MeetingState): boolean {
  return NEXT[from].includes(to);
}

/** The states a person may set without giving a date. */
export function nextStates(from: MeetingState): MeetingState[] {
  return NEXT[from].filter((to) => !isFirmness(to));
}

/** How firm the date may be that a meeting in this state is given. Empty when it takes none any more. */
export function nextFirmness(from: MeetingState): Firmness[] {
  return NEXT[from].filter(isFirmness);
}

/** True when it is over for good: its date then changes only because it was recorded wrongly. */
export function isOver(state: MeetingState): boolean {
  return NEXT[state].length === 0;
}

/** Whether the date of what is over may be put right: only where its days have come, so that nothing is planned under a closed meeting. */
export function correctable(state: MeetingState, date: { startDate: string }, today: string): boolean {
  return isOver(state) && mayBeHeld(date.startDate, today);
}

/** A meeting is held once its first day has come. */
export function mayBeHeld(startDate: string, today: string): boolean {
  return startDate <= today;
}

function isFirmness(state: MeetingState): state is Firmness {
  return (FIRMNESS as readonly string[]).includes(state);
}
