import { ApiProperty } from '@nestjs/swagger';
import { MeetingDateView, MeetingMechanismView, NamedRef } from '../meetings/meeting-views.types.js';
import {
  MEETING_KINDS,
  MEETING_STATES,
  MODES,
  type MeetingKind,
  type MeetingState,
  type Mode,
} from '../meetings/meetings.types.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { Optional, WholeInQuery } from '../platform/http/fields.js';

export class YearQuery {
  /** By default the year the reader is in. */
  @Optional() @WholeInQuery(1900, 2200) year?: number;
}

export class YearMeeting {
  id!: string;
  title!: LocalTextView;
  numberLabel!: string | null;
  @ApiProperty({ enum: [...MEETING_KINDS] }) kind!: MeetingKind;
  @ApiProperty({ enum: [...MEETING_STATES] }) state!: MeetingState;
  date!: MeetingDateView | null;
  /** Where a postponed meeting last stood. */
  lastDate!: MeetingDateView | null;
  @ApiProperty({ enum: [...MODES], nullable: true }) mode!: Mode | null;
  city!: string | null;
  country!: string | null;
  isDemo!: boolean;
}

export class YearSeriesView {
  id!: string;
  title!: LocalTextView;
  /** Sessions the cadence promises for a year; null when it names no number. */
  promised!: number | null;
  announced!: number;
  statement!: LocalTextView | null;
  usualMonth!: number | null;
}

export class YearRowView {
  organization!: NamedRef | null;
  body!: NamedRef | null;
  mechanism!: MeetingMechanismView | null;
  series!: YearSeriesView | null;
  meetings!: YearMeeting[];
}

export class YearStates {
  window!: number;
  tentative!: number;
  confirmed!: number;
  held!: number;
  postponed!: number;
  cancelled!: number;
}

export class YearTotalsView {
  meetings!: number;
  byState!: YearStates;
  /** Series that promise more sessions than are announced; `GET /api/series?sessions=missing` lists them. */
  seriesMissing!: number;
}

export class YearView {
  year!: number;
  rows!: YearRowView[];
  totals!: YearTotalsView;
}
