import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { newId } from '../../platform/database/ids.js';
import { rewritten, saysElse } from '../../platform/database/source-mark.js';
import type { Sourced } from '../../platform/database/sourced.entity.js';
import type { NewRow, RowChange } from '../../platform/database/sourced.repository.js';
import { broke } from '../../platform/database/sql-state.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../../platform/errors/problem.js';
import { Clock } from '../../platform/time/clock.js';
import { canEditEntries } from './entries.policy.js';
import type { EntryKind, KeptEntry } from './entries.types.js';

/**
 * What is the same for every entry about organizations: adding it under the office's name, writing over it,
 * vouching for it, deleting it. Rules of one kind stand in its own service, which calls this.
 */
@Injectable()
export class EntriesService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws forbidden before anything is read. */
  assertMayAdd(tx: TenantTx): void {
    if (!canEditEntries(tx.actor)) throw forbidden();
  }

  /** The entry about to be changed. @throws notFound, forbidden. */
  async editable<T extends Sourced>(tx: TenantTx, kind: KeptEntry<T>, id: string): Promise<T> {
    const entry = await kind.rows.find(tx, id);
    if (!entry) throw notFound();
    if (!(kind.mayEdit ?? canEditEntries)(tx.actor)) throw forbidden();
    return entry;
  }

  /** Adds an entry in the office's own name and tells its id. */
  async add<T extends Sourced>(
    tx: TenantTx,
    kind: EntryKind<T>,
    fields: Omit<NewRow<T>, keyof Sourced>,
  ): Promise<string> {
    const id = newId();
    const own = { tenantId: tx.tenantId, id, catalogueId: null, source: 'office', sourceDetail: {}, version: 1 };
    const entry = { ...fields, ...own, confirmedBy: tx.actor.label, confirmedAt: this.clock.now() } as unknown as T;
    await kind.rows.add(tx, entry);
    await this.audit.record(tx, {
      subject: { kind: kind.subject, id },
      action: 'created',
      after: await kind.told(tx, entry),
    });
    return id;
  }

  /**
   * Writes over an entry: from then on it is the office's word, and the catalogue leaves it alone.
   * Fields that say what it said already change nothing: not its source, not who vouched for it, not its history.
   */
  async change<T extends Sourced>(
    tx: TenantTx,
    kind: KeptEntry<T>,
    before: T,
    version: number,
    fields: RowChange<T>,
  ): Promise<void> {
    if (!saysElse<object>(before, fields)) return this.assertCurrent(tx, kind, before, version);
    const told = await kind.told(tx, before);
    const change = { ...fields, ...rewritten(before, tx.actor.label, this.clock.now()) } as RowChange<T>;
    await this.write(tx, kind, before.id, version, change);
    const after = await kind.told(tx, { ...before, ...change } as T);
    await this.audit.record(tx, {
      subject: { kind: kind.subject, id: before.id },
      action: 'changed',
      before: told,
      after,
    });
  }

  /** Vouches for the entry as it stands, under the name of who does; `parts` carry the same into what it consists of. */
  async confirm<T extends Sourced>(
    tx: TenantTx,
    kind: KeptEntry<T>,
    id: string,
    version: number,
    parts?: (entry: T) => RowChange<T>,
  ): Promise<void> {
    const before = await this.editable(tx, kind, id);
    const change = { confirmedBy: tx.actor.label, confirmedAt: this.clock.now() };
    await this.write(tx, kind, id, version, { ...parts?.(before), ...change } as RowChange<T>);
    const { confirmedBy, confirmedAt } = before;
    await this.audit.record(tx, {
      subject: { kind: kind.subject, id },
      action: 'confirmed',
      before: { confirmedBy, confirmedAt },
      after: change,
      named: await kind.told(tx, before),
    });
  }

  /** @throws the kind's own problem while others point at the entry. */
  async remove<T extends Sourced>(tx: TenantTx, kind: EntryKind<T>, id: string, version: number): Promise<void> {
    const before = await this.editable(tx, kind, id);
    const told = await kind.told(tx, before);
    const removed = await kind.rows.remove(tx, id, version).catch((error: unknown) => {
      throw broke(error, 'foreignKey') ? kind.inUse() : error;
    });
    if (!removed) throw staleVersion({}, { current: await kind.shown(tx, id) });
    await this.audit.record(tx, { subject: { kind: kind.subject, id }, action: 'deleted', before: told });
  }

  private async assertCurrent<T extends Sourced>(
    tx: TenantTx,
    kind: KeptEntry<T>,
    entry: T,
    version: number,
  ): Promise<void> {
    if (entry.version !== version) throw staleVersion({}, { current: await kind.shown(tx, entry.id) });
  }

  private async write<T extends Sourced>(
    tx: TenantTx,
    kind: KeptEntry<T>,
    id: string,
    version: number,
    change: RowChange<T>,
  ): Promise<void> {
    const written = await kind.rows.change(tx, id, version, change);
    if (!written) throw staleVersion({}, { current: await kind.shown(tx, id) });
  }
}
