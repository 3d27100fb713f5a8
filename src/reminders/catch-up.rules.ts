/** What the ledger already says to a person by one plan. */
export interface Said {
  /** The state of the row of this very step, where there is one. */
  step: string | null;
  /** Whether the person has any row of the plan. */
  any: boolean;
}

/** `skip`: written down as not sent, with its reason. `leave`: no row is wanted. */
export type CatchUp = 'send' | 'skip' | 'leave';

const ENDED = new Set(['cancelled', 'superseded']);

/** True of rows that ended with their plan and live again with it. */
export const hasEnded = (state: string): boolean => ENDED.has(state);

/**
 * What becomes of the latest step whose moment has passed when a plan is written. It goes at once to who has no row of the plan
 * yet, and to who lost this one while the plan rested. Who is told of the subject by another mail in the same act knows all it
 * would say: two mails in one minute teach people to read neither.
 */
export function catchUp(said: Said, toldJustNow: boolean): CatchUp {
  const isNews = said.step === null ? !said.any : ENDED.has(said.step);
  if (!isNews) return 'leave';
  if (!toldJustNow) return 'send';
  return said.step === null ? 'skip' : 'leave';
}
