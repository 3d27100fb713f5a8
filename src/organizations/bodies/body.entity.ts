import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

@Entity('bodies')
export class Body extends Sourced {
  @Column({ name: 'organization_id', type: 'uuid' }) organizationId!: string;
  @Column({ name: 'parent_id', type: 'uuid', nullable: true }) parentId!: string | null;
  @Column({ type: 'text' }) kind!: string;
  @Column({ name: 'name_en', type: 'text', nullable: true }) nameEn!: string | null;
  @Column({ name: 'name_tr', type: 'text', nullable: true }) nameTr!: string | null;
  @Column({ type: 'text', nullable: true }) acronym!: string | null;
  @Column({ name: 'acronym_tr', type: 'text', nullable: true }) acronymTr!: string | null;
  /** As precise as it is known. */
  @Column({ type: 'text', nullable: true }) established!: string | null;
  /** The day the mandate lapses unless renewed. */
  @Column({ name: 'mandate_end', type: 'date', nullable: true }) mandateEnd!: string | null;
  @Column({ type: 'text' }) status!: string;
  @Column({ name: 'formally_established', type: 'boolean' }) formallyEstablished!: boolean;
  /** The body this one continues; its meetings show here under their old name. */
  @Column({ name: 'predecessor_id', type: 'uuid', nullable: true }) predecessorId!: string | null;
  /** Folded by the database for whoever searches; never read or written here. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false }) search?: string | null;
  @Column({ type: 'text', array: true }) notes!: string[];
}
