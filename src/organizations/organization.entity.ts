import { Column, Entity } from 'typeorm';
import { Sourced } from '../platform/database/sourced.entity.js';

@Entity('organizations')
export class Organization extends Sourced {
  @Column({ type: 'text' }) kind!: string;
  @Column({ name: 'name_en', type: 'text', nullable: true }) nameEn!: string | null;
  @Column({ name: 'name_tr', type: 'text', nullable: true }) nameTr!: string | null;
  @Column({ type: 'text', nullable: true }) acronym!: string | null;
  @Column({ name: 'acronym_tr', type: 'text', nullable: true }) acronymTr!: string | null;
  @Column({ type: 'text', array: true }) aliases!: string[];
  @Column({ name: 'parent_id', type: 'uuid', nullable: true }) parentId!: string | null;
  /** As precise as it is known. */
  @Column({ type: 'text', nullable: true }) founded!: string | null;
  @Column({ name: 'seat_city', type: 'text', nullable: true }) seatCity!: string | null;
  @Column({ name: 'seat_country', type: 'text', nullable: true }) seatCountry!: string | null;
  @Column({ type: 'text', nullable: true }) purpose!: string | null;
  /** As stated, not counted. */
  @Column({ name: 'member_count', type: 'int', nullable: true }) memberCount!: number | null;
  /** Folded by the database for whoever searches; never read or written here. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false }) search?: string | null;
  @Column({ type: 'text', array: true }) notes!: string[];
}
