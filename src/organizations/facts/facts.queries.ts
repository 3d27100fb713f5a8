import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { DiscrepancyView, FactList, FactsQuery, FactView } from './facts.dto.js';

const FACT = `
  select f.id, f.text, f.stated_from as "statedFrom", f.stated_to as "statedTo", ${sourceMark('f')} as source, f.version from facts f`;

const DISCREPANCY = `
  select d.id, d.seed_says as "seedSays", d.public_says as "publicSays", d.treatment, ${sourceMark('d')} as source, d.version from discrepancies d`;

export type FactSubject = 'organization_id' | 'body_id' | 'institution_id' | 'mechanism_type_id';

@Injectable()
export class FactsQueries {
  async list(tx: TenantTx, { institutionId, mechanismTypeId }: FactsQuery): Promise<FactList> {
    if (mechanismTypeId)
      return { items: await this.facts(tx, 'mechanism_type_id', mechanismTypeId), discrepancies: [] };
    if (!institutionId) return { items: [], discrepancies: [] };
    const [items, discrepancies] = await Promise.all([
      this.facts(tx, 'institution_id', institutionId),
      this.discrepancies(tx, 'institution_id', institutionId),
    ]);
    return { items, discrepancies };
  }

  /** By the period they are about, undated ones last, then as they were entered. */
  facts(tx: TenantTx, of: FactSubject, id: string): Promise<FactView[]> {
    return rows<FactView>(
      tx,
      `${FACT} where f.tenant_id = $1 and f.${of} = $2 order by coalesce(f.stated_from, f.stated_to), f.id`,
      [tx.tenantId, id],
    );
  }

  fact(tx: TenantTx, id: string): Promise<FactView | null> {
    return row<FactView>(tx, `${FACT} where f.tenant_id = $1 and f.id = $2`, [tx.tenantId, id]);
  }

  discrepancies(tx: TenantTx, of: Exclude<FactSubject, 'mechanism_type_id'>, id: string): Promise<DiscrepancyView[]> {
    return rows<DiscrepancyView>(tx, `${DISCREPANCY} where d.tenant_id = $1 and d.${of} = $2 order by d.id`, [
      tx.tenantId,
      id,
    ]);
  }

  discrepancy(tx: TenantTx, id: string): Promise<DiscrepancyView | null> {
    return row<DiscrepancyView>(tx, `${DISCREPANCY} where d.tenant_id = $1 and d.id = $2`, [tx.tenantId, id]);
  }
}
