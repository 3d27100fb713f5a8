import { ApiProperty } from '@nestjs/swagger';
import { CanEdit } from '../platform/http/can.dto.js';
import {
  Country,
  Id,
  Line,
  LineList,
  Nested,
  NestedList,
  Nullable,
  OneOf,
  Optional,
  Text,
  Whole,
  WholeInQuery,
} from '../platform/http/fields.js';
import { LocalTextView, NameInput } from '../platform/http/local-text.dto.js';
import { NoticeView } from '../platform/http/notice.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { SourceMarkView } from '../platform/http/source-mark.dto.js';
import { NamedRef } from './meeting-views.types.js';
import type { SeriesBrief, SeriesDetail } from './series.queries.js';
import { CADENCE_KINDS, PARTICIPANT_ROLES, type CadenceKind, type ParticipantRole } from './series.types.js';

export class SeriesYearQuery {
  /** The year for which sessions are counted; by default the current one. */
  @Optional() @WholeInQuery(1900, 2200) year?: number;
}

export class SeriesListQuery extends PageQuery {
  /** The year for which sessions are counted; by default the current one. */
  @Optional() @WholeInQuery(1900, 2200) year?: number;
  @Optional() @Id() bodyId?: string;
  @Optional() @Id() organizationId?: string;
  @Optional() @Id() mechanismTypeId?: string;
  /** `missing`: only series that promise more sessions for the year than are announced. */
  @Optional() @OneOf(['missing']) sessions?: 'missing';
}

/** How often, as it is stated. */
export class NewCadence {
  @OneOf(CADENCE_KINDS) kind!: CadenceKind;
  /** With a period, for a number of times; left out for all other kinds. */
  @Nullable() @Whole(1, 366) times?: number | null;
  /** `year`, `two_years`, `term` and the like. Only what is promised for a year is counted. */
  @Nullable() @Line(40) period?: string | null;
  @Nullable() @Whole(1, 12) usualMonth?: number | null;
  /** In the words of its source. */
  @Nullable() @Text(1000) statement?: string | null;
}

export class ParticipantInput {
  @Id() institutionId!: string;
  @OneOf(PARTICIPANT_ROLES) role!: ParticipantRole;
}

class SeriesFacts {
  @Nullable() @Line(300) datesAnnouncedBy?: string | null;
  @Nullable() @Line(120) usualCity?: string | null;
  @Nullable() @Country() usualCountry?: string | null;
  @Nullable() @Text(1000) hostRule?: string | null;
  /** Our institutions in it. Each list is given whole: what stays in it keeps its source. */
  @Optional() @NestedList(() => ParticipantInput, 50) participants?: ParticipantInput[];
  @Optional() @NestedList(() => NameInput, 50) topics?: NameInput[];
  /** What taking part obliges to, one sentence each. */
  @Optional() @LineList(1000, 50) duties?: string[];
  @Optional() @LineList(1000, 20) notes?: string[];
}

/** Of one body, one organization, or one kind of mechanism. */
export class NewSeries extends SeriesFacts {
  @Optional() @Id() bodyId?: string;
  @Optional() @Id() organizationId?: string;
  @Optional() @Id() mechanismTypeId?: string;
  @Nested(() => NameInput) title!: NameInput;
  @Nested(() => NewCadence) cadence!: NewCadence;
}

/** One owner in place of the one before, where one is named. */
export class ChangedSeries extends SeriesFacts {
  @Optional() @Id() bodyId?: string;
  @Optional() @Id() organizationId?: string;
  @Optional() @Id() mechanismTypeId?: string;
  @Optional() @Nested(() => NameInput) title?: NameInput;
  /** As a whole: what is left out of it is emptied. */
  @Optional() @Nested(() => NewCadence) cadence?: NewCadence;
}

export class CadenceView {
  @ApiProperty({ enum: [...CADENCE_KINDS] }) kind!: CadenceKind;
  times!: number | null;
  period!: string | null;
  usualMonth!: number | null;
  /** In the words of its source. */
  statement!: string | null;
}

export class MechanismTypeRef {
  id!: string;
  name!: LocalTextView;
}

export class SeriesRow implements SeriesBrief {
  id!: string;
  title!: LocalTextView;
  body!: NamedRef | null;
  organization!: NamedRef | null;
  mechanismType!: MechanismTypeRef | null;
  cadence!: CadenceView;
  datesAnnouncedBy!: string | null;
  usualCity!: string | null;
  usualCountry!: string | null;
  hostRule!: string | null;
  /** How its sentences that the catalogue brought read in Turkish. */
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' } }) inTurkish!: Record<string, string>;
  /** Sessions the cadence promises for the year; null when it names no number. */
  promised!: number | null;
  /** Sessions of the year with a date or a window. */
  announced!: number;
}

export class SeriesPage {
  items!: SeriesRow[];
  nextCursor!: string | null;
  /** On the first page only. */
  total?: number;
  year!: number;
}

export class SeriesParticipant {
  institutionId!: string | null;
  name!: LocalTextView | null;
  role!: string;
  source!: SourceMarkView;
}

export class SeriesTopic {
  name!: LocalTextView;
  source!: SourceMarkView;
}

export class SeriesDuty {
  text!: string;
  source!: SourceMarkView;
}

export class SeriesView extends SeriesRow implements SeriesDetail {
  participants!: SeriesParticipant[];
  topics!: SeriesTopic[];
  duties!: SeriesDuty[];
  notes!: string[];
  source!: SourceMarkView;
  version!: number;
  year!: number;
  can!: CanEdit;
  /** What follows from the change that was just saved. */
  notices!: NoticeView[];
}
