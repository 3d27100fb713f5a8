import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

/** Where the sources disagree, and what was done about it. */
@Entity('discrepancies')
export class Discrepancy extends Sourced {
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  @Column({ name: 'institution_id', type: 'uuid', nullable: true }) institutionId!: string | null;
  @Column({ type: 'text' }) about!: string;
  @Column({ name: 'seed_says', type: 'text', nullable: true }) seedSays!: string | null;
  @Column({ name: 'public_says', type: 'text', nullable: true }) publicSays!: string | null;
  @Column({ type: 'text' }) treatment!: string;
}
