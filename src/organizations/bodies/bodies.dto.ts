import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../../platform/http/can.dto.js';
import {
  Flag,
  Id,
  LineList,
  LocalDate,
  Nested,
  Nullable,
  OneOf,
  Optional,
  PartialDate,
} from '../../platform/http/fields.js';
import { NameInput } from '../../platform/http/local-text.dto.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';
import { DiscrepancyView, FactView } from '../facts/facts.dto.js';
import { MembershipView } from '../memberships/memberships.dto.js';
import { NamedView } from '../named.dto.js';
import { AcronymInput, BodyNode } from '../organizations.dto.js';
import { TermView } from '../terms/terms.dto.js';
import { BODY_KINDS, BODY_STATUS, type BodyKind, type BodyStatus } from './bodies.types.js';

const KINDS = Object.keys(BODY_KINDS) as BodyKind[];
const STATUS = Object.keys(BODY_STATUS) as BodyStatus[];

/** One step of the way down to a body. */
export class Crumb extends NamedView {
  @ApiProperty({ enum: ['organization', 'body'] }) of!: 'organization' | 'body';
}

/** The body under one of the names it had, the oldest first; the last is its own. */
export class NameThroughTime extends NamedView {
  @ApiProperty({ enum: KINDS }) kind!: BodyKind;
  /** Since when and until when it had this name, as precise as it is known. */
  from!: string | null;
  to!: string | null;
  /** Meetings it ever had under this name. */
  meetings!: number;
}

export class BodyView extends NamedView {
  @ApiProperty({ enum: KINDS }) kind!: BodyKind;
  @ApiProperty({ enum: STATUS }) status!: BodyStatus;
  breadcrumb!: Crumb[];
  organization!: NamedView;
  parent!: NamedView | null;
  children!: BodyNode[];
  names!: NameThroughTime[];
  /** The body that continues this one under another name. */
  successor!: NamedView | null;
  established!: string | null;
  formallyEstablished!: boolean;
  /** The day the mandate lapses unless renewed. */
  mandateEnd!: string | null;
  notes!: string[];
  members!: MembershipView[];
  /** Of this body and of those it continues. */
  terms!: TermView[];
  facts!: FactView[];
  discrepancies!: DiscrepancyView[];
  source!: SourceMarkView;
  version!: number;
  can!: CanEdit;
}

export class NewBody {
  @Id() organizationId!: string;
  @Nested(() => NameInput) name!: NameInput;
  @Optional() @Nested(() => AcronymInput) acronym?: AcronymInput;
  @OneOf(KINDS) kind!: BodyKind;
  /** The body above, of the same organization. */
  @Nullable() @Id() parentId?: string | null;
  /** The body this one continues. */
  @Nullable() @Id() predecessorId?: string | null;
  @Nullable() @PartialDate() established?: string | null;
  @Nullable() @LocalDate() mandateEnd?: string | null;
  @Optional() @OneOf(STATUS) status?: BodyStatus;
  @Optional() @Flag() formallyEstablished?: boolean;
  @Optional() @LineList(1000, 20) notes?: string[];
}

export class ChangedBody {
  /** Moves the body, with what stands below it, to another organization. */
  @Optional() @Id() organizationId?: string;
  @Optional() @Nested(() => NameInput) name?: NameInput;
  @Optional() @Nested(() => AcronymInput) acronym?: AcronymInput;
  @Optional() @OneOf(KINDS) kind?: BodyKind;
  /** Moves the body below another; null puts it directly under its organization. */
  @Nullable() @Id() parentId?: string | null;
  @Nullable() @Id() predecessorId?: string | null;
  @Nullable() @PartialDate() established?: string | null;
  @Nullable() @LocalDate() mandateEnd?: string | null;
  @Optional() @OneOf(STATUS) status?: BodyStatus;
  @Optional() @Flag() formallyEstablished?: boolean;
  @Optional() @LineList(1000, 20) notes?: string[];
}
