import { Column, Entity } from 'typeorm';
import { Sourced } from '../../platform/database/sourced.entity.js';

@Entity('memberships')
export class Membership extends Sourced {
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ name: 'member_organization_id', type: 'uuid', nullable: true }) memberOrganizationId!: string | null;
  @Column({ type: 'text' }) role!: string;
  /** As precise as known; null when not stated. */
  @Column({ type: 'text', nullable: true }) since!: string | null;
  @Column({ type: 'text', nullable: true }) until!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
