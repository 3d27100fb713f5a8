import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../platform/http/can.dto.js';
import {
  Country,
  Id,
  Line,
  LineList,
  Nested,
  Nullable,
  OneOf,
  Optional,
  PartialDate,
  Text,
  Whole,
} from '../platform/http/fields.js';
import { NameInput } from '../platform/http/local-text.dto.js';
import { SourceMarkView } from '../platform/http/source-mark.dto.js';
import { BODY_KINDS, BODY_STATUS, type BodyKind, type BodyStatus } from './bodies/bodies.types.js';
import { DiscrepancyView, FactView } from './facts/facts.dto.js';
import { MembershipView } from './memberships/memberships.dto.js';
import { NamedView } from './named.dto.js';
import { ORGANIZATION_KINDS, type OrganizationKind } from './organizations.types.js';
import { TermView } from './terms/terms.dto.js';

const KINDS = Object.keys(ORGANIZATION_KINDS) as OrganizationKind[];

/** A body in the tree, with what stands below it. */
export class BodyNode extends NamedView {
  @ApiProperty({ enum: Object.keys(BODY_KINDS) }) kind!: BodyKind;
  @ApiProperty({ enum: Object.keys(BODY_STATUS) }) status!: BodyStatus;
  @ApiProperty({ type: () => [BodyNode] }) children!: BodyNode[];
}

/** An organization in the tree, with its own organizations and its bodies. */
export class OrganizationNode extends NamedView {
  @ApiProperty({ enum: KINDS }) kind!: OrganizationKind;
  @ApiProperty({ type: () => [OrganizationNode] }) children!: OrganizationNode[];
  @ApiProperty({ type: () => [BodyNode] }) bodies!: BodyNode[];
}

export class OrganizationTree {
  items!: OrganizationNode[];
  can!: CanEdit;
}

export class Seat {
  city!: string | null;
  country!: string | null;
}

export class OrganizationView extends NamedView {
  @ApiProperty({ enum: KINDS }) kind!: OrganizationKind;
  aliases!: string[];
  parent!: NamedView | null;
  children!: NamedView[];
  bodies!: BodyNode[];
  /** As precise as it is known. */
  founded!: string | null;
  seat!: Seat;
  purpose!: string | null;
  /** As stated, not counted. */
  memberCount!: number | null;
  notes!: string[];
  members!: MembershipView[];
  terms!: TermView[];
  facts!: FactView[];
  discrepancies!: DiscrepancyView[];
  source!: SourceMarkView;
  version!: number;
  can!: CanEdit;
}

export class AcronymInput {
  @Nullable() @Line(60) en?: string | null;
  @Nullable() @Line(60) tr?: string | null;
}

export class NewOrganization {
  @Nested(() => NameInput) name!: NameInput;
  @Optional() @Nested(() => AcronymInput) acronym?: AcronymInput;
  @OneOf(KINDS) kind!: OrganizationKind;
  @Nullable() @Id() parentId?: string | null;
  @Optional() @LineList(300, 20) aliases?: string[];
  @Nullable() @PartialDate() founded?: string | null;
  @Nullable() @Line(120) seatCity?: string | null;
  @Nullable() @Country() seatCountry?: string | null;
  @Nullable() @Text(2000) purpose?: string | null;
  @Nullable() @Whole(0, 100_000) memberCount?: number | null;
  @Optional() @LineList(1000, 20) notes?: string[];
}

export class ChangedOrganization {
  @Optional() @Nested(() => NameInput) name?: NameInput;
  @Optional() @Nested(() => AcronymInput) acronym?: AcronymInput;
  @Optional() @OneOf(KINDS) kind?: OrganizationKind;
  /** The organization above; null puts it at the top. */
  @Nullable() @Id() parentId?: string | null;
  @Optional() @LineList(300, 20) aliases?: string[];
  @Nullable() @PartialDate() founded?: string | null;
  @Nullable() @Line(120) seatCity?: string | null;
  @Nullable() @Country() seatCountry?: string | null;
  @Nullable() @Text(2000) purpose?: string | null;
  @Nullable() @Whole(0, 100_000) memberCount?: number | null;
  @Optional() @LineList(1000, 20) notes?: string[];
}
