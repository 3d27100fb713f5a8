import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingCounts } from '../organizations/bodies/meeting-counts.service.js';
import type { MeetingCounter } from '../organizations/bodies/bodies.types.js';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';

/** Tells a body's page how many meetings there were under each of its names. */
@Injectable()
export class BodyMeetings implements MeetingCounter, OnModuleInit {
  constructor(private readonly counts: MeetingCounts) {}

  onModuleInit(): void {
    this.counts.register(this);
  }

  async meetingsOf(tx: TenantTx, bodyIds: string[]): Promise<Map<string, number>> {
    const found = await rows<{ id: string; count: number }>(
      tx,
      `select body_id as id, count(*)::int as count from meetings where tenant_id = $1 and body_id = any($2::uuid[]) group by body_id`,
      [tx.tenantId, bodyIds],
    );
    return new Map(found.map(({ id, count }) => [id, count]));
  }
}
