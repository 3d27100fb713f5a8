/** Where a mail stands, for whoever waits for it to arrive. */
export interface MailStanding {
  state: 'waiting' | 'sent' | 'failed';
  /** Why it will not arrive, or may not have; null unless it failed. */
  reason: FailureReason | null;
  /** What the mail server said last; null when nothing was said. */
  answer: string | null;
  plannedAt: Date;
  /** Null unless the server took it. */
  sentAt: Date | null;
}

export const FAILURE_REASONS = ['refused', 'given_up', 'too_late', 'twice_uncertain'] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** What the row of a mail tells of it. */
export interface MailFacts {
  state: string;
  /** Null once it is settled. */
  wakeAt: Date | null;
  answer: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

const REASONS: Record<string, FailureReason> = {
  failed: 'refused',
  dead: 'given_up',
  expired: 'too_late',
  // the link had run out before the mail went
  cancelled: 'too_late',
  uncertain: 'twice_uncertain',
};

/** What a row comes to: whatever is not settled waits, also between two attempts. */
export function standingOf({ state, wakeAt, answer, createdAt, sentAt }: MailFacts): MailStanding {
  const said = { answer: answer || null, plannedAt: createdAt, sentAt };
  if (state === 'sent') return { state: 'sent', reason: null, ...said };
  if (wakeAt !== null) return { state: 'waiting', reason: null, ...said };
  return { state: 'failed', reason: REASONS[state] ?? 'given_up', ...said };
}
