import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

/** The office's own names of one country; countries without a row go by their usual names. */
@Entity('countries')
export class Country extends Sourced {
  @Column({ type: 'text' }) code!: string;
  @Column({ name: 'name_en', type: 'text' }) nameEn!: string;
  @Column({ name: 'name_tr', type: 'text' }) nameTr!: string;
}
