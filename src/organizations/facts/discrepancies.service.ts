import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import type { Discrepancy } from './discrepancy.entity.js';
import { DiscrepancyRepository } from './discrepancy.repository.js';
import type { ChangedDiscrepancy, DiscrepancyView } from './facts.dto.js';
import { factInUse } from './facts.errors.js';
import { FactsQueries } from './facts.queries.js';

/** What the office does about two sources that disagree. What each of them says is theirs and stays. */
@Injectable()
export class DiscrepanciesService {
  private readonly kind: EntryKind<Discrepancy>;

  constructor(
    discrepancies: DiscrepancyRepository,
    private readonly queries: FactsQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'discrepancy',
      rows: discrepancies,
      told: (_, { about, seedSays, publicSays, treatment, source }) =>
        Promise.resolve({ about, seedSays, publicSays, treatment, source }),
      shown: (tx, id) => queries.discrepancy(tx, id),
      inUse: factInUse,
    };
  }

  async change(tx: TenantTx, id: string, version: number, { treatment }: ChangedDiscrepancy): Promise<DiscrepancyView> {
    const before = await this.entries.editable(tx, this.kind, id);
    await this.entries.change(tx, this.kind, before, version, { treatment });
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<DiscrepancyView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async shown(tx: TenantTx, id: string): Promise<DiscrepancyView> {
    return (await this.queries.discrepancy(tx, id))!;
  }
}
