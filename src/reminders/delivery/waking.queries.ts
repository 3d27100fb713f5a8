import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../platform/database/across-tenants.js';

/** Something that needs somebody, in whichever office: ids and a moment, nothing else. */
export interface WakingRow {
  tenantId: string;
  id: string;
  attempts: number;
  wakeAt: string;
  /** From now, by the database's clock; 0 when it is due. */
  inMs: number;
}

/** What the sweeps see across offices, through functions that tell ids alone. */
@Injectable()
export class WakingQueries {
  constructor(private readonly tenants: AcrossTenants) {}

  /** What wakes within `aheadSeconds`, the earliest first, after `last`. Its cost grows with what is due, not with the offices. */
  waking(aheadSeconds: number, limit: number, last: WakingRow | undefined): Promise<WakingRow[]> {
    return this.tenants.rows<WakingRow>(
      `select tenant_id as "tenantId", id, attempts, wake_at::text as "wakeAt", in_ms as "inMs"
         from app.reminders_waking($1 * interval '1 second', $2, $3::timestamptz, $4::uuid)`,
      [aheadSeconds, limit, last?.wakeAt ?? null, last?.id ?? null],
    );
  }

  /** Schedules to be planned again, because a policy, somebody's zone or the time-zone data changed; offices in turns, of each what comes soonest first. */
  toReplan(timeZoneData: string, limit: number): Promise<{ tenantId: string; id: string }[]> {
    return this.tenants.rows(`select tenant_id as "tenantId", id from app.schedules_to_replan($1, $2)`, [
      timeZoneData,
      limit,
    ]);
  }
}
