import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

@Entity('activity_types')
export class ActivityType extends Sourced {
  @Column({ name: 'name_en', type: 'text' }) nameEn!: string;
  @Column({ name: 'name_tr', type: 'text' }) nameTr!: string;
  @Column({ name: 'activity_group', type: 'text' }) group!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
