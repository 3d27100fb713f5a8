import { ApiProperty } from '@nestjs/swagger';
import { Id, OneOf, Optional, WholeInQuery } from '../platform/http/fields.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { SourceMarkView } from '../platform/http/source-mark.dto.js';
import { NamedRef } from './meeting-views.types.js';
import type { SeriesBrief, SeriesDetail } from './series.queries.js';

export class SeriesYearQuery {
  /** The year for which sessions are counted; by default the current one. */
  @Optional() @WholeInQuery(1900, 2200) year?: number;
}

export class SeriesListQuery extends PageQuery {
  /** The year for which sessions are counted; by default the current one. */
  @Optional() @WholeInQuery(1900, 2200) year?: number;
  @Optional() @Id() bodyId?: string;
  @Optional() @Id() organizationId?: string;
  /** `missing`: only series that promise more sessions for the year than are announced. */
  @Optional() @OneOf(['missing']) sessions?: 'missing';
}

export class CadenceView {
  @ApiProperty({ enum: ['times_per_period', 'at_least', 'recurring_unspecified', 'per_presidency', 'irregular', 'unspecified'] }) kind!: string;
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
  /** Sessions the cadence promises for the year; null when it names no number. */
  promised!: number | null;
  /** Sessions of the year with a date or a window. */
  announced!: number;
}

export class SeriesPage {
  items!: SeriesRow[];
  nextCursor!: string | null;
  total!: number;
  year!: number;
}

export class SeriesParticipant {
  institutionId!: string | null;
  name!: LocalTextView | null;
  role!: string;
}

export class SeriesView extends SeriesRow implements SeriesDetail {
  participants!: SeriesParticipant[];
  topics!: LocalTextView[];
  duties!: string[];
  notes!: string[];
  source!: SourceMarkView;
  version!: number;
  year!: number;
}
