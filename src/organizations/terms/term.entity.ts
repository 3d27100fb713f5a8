import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

@Entity('terms')
export class Term extends Sourced {
  @Column({ name: 'holder_institution_id', type: 'uuid', nullable: true }) holderInstitutionId!: string | null;
  @Column({ name: 'holder_country', type: 'text', nullable: true }) holderCountry!: string | null;
  @Column({ type: 'text' }) role!: string;
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  /** As stated, inclusive, as precise as known; both null: no period is stated, which is not "always". */
  @Column({ name: 'stated_from', type: 'text', nullable: true }) statedFrom!: string | null;
  @Column({ name: 'stated_to', type: 'text', nullable: true }) statedTo!: string | null;
  /** The days the stated period covers at most, as a range of the database. */
  @Column({ type: 'daterange', nullable: true }) period!: string | null;
  /** ISO 8601 duration of one term. */
  @Column({ name: 'nominal_term', type: 'text', nullable: true }) nominalTerm!: string | null;
  @Column({ type: 'boolean' }) disputed!: boolean;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** One holder at a time; derived from the role by the database. */
  @Column({ type: 'boolean', nullable: true, insert: false, update: false }) exclusive!: boolean | null;
}
