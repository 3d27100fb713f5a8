import { ApiProperty } from '@nestjs/swagger';
import { MeetingDateView } from '../../meetings/meeting-views.types.js';
import { MEETING_STATES, MODES, type MeetingState, type Mode } from '../../meetings/meetings.types.js';
import { LocalTextView } from '../../platform/http/local-text.dto.js';
import { LANGUAGES, type Language } from '../../platform/i18n/language.js';
import { CanReply } from '../my-meetings/my-meetings.dto.js';
import { DELEGATION_ROLES, REPLIES, type DelegationRole, type Reply } from '../delegations.types.js';

/** Days and hours that were told before they changed. */
export class ToldDate {
  startDate!: string;
  endDate!: string;
}

/** The meeting, and nothing else of the office. */
export class ReplyMeeting {
  title!: LocalTextView;
  /** The organization and its body, from the outside in. */
  of!: LocalTextView[];
  @ApiProperty({ enum: [...MEETING_STATES] }) state!: MeetingState;
  date!: MeetingDateView | null;
  @ApiProperty({ enum: [...MODES], nullable: true }) mode!: Mode | null;
  venue!: string | null;
  city!: string | null;
  country!: string | null;
}

/** What the page behind a mailed link shows to its one reader. */
export class ReplyPage {
  office!: LocalTextView;
  /** Who the link is for. */
  name!: string;
  @ApiProperty({ enum: [...LANGUAGES] }) language!: Language;
  zone!: string;
  meeting!: ReplyMeeting;
  @ApiProperty({ enum: [...DELEGATION_ROLES] }) role!: DelegationRole;
  @ApiProperty({ enum: [...REPLIES] }) reply!: Reply;
  replyNote!: string | null;
  repliedAt!: string | null;
  /** The date in the mail with this link, where the meeting has another one now. */
  movedFrom!: ToldDate | null;
  can!: CanReply;
}
