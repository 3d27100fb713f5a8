import { ApiProperty } from '@nestjs/swagger';
import { ClashMeeting, MeetingBriefView, PersonRef } from '../meetings/meeting-views.types.js';
import { Id, Line, Nested, NestedList, Nullable, OneOf, Optional, Text, Whole } from '../platform/http/fields.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import {
  ANSWERS,
  DELEGATION_ROLES,
  REPLIES,
  type Answer,
  type Clash,
  type DelegationRole,
  type Reply,
} from './delegations.types.js';

/** A seat as it was read, so that nobody who answered anew in the meantime is replaced unseen. */
export class ReplacedSeat {
  @Id() id!: string;
  @Whole(1, 2_147_483_647) version!: number;
}

export class NewSeat {
  @Id() personId!: string;
  @OneOf(DELEGATION_ROLES) role!: DelegationRole;
  /** Why this person goes in spite of a named clash. */
  @Nullable() @Text(500) clashReason?: string | null;
  /** The seat this person takes over: who had it is taken off and told so, in the same act. */
  @Optional() @Nested(() => ReplacedSeat) replaces?: ReplacedSeat;
}

export class NewSeats {
  @NestedList(() => NewSeat, 50, 1) people!: NewSeat[];
  /** Why the delegation shall be larger than the organizer allows. */
  @Nullable() @Text(500) quotaReason?: string | null;
}

export class ChangedSeat {
  @Optional() @OneOf(DELEGATION_ROLES) role?: DelegationRole;
  /** Why this person goes in spite of a clash; null takes the reason back, and the clash is open again. */
  @Nullable() @Text(500) clashReason?: string | null;
}

export class NewReply {
  @OneOf(ANSWERS) reply!: Answer;
  @Nullable() @Text(1000) note?: string | null;
}

export class CandidatesQuery extends PageQuery {
  /** Words of name, title, unit or institution. */
  @Optional() @Line(200) q?: string;
  /** `went_before`: was in a delegation to this body; `free`: has nothing on the meeting's days. */
  @Optional() @OneOf(['everybody', 'went_before', 'free']) show?: 'everybody' | 'went_before' | 'free';
}

export class SeatInstitution {
  id!: string;
  name!: LocalTextView;
  acronym!: string | null;
  /** The office's own: its persons are "ours". */
  isHome!: boolean;
}

export class SeatPerson {
  id!: string;
  name!: string;
  title!: LocalTextView;
  institution!: SeatInstitution;
}

export class ClashView implements Clash {
  person!: PersonRef;
  meeting!: ClashPlace;
}

export class ClashPlace extends ClashMeeting {
  city!: string | null;
}

export class SeatView {
  id!: string;
  person!: SeatPerson;
  @ApiProperty({ enum: [...DELEGATION_ROLES] }) role!: DelegationRole;
  @ApiProperty({ enum: [...REPLIES] }) reply!: Reply;
  /** For those who name delegations and for the person; to all others null. */
  replyNote!: string | null;
  repliedAt!: string | null;
  assignedAt!: string;
  /** For those who name delegations; to all others null. */
  clashReason!: string | null;
  /** Why the person was assigned although the delegation had all its seats. For those who name delegations; to all others null. */
  quotaReason!: string | null;
  /** Without an address the person is not told, nor asked. */
  hasEmail!: boolean;
  version!: number;
}

export class DelegationSeat extends SeatView {
  /** Other meetings on the same days, reason given or not. */
  clashes!: ClashView[];
}

export class CanDelegation {
  assign!: boolean;
}

export class DelegationView {
  items!: DelegationSeat[];
  can!: CanDelegation;
}

export class SeatOfMeetingView extends SeatView {
  meeting!: MeetingBriefView;
}

export class SeatPage {
  items!: SeatOfMeetingView[];
  nextCursor!: string | null;
  total!: number;
}

export class OpenClashView {
  person!: PersonRef;
  /** The two meetings, the earlier first. */
  @ApiProperty({ type: () => ClashPlace, isArray: true, minItems: 2, maxItems: 2 }) meetings!: ClashPlace[];
}

export class OpenClashPage {
  items!: OpenClashView[];
  nextCursor!: string | null;
  total!: number;
}

export class CandidateDay {
  date!: string;
  @ApiProperty({ enum: ['free', 'busy'] }) state!: 'free' | 'busy';
  /** The meeting that takes the day. */
  meeting!: ClashPlace | null;
}

export class LastAttendance {
  meetingId!: string;
  title!: LocalTextView;
  endDate!: string;
}

export class YearLoad {
  trips!: number;
  days!: number;
}

export class Candidate extends SeatPerson {
  unit!: string | null;
  /** Without an address the person is not told. */
  hasEmail!: boolean;
  /** The role, for somebody who already sits in this delegation. */
  @ApiProperty({ enum: [...DELEGATION_ROLES], nullable: true }) assigned!: DelegationRole | null;
  days!: CandidateDay[];
  lastAttended!: LastAttendance | null;
  thisYear!: YearLoad;
  clashes!: ClashView[];
}

export class CandidatePage {
  items!: Candidate[];
  nextCursor!: string | null;
  total?: number;
  /** Days of the meeting's week, the meeting's own included; empty while it has no date. */
  days!: string[];
}
