import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DelegationRole, Reply } from './delegations.types.js';

/** One person's seat in one delegation. Taken off, the row stays as the memory of it. */
@Entity('assignments')
export class Assignment {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' }) tenantId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'meeting_id', type: 'uuid' }) meetingId!: string;
  @Column({ name: 'person_id', type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) role!: DelegationRole;
  @Column({ type: 'text', default: 'none' }) reply!: Reply;
  @Column({ name: 'reply_note', type: 'text', nullable: true }) replyNote!: string | null;
  @Column({ name: 'replied_at', type: 'timestamptz', nullable: true }) repliedAt!: Date | null;
  @Column({ name: 'clash_reason', type: 'text', nullable: true }) clashReason!: string | null;
  @Column({ name: 'quota_reason', type: 'text', nullable: true }) quotaReason!: string | null;
  @Column({ name: 'assigned_by', type: 'text' }) assignedBy!: string;
  /** The member behind that name; null where a command did it. */
  @Column({ name: 'assigned_by_member_id', type: 'uuid', nullable: true }) assignedByMemberId!: string | null;
  @Column({ name: 'assigned_at', type: 'timestamptz', insert: false, update: false }) assignedAt!: Date;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @Column({ type: 'int', default: 1 }) version!: number;
}
