import { Injectable } from '@nestjs/common';
import { row, type TenantTx } from '../platform/database/tenant-tx.js';

/** SQL for a `Named` of the organization or body known as `alias`. */
export const named = (alias: string): string => `json_build_object('id', ${alias}.id, ${namedFields(alias)})`;

/** The same for a row that may be missing. */
export const namedOrNull = (alias: string): string => `case when ${alias}.id is not null then ${named(alias)} end`;

export const namedFields = (alias: string): string =>
  `'name', json_build_object('en', ${alias}.name_en, 'tr', ${alias}.name_tr), 'acronym', json_build_object('en', ${alias}.acronym, 'tr', ${alias}.acronym_tr)`;

export const namedColumns = (alias: string): string =>
  `${alias}.id, json_build_object('en', ${alias}.name_en, 'tr', ${alias}.name_tr) as name, json_build_object('en', ${alias}.acronym, 'tr', ${alias}.acronym_tr) as acronym`;

/** The order of organizations and bodies in every list: by what they are called in short. */
export const byName = (alias: string): string =>
  `coalesce(${alias}.acronym, ${alias}.name_en, ${alias}.name_tr) collate app.turkish, ${alias}.id`;

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
