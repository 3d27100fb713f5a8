import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { Plan } from '../planning.rules.js';
import { POLICY_KINDS, type PolicyKind } from '../reminders.types.js';
import { DEFAULT_PLANS } from './policies.rules.js';

export interface Policy extends Plan {
  /** None while the office has the default. */
  id?: string;
  kind: PolicyKind;
  /** 0 while the office has the default. */
  version: number;
}

const COLUMNS = `id, kind, days_before as "daysBefore", to_char(at_time, 'HH24:MI') as "atTime",
  weekly_when_overdue as "weeklyWhenOverdue", coordinator_from_week as "coordinatorFromWeek", version`;

@Injectable()
export class PolicyRepository {
  async all(tx: TenantTx): Promise<Policy[]> {
    const own = await rows<Policy>(tx, `select ${COLUMNS} from reminder_policies where tenant_id = $1`, [tx.tenantId]);
    return POLICY_KINDS.map(
      (kind) => own.find((one) => one.kind === kind) ?? { kind, version: 0, ...DEFAULT_PLANS[kind] },
    );
  }

  async of(tx: TenantTx, kind: PolicyKind): Promise<Policy> {
    const own = await row<Policy>(tx, `select ${COLUMNS} from reminder_policies where tenant_id = $1 and kind = $2`, [
      tx.tenantId,
      kind,
    ]);
    return own ?? { kind, version: 0, ...DEFAULT_PLANS[kind] };
  }

  /** False when the version is no longer this one. */
  async save(tx: TenantTx, policy: Policy): Promise<boolean> {
    const { kind, daysBefore, atTime, weeklyWhenOverdue, coordinatorFromWeek, version } = policy;
    const saved = await rows(
      tx,
      `insert into reminder_policies (tenant_id, id, kind, days_before, at_time, weekly_when_overdue, coordinator_from_week, version)
       select $1, $2, $3, $4, $5, $6, $7, 1 where $8 = 0 or exists (select from reminder_policies where tenant_id = $1 and kind = $3)
       on conflict (tenant_id, kind) do update
         set days_before = excluded.days_before, at_time = excluded.at_time, weekly_when_overdue = excluded.weekly_when_overdue,
             coordinator_from_week = excluded.coordinator_from_week, version = reminder_policies.version + 1
         where reminder_policies.version = $8
       returning id`,
      [tx.tenantId, newId(), kind, daysBefore, atTime, weeklyWhenOverdue, coordinatorFromWeek, version],
    );
    return saved.length === 1;
  }
}
