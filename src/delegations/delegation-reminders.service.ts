import { Injectable } from '@nestjs/common';
import type { MeetingDate } from '../meetings/meetings.types.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { addDays, instantOf } from '../platform/time/wall-time.rules.js';
import { Clock } from '../platform/time/clock.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { DelegationRemindersQueries } from './delegation-reminders.queries.js';
import { NOTICE } from './delegations.types.js';

/** What the people of a delegation are told, and what is planned to be told, by the truth of this transaction. */
@Injectable()
export class DelegationRemindersService {
  constructor(
    private readonly reminders: RemindersService,
    private readonly queries: DelegationRemindersQueries,
    private readonly clock: Clock,
  ) {}

  /** Each of these seats is told once that it is there. Who went to a meeting that is over is recorded in silence. */
  async invite(tx: TenantTx, meetingId: string, seatIds: string[]): Promise<void> {
    const truth = await this.queries.truth(tx, meetingId);
    if (truth.state === 'held' || truth.state === 'cancelled' || this.isOver(truth.date)) return;
    const usefulUntil = endOf(truth.date);
    for (const { id, personId } of await this.queries.recipients(tx, seatIds)) {
      const subject = { kind: 'assignment', id };
      await this.reminders.tellOnce(tx, { subject, kind: NOTICE.invitation, step: 'invitation', recipients: [personId], usefulUntil });
    }
  }

  /** Date, place or firmness changed: everybody who still goes is told what is new. */
  async update(tx: TenantTx, meetingId: string, revision: number): Promise<void> {
    const truth = await this.queries.truth(tx, meetingId);
    if (truth.state === 'held' || truth.state === 'cancelled' || this.isOver(truth.date)) return;
    const usefulUntil = endOf(truth.date);
    for (const { id, personId } of truth.going) {
      const subject = { kind: 'assignment', id };
      const notice = { subject, kind: NOTICE.update, step: 'update', occurrence: revision, recipients: [personId], usefulUntil };
      await this.reminders.tellOnce(tx, notice);
    }
  }

  /** These seats are no longer: what was planned for them ends, and they are told so while it still matters. */
  async takeOff(tx: TenantTx, meetingId: string, seatIds: string[], why: 'withdrawn' | 'cancelled'): Promise<void> {
    const truth = await this.queries.truth(tx, meetingId);
    const usefulUntil = endOf(truth.date);
    for (const { id, personId } of await this.queries.recipients(tx, seatIds)) {
      const subject = { kind: 'assignment', id };
      await this.reminders.end(tx, subject, why);
      if (truth.state === 'held' || this.isOver(truth.date)) continue;
      await this.reminders.tellOnce(tx, { subject, kind: NOTICE.withdrawn, step: why, recipients: [personId], usefulUntil });
    }
  }

  /** The reminders before the meeting, rewritten: those who decline get none, and a window is no date to count from. */
  async restate(tx: TenantTx, meetingId: string): Promise<void> {
    const truth = await this.queries.truth(tx, meetingId);
    const subject = { kind: 'meeting', id: meetingId };
    if (truth.state === 'held' || truth.state === 'cancelled') return this.reminders.end(tx, subject, truth.state);
    const { date } = truth;
    const due = date === null || date.firmness === 'window' ? null : { date: date.startDate, at: date.startsAt === null ? null : new Date(date.startsAt) };
    await this.reminders.state(tx, { subject, kind: 'meeting.upcoming', due, recipients: truth.going.map((one) => one.personId) });
  }

  /** True when nobody is helped any more by hearing of a meeting on this date. */
  isOver(date: MeetingDate | null): boolean {
    const end = endOf(date);
    return end !== null && end <= this.clock.now();
  }
}

/** The last moment of a meeting; of whole days, the end of the last one wherever it is. */
function endOf(date: MeetingDate | null): Date | null {
  if (date === null) return null;
  return date.endsAt === null ? instantOf(addDays(date.endDate, 1), '00:00', date.zone ?? 'Etc/GMT+12') : new Date(date.endsAt);
}
