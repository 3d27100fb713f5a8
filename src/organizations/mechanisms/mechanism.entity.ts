import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

/** One bilateral frame with one partner: the KEK with Romania, a known memorandum, a joint working group. */
@Entity('mechanisms')
export class Mechanism extends Sourced {
  @Column({ name: 'type_id', type: 'uuid' }) typeId!: string;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'counterpart_institution_id', type: 'uuid', nullable: true }) counterpartInstitutionId!:
    string | null;
  @Column({ name: 'name_en', type: 'text', nullable: true }) nameEn!: string | null;
  @Column({ name: 'name_tr', type: 'text', nullable: true }) nameTr!: string | null;
  /** Who signed, as stated. */
  @Column({ type: 'text', array: true }) parties!: string[];
  /** As precise as it is known. */
  @Column({ type: 'text', nullable: true }) signed!: string | null;
}
