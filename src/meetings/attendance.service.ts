import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { Attendance, AttendanceSource, MeetingCondition } from './meetings.types.js';

const NOBODY: Attendance = { delegation: { assigned: 0, hasHead: false, accepted: 0 }, my: null };

/** Who goes to which meeting, asked of the feature above that knows. */
@Injectable()
export class AttendanceService implements OnApplicationBootstrap {
  private source: AttendanceSource | null = null;

  /** Called once, at boot. */
  register(source: AttendanceSource): void {
    this.source = source;
  }

  onApplicationBootstrap(): void {
    if (!this.source)
      throw new Error('No AttendanceSource is registered: import DelegationsModule beside MeetingsModule.');
  }

  /** The same meetings, each with its delegation and the reader's own seat. */
  async join<M extends { id: string }>(tx: TenantTx, meetings: M[]): Promise<(M & Attendance)[]> {
    if (meetings.length === 0) return [];
    const known = await this.source!.of(
      tx,
      meetings.map((one) => one.id),
    );
    return meetings.map((one) => ({ ...one, ...(known.get(one.id) ?? NOBODY) }));
  }

  /** Narrows a list to coming meetings that have people but no head of delegation. */
  withoutHead(today: string): MeetingCondition {
    return this.source!.withoutHead(today);
  }

  /** Narrows a list to coming meetings that have more people than seats. */
  overQuota(today: string): MeetingCondition {
    return this.source!.overQuota(today);
  }

  /** Seats that are taken at one meeting. */
  taken(tx: TenantTx, meetingId: string): Promise<number> {
    return this.source!.taken(tx, meetingId);
  }
}
