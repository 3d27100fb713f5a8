import { ApiProperty } from '@nestjs/swagger';
import { Id, Line, LocalDate, OneOf, Optional } from '../platform/http/fields.js';
import { LocalTextView } from '../platform/http/local-text.dto.js';
import { PageQuery } from '../platform/http/page.dto.js';
import { GROUPS, type Group } from './ledger.rules.js';

const ORDERS = ['soonest', 'latest'] as const;

export class RemindersQuery extends PageQuery {
  @Optional() @OneOf(GROUPS) state?: Group;
  @Optional() @Line(60) subjectKind?: string;
  @Optional() @Id() subjectId?: string;
  @Optional() @Id() personId?: string;
  /** First and last day on which they are due, by the reader's calendar. */
  @Optional() @LocalDate() from?: string;
  @Optional() @LocalDate() to?: string;
  /** By the moment they are due. */
  @Optional() @OneOf(ORDERS) order?: (typeof ORDERS)[number];
}

export class ReminderSubjectView {
  kind!: string;
  id!: string;
  title!: LocalTextView;
}

export class ReminderRecipientView {
  id!: string;
  name!: string;
  /** Without an address a planned mail cannot go. */
  hasEmail!: boolean;
}

export class ReasonView {
  /** Said in the reader's language by the web: completed, moved, address_suppressed, hourly_cap … */
  code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params!: Record<string, string | number>;
}

export class CanSendAgain {
  sendAgain!: boolean;
}

export class ReminderView {
  id!: string;
  /** planned, sending, retry, sent, failed, uncertain, held, superseded, cancelled, spared, skipped, expired, dead. */
  state!: string;
  @ApiProperty({ enum: [...GROUPS] }) group!: Group;
  /** What it is: meeting.upcoming, action_item.due, assignment.invitation … */
  kind!: string;
  /** d7: seven days before; overdue and coordinator: week by week, counted by occurrence. */
  step!: string;
  occurrence!: number;
  subject!: ReminderSubjectView;
  recipient!: ReminderRecipientView;
  dueAt!: string;
  /** When it is tried next; null when it is settled. */
  nextAt!: string | null;
  sentAt!: string | null;
  attempts!: number;
  /** The mail server's last words. */
  answer!: string | null;
  @ApiProperty({ type: () => ReasonView, nullable: true }) reason!: ReasonView | null;
  /** The recipient may hold two copies, with one Message-ID. */
  maybeTwice!: boolean;
  can!: CanSendAgain;
}

export class GroupCounts implements Record<Group, number> {
  planned!: number;
  sent!: number;
  failed!: number;
  skipped!: number;
  cancelled!: number;
  moved!: number;
}

export class ReminderPage {
  @ApiProperty({ type: () => ReminderView, isArray: true }) items!: ReminderView[];
  nextCursor!: string | null;
  /** Rows of each group that the other filters leave, 1000 where there are so many or more; on the first page only. */
  @ApiProperty({ type: () => GroupCounts, required: false }) counts?: GroupCounts;
}

export class ReminderMailView {
  /** sent: as the recipient got it. preview: as it would be, were it sent now. */
  @ApiProperty({ enum: ['sent', 'preview'] }) as!: 'sent' | 'preview';
  to!: string;
  subject!: string;
  html!: string;
  text!: string;
}

export class ReminderDetail extends ReminderView {
  /** Null when there is nothing to be sent any more; `reason` or `notSent` says why. */
  @ApiProperty({ type: () => ReminderMailView, nullable: true }) mail!: ReminderMailView | null;
  /** Why it would not be sent now although it is planned. */
  @ApiProperty({ type: () => ReasonView, nullable: true }) notSent!: ReasonView | null;
}

export class SuppressedAddressView {
  id!: string;
  email!: string;
  /** What the mail server said when it refused. */
  answer!: string;
  createdAt!: string;
}

export class SuppressedAddressPage {
  @ApiProperty({ type: () => SuppressedAddressView, isArray: true }) items!: SuppressedAddressView[];
  nextCursor!: string | null;
}
