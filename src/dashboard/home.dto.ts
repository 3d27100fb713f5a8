import { ApiProperty } from '@nestjs/swagger';
import { ClashMeeting, MeetingBriefView, MeetingRef, PersonRef } from '../meetings/meeting-views.types.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';

export const ATTENTION = [
  'sessions_missing',
  'not_closed',
  'without_head',
  'over_quota',
  'declined',
  'unanswered',
  'clashes',
  'overdue_items',
  'mails_failed',
  'invitations_failed',
] as const;
export type AttentionKey = (typeof ATTENTION)[number];

/** The list behind a counter: its `total` is the counter. */
export class ListBehind {
  path!: string;
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' } }) query!: Record<string, string>;
}

export class MissingSeries {
  id!: string;
  title!: LocalTextView;
  promised!: number;
  announced!: number;
}

export class ItemRef {
  id!: string;
  title!: LocalTextView;
}

/** The nearest or oldest case of a counter, in parts: what of it applies is there. */
export class NearestCase {
  meetings!: ClashMeeting[];
  person!: PersonRef | null;
  series!: MissingSeries | null;
  item!: ItemRef | null;
  /** Who was invited to work here and is no person of the address book yet. */
  invited!: string | null;
  /** The day it is about: of the meeting, the due day, the day somebody was asked, the day a mail failed or was to go. */
  date!: string | null;
}

export class AttentionView {
  @ApiProperty({ enum: [...ATTENTION] }) key!: AttentionKey;
  count!: number;
  nearest!: NearestCase | null;
  list!: ListBehind;
}

export class HomeItemOwner {
  id!: string;
  name!: string;
}

export class HomeItem extends ItemRef {
  owner!: HomeItemOwner | null;
  meeting!: MeetingRef | null;
  @ApiProperty({ enum: ['open', 'in_progress', 'waiting', 'done', 'cancelled'] }) state!: string;
  @ApiProperty({ enum: ['low', 'normal', 'high'] }) priority!: string;
  progress!: number;
  dueDate!: string;
  dueTime!: string;
  dueZone!: string;
  dueAt!: string;
  version!: number;
}

export class HomeWeek {
  /** Monday to Sunday. */
  days!: string[];
  meetings!: MeetingBriefView[];
  /** Items due in the week that are not settled, and those of it that were. */
  items!: HomeItem[];
}

export class HomeDelegation {
  assigned!: number;
  hasHead!: boolean;
  accepted!: number;
}

export class HomeMeeting extends MeetingBriefView {
  delegation!: HomeDelegation;
}

export class NextMeetings {
  items!: HomeMeeting[];
  total!: number;
}

export class MailsToday {
  sent!: number;
  planned!: number;
  failed!: number;
  skipped!: number;
}

export class HomeView {
  today!: string;
  dayOfYear!: number;
  week!: HomeWeek;
  attention!: AttentionView[];
  next!: NextMeetings;
  mails!: MailsToday;
}

export class HomeSeat {
  assignmentId!: string;
  role!: string;
  reply!: string;
  replyNote!: string | null;
}

export class MyHomeMeeting extends MeetingBriefView {
  my!: HomeSeat;
}

export class MyItems {
  items!: HomeItem[];
  total!: number;
  overdue!: number;
}

export class MyHomeView {
  today!: string;
  /** The first coming meeting with a date, also the first of `meetings`. */
  next!: MyHomeMeeting | null;
  /** The first ten; `GET /api/me/meetings` has the rest. */
  meetings!: MyHomeMeeting[];
  /** Invitations to coming meetings without an answer. */
  openReplies!: number;
  items!: MyItems;
}
