import { ApiProperty } from '@nestjs/swagger';
import { Country, Id, Nullable, OneOf, Optional, PartialDate, Text } from '../../platform/http/fields.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';
import { NamedView } from '../named.dto.js';
import { MEMBERSHIP_ROLES, type MembershipRole } from './memberships.types.js';

const ROLES = Object.keys(MEMBERSHIP_ROLES) as MembershipRole[];

export class MembershipView {
  id!: string;
  /** A country, or an organization that is a member of another. */
  country!: string | null;
  organization!: NamedView | null;
  @ApiProperty({ enum: ROLES }) role!: MembershipRole;
  /** As precise as known; null when not stated. */
  since!: string | null;
  until!: string | null;
  note!: string | null;
  source!: SourceMarkView;
  version!: number;
}

/** Membership of one country or organization in one organization or body. */
export class NewMembership {
  @Optional() @Id() organizationId?: string;
  @Optional() @Id() bodyId?: string;
  @Optional() @Country() country?: string;
  @Optional() @Id() memberOrganizationId?: string;
  @OneOf(ROLES) role!: MembershipRole;
  @Nullable() @PartialDate() since?: string | null;
  @Nullable() @PartialDate() until?: string | null;
  @Nullable() @Text(1000) note?: string | null;
}

export class ChangedMembership {
  @Optional() @OneOf(ROLES) role?: MembershipRole;
  @Nullable() @PartialDate() since?: string | null;
  @Nullable() @PartialDate() until?: string | null;
  @Nullable() @Text(1000) note?: string | null;
}
