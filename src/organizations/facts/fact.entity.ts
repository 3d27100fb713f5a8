import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

/** One sentence about an organization, a body, an institution or a kind of mechanism. */
@Entity('facts')
export class Fact extends Sourced {
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  @Column({ name: 'institution_id', type: 'uuid', nullable: true }) institutionId!: string | null;
  @Column({ name: 'mechanism_type_id', type: 'uuid', nullable: true }) mechanismTypeId!: string | null;
  @Column({ type: 'text' }) text!: string;
  @Column({ name: 'stated_from', type: 'text', nullable: true }) statedFrom!: string | null;
  @Column({ name: 'stated_to', type: 'text', nullable: true }) statedTo!: string | null;
}
