import { Injectable } from '@nestjs/common';
import { AccessTokensService } from '../identity/access-tokens/access-tokens.service.js';
import type { MeetingDate } from '../meetings/meetings.types.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { DelegationRemindersQueries, type SeatRecipient } from './delegation-reminders.queries.js';
import { NOTICE } from './delegations.types.js';
import { endOf } from './meeting-span.rules.js';

/** What the people of a delegation are told, and what is planned to be told, by the truth of this transaction. */
@Injectable()
export class DelegationRemindersService {
  constructor(
    private readonly reminders: RemindersService,
    private readonly queries: DelegationRemindersQueries,
    private readonly tokens: AccessTokensService,
    private readonly clock: Clock,
  ) {}

  /** Each of these seats is told once that it is there; answers whom. Who went to a meeting that is over is recorded in silence. */
  async invite(tx: TenantTx, meetingId: string, seatIds: string[], occurrence = 0): Promise<string[]> {
    await this.forgetFarewells(tx, seatIds);
    const truth = await this.queries.truth(tx, meetingId);
    if (truth.state === 'held' || truth.state === 'cancelled' || this.isOver(truth.date)) return [];
    const usefulUntil = endOf(truth.date);
    const seats = await this.queries.recipients(tx, seatIds);
    const invitation = { kind: NOTICE.invitation, step: 'invitation', occurrence, usefulUntil };
    await this.reminders.tellEach(
      tx,
      seats.map((one) => ({ ...invitation, ...to(one) })),
    );
    return seats.map((one) => one.personId);
  }

  /** Who declined before their invitation went, and comes after all, is invited now; answers whom. */
  async inviteUntold(tx: TenantTx, meetingId: string, seat: { id: string; version: number }): Promise<string[]> {
    const told = await this.reminders.lastTold(tx, { kind: 'assignment', id: seat.id });
    if (told.has(NOTICE.invitation) || told.has(NOTICE.update)) return [];
    return this.invite(tx, meetingId, [seat.id], seat.version);
  }

  /** Date, place or firmness changed: everybody who still goes is told what is new; answers whom. */
  async update(tx: TenantTx, meetingId: string, revision: number): Promise<string[]> {
    const truth = await this.queries.truth(tx, meetingId);
    if (truth.state === 'held' || truth.state === 'cancelled' || this.isOver(truth.date)) return [];
    const usefulUntil = endOf(truth.date);
    const news = { kind: NOTICE.update, step: 'update', occurrence: revision, usefulUntil };
    await this.reminders.tellEach(
      tx,
      truth.going.map((one) => ({ ...news, ...to(one) })),
    );
    return truth.going.map((one) => one.personId);
  }

  /** Who was taken off and is on the delegation again is not told that they are not: where that mail still waits, it would come last. */
  private async forgetFarewells(tx: TenantTx, seatIds: string[]): Promise<void> {
    for (const id of await this.queries.seatsBefore(tx, seatIds))
      await this.reminders.endNotices(tx, { kind: 'assignment', id }, NOTICE.withdrawn, 'assigned_again');
  }

  /** Links in mails about these seats open nothing any more. */
  async endLinks(tx: TenantTx, seatIds: string[]): Promise<void> {
    await this.tokens.endAll(tx, 'assignment_reply', ...seatIds);
  }

  /** These seats are no longer: what was planned for them ends, and they are told so while it still matters. */
  async takeOff(tx: TenantTx, meetingId: string, seatIds: string[], why: 'withdrawn' | 'cancelled'): Promise<void> {
    await this.endLinks(tx, seatIds);
    const truth = await this.queries.truth(tx, meetingId);
    const usefulUntil = endOf(truth.date);
    const seats = await this.queries.recipients(tx, seatIds);
    for (const one of seats) await this.reminders.end(tx, to(one).subject, why);
    if (truth.state === 'held' || this.isOver(truth.date)) return;
    const farewell = { kind: NOTICE.withdrawn, step: why, usefulUntil };
    await this.reminders.tellEach(
      tx,
      seats.map((one) => ({ ...farewell, ...to(one) })),
    );
  }

  /**
   * The reminders before the meeting, rewritten: those who decline get none, and a window is no date to count from. `toldNow` names
   * who gets another mail about it in this act.
   */
  async restate(tx: TenantTx, meetingId: string, toldNow: string[] = []): Promise<void> {
    const truth = await this.queries.truth(tx, meetingId);
    const subject = { kind: 'meeting', id: meetingId };
    if (truth.state === 'held' || truth.state === 'cancelled') return this.reminders.end(tx, subject, truth.state);
    const { date } = truth;
    const due =
      date === null || date.firmness === 'window'
        ? null
        : { date: date.startDate, at: date.startsAt === null ? null : new Date(date.startsAt) };
    const gone = await this.queries.notGoing(tx, meetingId);
    await this.reminders.state(tx, {
      subject,
      kind: 'meeting.upcoming',
      due,
      recipients: truth.going.map((one) => one.personId),
      toldNow,
      whyGone: (personId) => gone.get(personId) ?? 'withdrawn',
    });
  }

  /** True when nobody is helped any more by hearing of a meeting on this date. */
  isOver(date: MeetingDate | null): boolean {
    const end = endOf(date);
    return end !== null && end <= this.clock.now();
  }
}

/** About a seat, to who has it. */
const to = ({ id, personId }: SeatRecipient) => ({ subject: { kind: 'assignment', id }, recipients: [personId] });
