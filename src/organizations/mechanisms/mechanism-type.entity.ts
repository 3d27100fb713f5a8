import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

/** A kind of bilateral frame: memorandum, KEK, joint working group. */
@Entity('mechanism_types')
export class MechanismType extends Sourced {
  @Column({ name: 'name_en', type: 'text' }) nameEn!: string;
  @Column({ name: 'name_tr', type: 'text' }) nameTr!: string;
  @Column({ type: 'text', nullable: true }) abbreviation!: string | null;
  @Column({ type: 'text', nullable: true }) description!: string | null;
  @Column({ name: 'coordinator_institution_id', type: 'uuid', nullable: true }) coordinatorInstitutionId!:
    string | null;
}
