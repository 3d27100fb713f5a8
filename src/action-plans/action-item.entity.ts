import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemState, Priority, Side } from './action-plans.types.js';

/** What somebody owes by when. */
@Entity('action_items')
export class ActionItem {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' }) tenantId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'title_en', type: 'text', nullable: true }) titleEn!: string | null;
  @Column({ name: 'title_tr', type: 'text', nullable: true }) titleTr!: string | null;
  @Column({ type: 'text', nullable: true }) description!: string | null;
  @Column({ name: 'owner_person_id', type: 'uuid', nullable: true }) ownerId!: string | null;
  /** The member who gave it to its owner; null where a command did. */
  @Column({ name: 'assigned_by_member_id', type: 'uuid', nullable: true }) assignedByMemberId!: string | null;
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true }) meetingId!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  @Column({ name: 'responsible_side', type: 'text' }) responsibleSide!: Side;
  @Column({ type: 'text' }) priority!: Priority;
  @Column({ type: 'text' }) state!: ItemState;
  @Column({ type: 'int' }) progress!: number;
  @Column({ name: 'due_date', type: 'date' }) dueDate!: string;
  @Column({ name: 'due_time', type: 'time' }) dueTime!: string;
  @Column({ name: 'due_zone', type: 'text' }) dueZone!: string;
  /** Derived from the three above. */
  @Column({ name: 'due_at', type: 'timestamptz' }) dueAt!: Date;
  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true }) completedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) evidence!: string | null;
  @Column({ name: 'letter_date', type: 'date', nullable: true }) letterDate!: string | null;
  @Column({ name: 'letter_number', type: 'text', nullable: true }) letterNumber!: string | null;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo!: boolean;
  /** Folded by the database for whoever searches; never read or written here. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false }) search?: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', insert: false, update: false }) createdAt!: Date;
  @Column({ type: 'int', default: 1 }) version!: number;
}
