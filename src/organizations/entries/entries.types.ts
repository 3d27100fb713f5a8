import type { SubjectKind } from '../../audit/audit.types.js';
import type { Actor } from '../../platform/database/actor.js';
import type { Sourced } from '../../platform/database/sourced.entity.js';
import type { SourcedRepository } from '../../platform/database/sourced.repository.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import type { Problem } from '../../platform/errors/problem.js';

/** One kind of entry: where its rows are kept, and how it is told. */
export interface KeptEntry<T extends Sourced> {
  /** As the history calls it. */
  subject: SubjectKind;
  rows: SourcedRepository<T>;
  /** The entry as the history tells it: with names where the row holds ids. */
  told(tx: TenantTx, entry: T): Promise<object>;
  /** What a client is shown whose version is stale. */
  shown(tx: TenantTx, id: string): Promise<unknown>;
  /** Who may change it; whoever keeps organizations, where it is not said. */
  mayEdit?: (actor: Actor) => boolean;
}

/** One that can be deleted too. */
export interface EntryKind<T extends Sourced> extends KeptEntry<T> {
  /** The answer when it cannot be deleted because others point at it. */
  inUse: () => Problem;
}
