import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { MeetingMove, MoveConsequence, MoveFollower } from '../meetings/meetings.types.js';
import { MoveFollowers } from '../meetings/move-followers.service.js';
import { AttendanceService } from '../meetings/attendance.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { AssignmentRepository } from './assignment.repository.js';
import { ClashesQueries } from './clashes.queries.js';
import { DelegationRemindersService } from './delegation-reminders.service.js';
import { DelegationsQueries, type Seat } from './delegations.queries.js';
import { ReplyNewsService } from './reply-news.service.js';

/** When a meeting moves, its delegation is asked again, told, and reminded by the new date. */
@Injectable()
export class DelegationMovesService implements MoveFollower, OnModuleInit {
  readonly name = 'delegations';

  constructor(
    private readonly followers: MoveFollowers,
    private readonly attendance: AttendanceService,
    private readonly assignments: AssignmentRepository,
    private readonly queries: DelegationsQueries,
    private readonly clashes: ClashesQueries,
    private readonly reminders: DelegationRemindersService,
    private readonly news: ReplyNewsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
    this.attendance.register(this.queries);
  }

  async preview(tx: TenantTx, move: MeetingMove): Promise<MoveConsequence[]> {
    const seats = await this.queries.delegation(tx, move.meetingId);
    const silent = move.cause === 'held' || this.reminders.isOver(move.after);
    const told = silent ? [] : seats.filter((one) => one.reply !== 'declined' || move.cause === 'date');
    const asked = this.asksAgain(move) ? seats.filter((one) => one.reply !== 'none') : [];
    const found = move.after ? await this.clashes.of(tx, move.meetingId, seats.map(personOf), move.after) : [];
    return [
      ...found.map((one): MoveConsequence => ({ kind: 'clash', ...one })),
      ...told
        .filter((one) => one.hasEmail)
        .map((one): MoveConsequence => ({ kind: 'mail', person: briefly(one), meeting: null })),
      ...asked.map((one): MoveConsequence => ({ kind: 'reply_asked_again', person: briefly(one), meeting: null })),
    ];
  }

  async apply(tx: TenantTx, move: MeetingMove): Promise<void> {
    const { meetingId, cause } = move;
    if (this.asksAgain(move)) await this.askAgain(tx, meetingId);
    if (cause === 'cancelled' || cause === 'held') {
      await this.close(tx, meetingId, cause);
      return this.reminders.restate(tx, meetingId);
    }
    const toldNow = await this.reminders.update(tx, meetingId, move.revision);
    await this.reminders.restate(tx, meetingId, toldNow);
  }

  /** Nobody answers any more; of a meeting that was called off, who would have gone is told. */
  private async close(tx: TenantTx, meetingId: string, cause: 'cancelled' | 'held'): Promise<void> {
    const seats = await this.queries.delegation(tx, meetingId);
    await this.reminders.endLinks(
      tx,
      seats.map((one) => one.id),
    );
    if (cause === 'held') return;
    const going = seats.filter((one) => one.reply !== 'declined').map((one) => one.id);
    await this.reminders.takeOff(tx, meetingId, going, 'cancelled');
  }

  private async askAgain(tx: TenantTx, meetingId: string): Promise<void> {
    const before = await this.queries.delegation(tx, meetingId);
    const asked = new Set(await this.assignments.askAgain(tx, meetingId));
    for (const { id, reply, replyNote } of before.filter((one) => asked.has(one.id))) {
      await this.news.forget(tx, id);
      const after = { reply: 'none', replyNote: null };
      await this.audit.record(tx, {
        subject: { kind: 'assignment', id },
        action: 'asked_again',
        before: { reply, replyNote },
        after,
      });
    }
  }

  /**
   * An answer was given to days and hours; other ones need another answer (RFC 5546). Not of days that are past: there the date is
   * put right, and who said that they came stays known.
   */
  private asksAgain({ cause, after }: MeetingMove): boolean {
    return cause === 'date' && after !== null && !this.reminders.isOver(after);
  }
}

const personOf = (seat: Seat): string => seat.person.id;
const briefly = (seat: Seat): MoveConsequence['person'] => ({ id: seat.person.id, name: seat.person.name });
