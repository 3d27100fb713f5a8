import { Injectable } from '@nestjs/common';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';

const TABLES = ['institutions', 'organizations', 'bodies', 'mechanism_types', 'mechanisms', 'series'];
const SELECT = TABLES.map(
  (table) => `select catalogue_id as entry, id from ${table} where tenant_id = $1 and catalogue_id is not null`,
).join(' union all ');

@Injectable()
export class DemoQueries {
  /** Ids of what the catalogue brought, by entry: `bodies/oecd-leed`. */
  async entries(tx: TenantTx): Promise<Map<string, string>> {
    const found = await rows<{ entry: string; id: string }>(tx, SELECT, [tx.tenantId]);
    return new Map(found.map((one) => [one.entry, one.id]));
  }
}
