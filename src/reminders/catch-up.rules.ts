/** What the ledger already says to a person by one plan. */
export interface Said {
  /** The state of the row of this very step, where there is one. */
  step: string | null;
  /** Whether the person has any row of the plan. */
  any: boolean;
  /** Whether that row was to come, and lost its moment. */
  lost: boolean;
}

/** `skip`: written down as not sent, with its reason. `leave`: no row is wanted. */
export type CatchUp = 'send' | 'skip' | 'leave';

const ENDED = new Set(['cancelled', 'superseded']);

/** Why rows of who left the institution end. */
export const PERSON_LEFT = 'person_left';

/** True of rows that ended with their plan and live again with it. */
export const hasEnded = (state: string): boolean => ENDED.has(state);

/**
 * True of the row of a step whose moment is past by now, and which nobody could be told at it: it was still to come when its
 * person's clock or the hour of the policy became another, or its person was away.
 */
export const lostItsMoment = (row: { state: string; dueAt: Date; reason: string | null }, now: Date): boolean =>
  (row.state === 'planned' && row.dueAt > now) || (row.state === 'cancelled' && row.reason === PERSON_LEFT);

/**
 * What becomes of the latest step whose moment has passed when a plan is written. It goes at once to who has no row of the plan
 * yet, and to who lost this one while the plan rested; where nothing happened to the subject itself (`act` is null), only to who
 * lost its moment. Who is told of the subject by another mail in the same act knows all it would say: two mails in one minute
 * teach people to read neither.
 */
export function catchUp(said: Said, act: { toldJustNow: boolean } | null): CatchUp {
  if (act === null) return said.lost ? 'send' : 'leave';
  const isNews = said.step === null ? !said.any : said.lost || ENDED.has(said.step);
  if (!isNews) return 'leave';
  if (!act.toldJustNow) return 'send';
  return said.step === null || said.step === 'planned' ? 'skip' : 'leave';
}
