import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

@Entity('institutions')
export class Institution extends Sourced {
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ name: 'name_en', type: 'text', nullable: true }) nameEn!: string | null;
  @Column({ name: 'name_tr', type: 'text', nullable: true }) nameTr!: string | null;
  @Column({ type: 'text', nullable: true }) acronym!: string | null;
  /** As precise as it is known: 1990, 1990-04 or 1990-04-20. */
  @Column({ type: 'text', nullable: true }) founded!: string | null;
  /** Folded by the database for whoever searches; never read or written here. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false }) search?: string | null;
}
