import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('persons')
export class Person {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' }) tenantId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  /** Sayın, Dr., as written before the name in a letter. */
  @Column({ type: 'text', nullable: true }) salutation!: string | null;
  @Column({ name: 'title_en', type: 'text', nullable: true }) titleEn!: string | null;
  @Column({ name: 'title_tr', type: 'text', nullable: true }) titleTr!: string | null;
  @Column({ type: 'text', nullable: true }) unit!: string | null;
  @Column({ name: 'institution_id', type: 'uuid' }) institutionId!: string;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ type: 'text' }) language!: 'en' | 'tr';
  @Column({ type: 'text' }) zone!: string;
  /** The account this person signs in with, joined by redeeming an invitation and never by equal addresses. */
  @Column({ name: 'member_id', type: 'uuid', nullable: true }) memberId!: string | null;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo!: boolean;
  /** The day the person leaves the institution: from then on gone from pickers, kept in history. */
  @Column({ name: 'left_at', type: 'date', nullable: true }) leftAt!: string | null;
  /** That day is still to come; kept by the database, and taken off by the sweep. */
  @Column({ name: 'is_leaving', type: 'boolean', select: false, insert: false, update: false }) isLeaving?: boolean;
  /** Folded by the database for whoever searches; never read or written here. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false }) search?: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', insert: false, update: false }) createdAt!: Date;
  @Column({ type: 'int' }) version!: number;
}
