import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository, type HeldMeeting } from './assignment.repository.js';
import { DelegationRemindersService } from './delegation-reminders.service.js';
import type { NewReply, SeatView } from './delegations.dto.js';
import { meetingOver } from './delegations.errors.js';
import { mayBeRepliedFor, mayBeRepliedTo } from './delegations.policy.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';
import { isOverQuota } from './quota.rules.js';
import { noteOf } from './reply-note.rules.js';
import { ReplyNewsService } from './reply-news.service.js';

/** Whether somebody goes. The last word counts, so an own reply needs no version. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly delegations: DelegationsService,
    private readonly queries: DelegationsQueries,
    private readonly reminders: DelegationRemindersService,
    private readonly news: ReplyNewsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The reader's own answer. @throws notFound when the reader has no seat there. */
  async reply(tx: TenantTx, meetingId: string, answer: NewReply): Promise<void> {
    const { personId } = tx.actor;
    const meeting = personId && (await this.assignments.holdMeeting(tx, meetingId));
    const seat = personId && meeting ? await this.assignments.ofPerson(tx, meetingId, personId) : null;
    if (!meeting || !seat) throw notFound();
    this.assertOpen(tx, meeting);
    await this.record(tx, meeting, seat, answer);
  }

  /** What a person told the coordinator by telephone or letter; after the meeting, whether they came. */
  async replyFor(tx: TenantTx, id: string, version: number, answer: NewReply): Promise<SeatView> {
    const seat = await this.delegations.heldSeat(tx, id, version);
    const meeting = (await this.assignments.holdMeeting(tx, seat.meetingId))!;
    if (!mayBeRepliedFor(meeting.state)) throw meetingOver();
    await this.record(tx, meeting, seat, answer);
    return (await this.queries.seat(tx, id))!;
  }

  /** The answer of who holds the link in a mail. `assertOpen` looks once nobody else can change the delegation. @throws notFound */
  async replyThroughLink(tx: TenantTx, id: string, answer: NewReply, assertOpen: () => Promise<void>): Promise<void> {
    const found = await this.assignments.find(tx, id);
    const meeting = found && (await this.assignments.holdMeeting(tx, found.meetingId));
    await assertOpen();
    const seat = meeting && (await this.assignments.find(tx, id));
    if (!seat) throw notFound();
    this.assertOpen(tx, meeting);
    await this.record(tx, meeting, seat, answer);
  }

  private assertOpen(tx: TenantTx, meeting: HeldMeeting): void {
    if (!mayBeRepliedTo(meeting, dateIn(tx.actor.zone, this.clock.now()))) throw meetingOver();
  }

  private async record(tx: TenantTx, meeting: HeldMeeting, seat: Assignment, { reply, note }: NewReply): Promise<void> {
    const after = { reply, replyNote: noteOf({ reply, note }, seat) };
    await this.assignments.change(tx, seat, { ...after, repliedAt: this.clock.now() });
    const before = { reply: seat.reply, replyNote: seat.replyNote };
    await this.audit.record(tx, { subject: { kind: 'assignment', id: seat.id }, action: 'replied', before, after });
    if ((seat.reply === 'declined') === (reply === 'declined')) return;
    const answered = { ...seat, version: seat.version + 1 };
    if (reply === 'declined') {
      await this.news.declined(tx, answered);
      return this.reminders.restate(tx, meeting.id);
    }
    await this.news.returned(tx, answered, isOverQuota(meeting.quota, await this.assignments.seated(tx, meeting.id)));
    await this.reminders.restate(tx, meeting.id, await this.reminders.inviteUntold(tx, meeting.id, answered));
  }
}
