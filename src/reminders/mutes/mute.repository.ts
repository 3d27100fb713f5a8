import { Injectable } from '@nestjs/common';
import { prepared, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { MuteKind } from './mutes.rules.js';

@Injectable()
export class MuteRepository {
  /** By person, what each of these muted. Who muted nothing is missing from it. */
  async of(tx: TenantTx, personIds: string[]): Promise<Map<string, Set<MuteKind>>> {
    const found = await prepared<{ personId: string; kind: MuteKind }>(
      tx,
      'reminders.muted',
      `select person_id as "personId", kind from muted_reminders where tenant_id = $1 and person_id = any($2::uuid[])`,
      [tx.tenantId, personIds],
    );
    return new Map(
      [...Map.groupBy(found, (one) => one.personId)].map(([id, ofPerson]) => [
        id,
        new Set(ofPerson.map((one) => one.kind)),
      ]),
    );
  }

  /** False when it was muted already. */
  async add(tx: TenantTx, personId: string, kind: MuteKind): Promise<boolean> {
    const added = await rows(
      tx,
      `insert into muted_reminders (tenant_id, person_id, kind) values ($1, $2, $3) on conflict do nothing returning kind`,
      [tx.tenantId, personId, kind],
    );
    return added.length === 1;
  }

  /** False when it was not muted. */
  async remove(tx: TenantTx, personId: string, kind: MuteKind): Promise<boolean> {
    const removed = await rows(
      tx,
      `delete from muted_reminders where tenant_id = $1 and person_id = $2 and kind = $3 returning kind`,
      [tx.tenantId, personId, kind],
    );
    return removed.length === 1;
  }
}
