import { ApiProperty } from '@nestjs/swagger';
import { MeetingBriefView, PathNode } from '../../meetings/meeting-views.types.js';
import { LocalDate, Optional } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { SeatPerson } from '../delegations.dto.js';
import { DELEGATION_ROLES, REPLIES, type DelegationRole, type Reply } from '../delegations.types.js';

export class MyMeetingsQuery extends PageQuery {
  /** Meetings that end on this day or later; by default today. Those that wait for a date come last. */
  @Optional() @LocalDate() from?: string;
}

export class MySeat {
  assignmentId!: string;
  @ApiProperty({ enum: [...DELEGATION_ROLES] }) role!: DelegationRole;
  @ApiProperty({ enum: [...REPLIES] }) reply!: Reply;
  replyNote!: string | null;
}

export class MyMeetingRow extends MeetingBriefView {
  my!: MySeat;
}

export class MyMeetingPage {
  items!: MyMeetingRow[];
  nextCursor!: string | null;
}

/** Somebody who goes too. */
export class Companion {
  person!: SeatPerson;
  @ApiProperty({ enum: [...DELEGATION_ROLES] }) role!: DelegationRole;
  @ApiProperty({ enum: [...REPLIES] }) reply!: Reply;
}

export class CanReply {
  reply!: boolean;
}

export class MyMeetingView extends MyMeetingRow {
  path!: PathNode[];
  stateReason!: string | null;
  letterDate!: string | null;
  letterNumber!: string | null;
  delegation!: Companion[];
  can!: CanReply;
}
