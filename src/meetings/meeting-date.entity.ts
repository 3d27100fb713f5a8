import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Firmness } from './meetings.types.js';

/** One date a meeting ever had; at most one of them is in force. */
@Entity('meeting_dates')
export class MeetingDateRow {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' }) tenantId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'meeting_id', type: 'uuid' }) meetingId!: string;
  @Column({ type: 'text' }) firmness!: Firmness;
  @Column({ name: 'start_date', type: 'date' }) startDate!: string;
  @Column({ name: 'end_date', type: 'date' }) endDate!: string;
  @Column({ name: 'start_time', type: 'time', nullable: true }) startTime!: string | null;
  @Column({ name: 'end_time', type: 'time', nullable: true }) endTime!: string | null;
  @Column({ type: 'text', nullable: true }) zone!: string | null;
  @Column({ name: 'starts_at', type: 'timestamptz', nullable: true }) startsAt!: Date | string | null;
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true }) endsAt!: Date | string | null;
  @Column({ name: 'in_force', type: 'boolean' }) inForce!: boolean;
  @Column({ name: 'letter_date', type: 'date', nullable: true }) letterDate!: string | null;
  @Column({ name: 'letter_number', type: 'text', nullable: true }) letterNumber!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz', insert: false, update: false }) recordedAt!: Date;
  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true, insert: false, update: false })
  retiredAt!: Date | null;
}
