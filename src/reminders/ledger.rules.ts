/** How the ledger sorts its rows for a reader. */
export const GROUPS = ['planned', 'sent', 'failed', 'skipped', 'cancelled', 'moved'] as const;
export type Group = (typeof GROUPS)[number];

/** Of each group no more are counted for a reader: who sees this number sees "so many, or more". */
export const COUNTED_AT_MOST = 1000;

/**
 * What waits for another attempt has failed so far. Skipped is what should have gone and did not; cancelled is what nobody needs any
 * more, or whose person just heard the same. A row that followed its subject to another date was moved.
 */
export const STATES_OF: Record<Group, readonly string[]> = {
  planned: ['planned', 'sending'],
  sent: ['sent'],
  failed: ['retry', 'uncertain', 'held', 'failed', 'dead'],
  skipped: ['skipped', 'expired'],
  cancelled: ['cancelled', 'spared'],
  moved: ['superseded'],
};

export const groupOf = (state: string): Group => GROUPS.find((group) => STATES_OF[group].includes(state)) ?? 'skipped';

/** States from which a person may have a mail sent (again): nothing that went, and nothing whose plan has moved on. */
export const SENDABLE = ['retry', 'uncertain', 'held', 'failed', 'dead', 'skipped', 'spared', 'expired'] as const;

export const canSendAgain = (state: string): boolean => (SENDABLE as readonly string[]).includes(state);
