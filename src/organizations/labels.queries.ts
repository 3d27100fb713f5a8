import { Injectable } from '@nestjs/common';
import { row, type TenantTx } from '../platform/database/tenant-tx.js';

const LABELS = {
  organizations: 'coalesce(acronym, name_en, name_tr)',
  bodies: 'coalesce(acronym, name_en, name_tr)',
  mechanism_types: 'coalesce(abbreviation, name_en)',
};
type Labelled = keyof typeof LABELS;

/** What the history calls the things that entries point at. */
@Injectable()
export class LabelQueries {
  organization(tx: TenantTx, id: string | null): Promise<string | null> {
    return this.label(tx, 'organizations', id);
  }

  body(tx: TenantTx, id: string | null): Promise<string | null> {
    return this.label(tx, 'bodies', id);
  }

  mechanismType(tx: TenantTx, id: string | null): Promise<string | null> {
    return this.label(tx, 'mechanism_types', id);
  }

  private async label(tx: TenantTx, table: Labelled, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const found = await row<{ label: string }>(
      tx,
      `select ${LABELS[table]} as label from ${table} where tenant_id = $1 and id = $2`,
      [tx.tenantId, id],
    );
    return found?.label ?? null;
  }
}
