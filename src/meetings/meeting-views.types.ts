import { ApiProperty } from '@nestjs/swagger';
import type { Named } from '../organizations/organizations.types.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import {
  FIRMNESS,
  MEETING_KINDS,
  MEETING_STATES,
  MODES,
  type Firmness,
  type MeetingBody,
  type MeetingBrief,
  type MeetingDate,
  type MeetingKind,
  type MeetingMechanism,
  type MeetingState,
  type Mode,
} from './meetings.types.js';

/** Meetings as answers show them, here and in the features above. */

export class MeetingDateView implements MeetingDate {
  @ApiProperty({ enum: [...FIRMNESS] }) firmness!: Firmness;
  startDate!: string;
  endDate!: string;
  startTime!: string | null;
  endTime!: string | null;
  zone!: string | null;
  startsAt!: string | null;
  endsAt!: string | null;
}

export class NamedRef implements Named {
  id!: string;
  name!: LocalTextView;
  acronym!: LocalTextView;
}

export class MeetingBodyView extends NamedRef implements MeetingBody {
  organization!: NamedRef;
}

export class MeetingMechanismView implements MeetingMechanism {
  id!: string;
  name!: LocalTextView;
  type!: LocalTextView;
  country!: string | null;
}

export class MeetingBriefView implements MeetingBrief {
  id!: string;
  /** What it is called: its label with its number. */
  title!: LocalTextView;
  /** As it was entered. */
  label!: LocalTextView;
  numberLabel!: string | null;
  @ApiProperty({ enum: [...MEETING_KINDS] }) kind!: MeetingKind;
  @ApiProperty({ enum: [...MEETING_STATES] }) state!: MeetingState;
  body!: MeetingBodyView | null;
  organization!: NamedRef | null;
  mechanism!: MeetingMechanismView | null;
  /** Null while the meeting is postponed. */
  date!: MeetingDateView | null;
  @ApiProperty({ enum: [...MODES], nullable: true }) mode!: Mode | null;
  venue!: string | null;
  city!: string | null;
  country!: string | null;
  isDemo!: boolean;
  /** Its days are past, and nobody said whether it was held. */
  isUnclosed!: boolean;
}

export class MeetingRef {
  id!: string;
  title!: LocalTextView;
}

export class PathNode extends NamedRef {
  @ApiProperty({ enum: ['organization', 'body'] }) kind!: 'organization' | 'body';
}

export class PersonRef {
  id!: string;
  name!: string;
}

export class ClashMeeting extends MeetingRef {
  startDate!: string;
  endDate!: string;
}
