import { ApiProperty } from '@nestjs/swagger';
import {
  Country,
  Flag,
  Id,
  Line,
  LocalDate,
  LocalTime,
  Nested,
  Nullable,
  OneOf,
  Optional,
  Text,
  Whole,
  Zone,
} from '../platform/http/fields.js';
import { LocalTextView, NameInput } from '../platform/http/local-text.dto.js';
import { NoticeView } from '../platform/http/notice.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { SourceMarkView } from '../platform/http/source-mark.dto.js';
import {
  ClashMeeting,
  MeetingBriefView,
  MeetingDateView,
  MeetingRef,
  PathNode,
  PersonRef,
} from './meeting-views.types.js';
import {
  FIRMNESS,
  MEETING_KINDS,
  MEETING_STATES,
  MODES,
  type DelegationSummary,
  type Firmness,
  type MeetingKind,
  type MeetingState,
  type Mode,
  type OwnSeat,
} from './meetings.types.js';

export class MeetingsQuery extends PageQuery {
  /** `coming`: forward, from today unless `from` is given. `latest`: backward. */
  @Optional() @OneOf(['coming', 'latest']) order?: 'coming' | 'latest';
  @Optional() @LocalDate() from?: string;
  @Optional() @LocalDate() to?: string;
  /** With its sub-bodies, and the bodies they continue. */
  @Optional() @Id() bodyId?: string;
  /** With all its bodies. */
  @Optional() @Id() organizationId?: string;
  @Optional() @Id() mechanismId?: string;
  @Optional() @Id() seriesId?: string;
  /** `postponed` lists meetings without a date in force. Cancelled ones are listed only when asked for, or by `latest`. */
  @Optional() @OneOf(MEETING_STATES) state?: MeetingState;
  @Optional() @OneOf(MEETING_KINDS) kind?: MeetingKind;
  /** `without_head`: people are assigned but no head of delegation; `over_quota`: more people than the organizer gives seats. */
  @Optional() @OneOf(['without_head', 'over_quota']) delegation?: 'without_head' | 'over_quota';
  /** `unknown`: its days are past, and nobody said whether it was held or cancelled. The latest first, unless asked otherwise. */
  @Optional() @OneOf(['unknown']) outcome?: 'unknown';
  /** Words of label, number, letter, place, body, organization or country, with or without Turkish letters. */
  @Optional() @Line(200) q?: string;
}

export class NewMeetingDate {
  @OneOf(FIRMNESS) firmness!: Firmness;
  @LocalDate() startDate!: string;
  @LocalDate() endDate!: string;
  /** Wall time at the place; leave both out for a window or for all day. */
  @Nullable() @LocalTime() startTime?: string | null;
  @Nullable() @LocalTime() endTime?: string | null;
  @Nullable() @Zone() zone?: string | null;
}

export class MovedMeetingDate extends NewMeetingDate {
  /** The letter that brought this date. */
  @Nullable() @LocalDate() letterDate?: string | null;
  @Nullable() @Line(120) letterNumber?: string | null;
  @Nullable() @Text(1000) reason?: string | null;
}

class MeetingFacts {
  /** One of the three, and no second. */
  @Nullable() @Id() bodyId?: string | null;
  @Nullable() @Id() organizationId?: string | null;
  @Nullable() @Id() mechanismId?: string | null;
  /** Left out: the only series of that body, for a session. */
  @Nullable() @Id() seriesId?: string | null;
  /** As the secretariat numbers it: "100th", "27. Dönem". A label, never a key. */
  @Nullable() @Line(60) numberLabel?: string | null;
  @Nullable() @OneOf(MODES) mode?: Mode | null;
  @Nullable() @Line(300) venue?: string | null;
  @Nullable() @Line(120) city?: string | null;
  @Nullable() @Country() country?: string | null;
  @Nullable() @LocalDate() letterDate?: string | null;
  @Nullable() @Line(120) letterNumber?: string | null;
  /** Seats our delegation may take. */
  @Nullable() @Whole(1, 500) quota?: number | null;
  @Nullable() @Text(5000) notes?: string | null;
  /** The meeting this one replaces. */
  @Nullable() @Id() replacesId?: string | null;
}

export class NewMeeting extends MeetingFacts {
  @Nested(() => NameInput) label!: NameInput;
  @OneOf(MEETING_KINDS) kind!: MeetingKind;
  @Nested(() => NewMeetingDate) date!: NewMeetingDate;
  /** It is over and took place: recorded as held. */
  @Optional() @Flag() held?: boolean;
}

export class ChangedMeeting extends MeetingFacts {
  @Optional() @Nested(() => NameInput) label?: NameInput;
  @Optional() @OneOf(MEETING_KINDS) kind?: MeetingKind;
  /** Why it was postponed or cancelled; of other meetings there is none. */
  @Optional() @Text(1000) stateReason?: string;
}

export class NewMeetingState {
  @OneOf(['held', 'postponed', 'cancelled']) state!: 'held' | 'postponed' | 'cancelled';
  /** Needed to postpone or cancel. */
  @Nullable() @Text(1000) reason?: string | null;
}

export class RecordedDateView extends MeetingDateView {
  id!: string;
  inForce!: boolean;
  letterDate!: string | null;
  letterNumber!: string | null;
  reason!: string | null;
  recordedBy!: string;
  recordedAt!: string;
}

export class DelegationSummaryView implements DelegationSummary {
  assigned!: number;
  hasHead!: boolean;
  accepted!: number;
}

export class OwnSeatView implements OwnSeat {
  role!: string;
  reply!: string;
}

export class MeetingRow extends MeetingBriefView {
  delegation!: DelegationSummaryView;
  my!: OwnSeatView | null;
}

export class MeetingPage {
  items!: MeetingRow[];
  nextCursor!: string | null;
  /** On the first page only. */
  total?: number;
  /** Postponed meetings that wait for a date; on the first page of a list by date. */
  withoutDate?: number;
}

export class SeriesRef {
  id!: string;
  title!: LocalTextView;
}

export class CanMeeting {
  edit!: boolean;
  /** Firmness of a date it may be given; empty when it takes none. */
  @ApiProperty({ enum: [...FIRMNESS], isArray: true }) dates!: Firmness[];
  /** States it may be put into without a date. */
  @ApiProperty({ enum: [...MEETING_STATES], isArray: true }) states!: MeetingState[];
  assign!: boolean;
}

export class MeetingView extends MeetingRow {
  series!: SeriesRef | null;
  path!: PathNode[];
  stateReason!: string | null;
  letterDate!: string | null;
  letterNumber!: string | null;
  quota!: number | null;
  notes!: string | null;
  replaces!: MeetingRef | null;
  replacedBy!: MeetingRef | null;
  calendarSequence!: number;
  source!: SourceMarkView;
  /** Every date it had, the newest first. */
  dates!: RecordedDateView[];
  version!: number;
  can!: CanMeeting;
  notices!: NoticeView[];
}

export class MoveConsequenceView {
  @ApiProperty({ enum: ['clash', 'mail', 'reply_asked_again'] }) kind!: 'clash' | 'mail' | 'reply_asked_again';
  person!: PersonRef;
  meeting!: ClashMeeting | null;
}

export class WhatIfView {
  date!: MeetingDateView;
  consequences!: MoveConsequenceView[];
  notices!: NoticeView[];
}
