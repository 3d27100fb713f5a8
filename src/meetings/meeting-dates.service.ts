import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { rewritten } from '../platform/database/source-mark.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../platform/errors/problem.js';
import { RULES } from '../platform/http/field-rules.js';
import type { Notice } from '../platform/http/stated-time.js';
import { wrongField } from '../platform/http/validation.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { causeOf, settleDate } from './meeting-date.rules.js';
import { correctable, isOver, mayBecome, mayBeHeld } from './meeting-state.rules.js';
import { MeetingViewService } from './meeting-view.service.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import type { MeetingView, MovedMeetingDate, NewMeetingDate, NewMeetingState, WhatIfView } from './meetings.dto.js';
import { illegalMove, notYetBegun } from './meetings.errors.js';
import { canEditMeetings } from './meetings.policy.js';
import { MeetingsQueries } from './meetings.queries.js';
import { STATE_NAMES, type MeetingDate, type MeetingMove, type MeetingState } from './meetings.types.js';
import { MoveFollowers } from './move-followers.service.js';

/** When a meeting is, and whether it takes place at all. What hangs on that follows in the same transaction. */
@Injectable()
export class MeetingDatesService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly queries: MeetingsQueries,
    private readonly views: MeetingViewService,
    private readonly followers: MoveFollowers,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a date in force; the one before stays as history. The same days said again, with another letter or reason, are recorded too.
   * Of a meeting that is over the date is put right, and nothing follows from it.
   * @throws illegalMove when the date is less firm than the one before, and wrongField when days or hours that were confirmed move without a reason.
   */
  async setDate(tx: TenantTx, id: string, version: number, input: MovedMeetingDate): Promise<MeetingView> {
    const meeting = await this.locked(tx, id, version);
    const { move, date, notices, needsReason } = await this.move(tx, meeting, input);
    if (needsReason && !input.reason) throw wrongField('reason', 'required', RULES['isDefined']!.said);
    if (move === null && !input.letterDate && !input.letterNumber && !input.reason)
      return this.views.show(tx, id, notices);
    const before = { state: meeting.state, date: await this.queries.dateInForce(tx, id) };
    await this.meetings.retireDate(tx, id);
    await this.meetings.addDate(tx, id, date, {
      letterDate: input.letterDate ?? null,
      letterNumber: input.letterNumber ?? null,
      reason: input.reason ?? null,
    });
    const calendarSequence = meeting.calendarSequence + (move?.cause === 'date' ? 1 : 0);
    const over = isOver(meeting.state);
    const state = over ? meeting.state : date.firmness;
    const stateReason = over ? meeting.stateReason : null;
    await this.meetings.change(tx, meeting, { state, stateReason, calendarSequence, ...this.officesWord(tx, meeting) });
    const by = { letterDate: input.letterDate, letterNumber: input.letterNumber, reason: input.reason };
    await this.audit.record(tx, {
      subject: { kind: 'meeting', id },
      action: 'dated',
      before,
      after: { state, date, ...by },
      named: await this.queries.named(tx, id),
    });
    if (move && !over) await this.followers.apply(tx, move);
    return this.views.show(tx, id, notices);
  }

  /** What saving this date would bring with it. Changes nothing. */
  async whatIf(tx: TenantTx, id: string, input: NewMeetingDate): Promise<WhatIfView> {
    const meeting = await this.locked(tx, id, null);
    const { move, date, notices } = await this.move(tx, meeting, input);
    return {
      date,
      consequences: move && !isOver(meeting.state) ? await this.followers.preview(tx, move) : [],
      notices,
    };
  }

  /** Held, postponed or cancelled. A postponed meeting has no date in force; a cancelled one keeps its last for the calendars. */
  async setState(tx: TenantTx, id: string, version: number, input: NewMeetingState): Promise<MeetingView> {
    const meeting = await this.locked(tx, id, version);
    const { state } = input;
    const reason = input.reason ?? null;
    const before = await this.queries.dateInForce(tx, id);
    this.assertLegal(tx, meeting.state, state);
    if (state === 'held') this.assertBegun(tx, before);
    else if (reason === null) throw wrongField('reason', 'required', RULES['isDefined']!.said);
    if (state === 'postponed') await this.meetings.retireDate(tx, id);
    const calendarSequence = meeting.calendarSequence + (state === 'held' ? 0 : 1);
    await this.meetings.change(tx, meeting, {
      state,
      stateReason: reason,
      calendarSequence,
      ...this.officesWord(tx, meeting),
    });
    const after = state === 'postponed' ? null : before;
    await this.audit.record(tx, {
      subject: { kind: 'meeting', id },
      action: state,
      before: { state: meeting.state, reason: null, date: before },
      after: { state, reason, date: after },
      named: await this.queries.named(tx, id),
    });
    await this.followers.apply(tx, { meetingId: id, revision: version + 1, cause: state, before, after });
    return this.views.show(tx, id);
  }

  private async move(
    tx: TenantTx,
    meeting: Meeting,
    input: NewMeetingDate,
  ): Promise<{ move: MeetingMove | null; date: MeetingDate; notices: Notice[]; needsReason: boolean }> {
    const before = await this.queries.dateInForce(tx, meeting.id);
    const today = dateIn(before?.zone ?? tx.actor.zone, this.clock.now());
    const corrects = before !== null && before.firmness === input.firmness && correctable(meeting.state, before, today);
    if (!corrects) this.assertLegal(tx, meeting.state, input.firmness);
    const { date, notices } = settleDate(input, tx.actor.language);
    if (corrects) this.assertBegun(tx, date);
    const cause = causeOf(before, date);
    return {
      move: cause && { meetingId: meeting.id, revision: meeting.version + 1, cause, before, after: date },
      date,
      notices,
      // many have planned by it; a day that is past is only put right
      needsReason: meeting.state === 'confirmed' && cause === 'date' && before !== null && before.endDate >= today,
    };
  }

  private officesWord(tx: TenantTx, meeting: Meeting) {
    return rewritten(meeting, tx.actor.label, this.clock.now());
  }

  private assertLegal(tx: TenantTx, from: MeetingState, to: MeetingState): void {
    const { language } = tx.actor;
    if (!mayBecome(from, to)) throw illegalMove({ from: STATE_NAMES[from][language], to: STATE_NAMES[to][language] });
  }

  private assertBegun(tx: TenantTx, date: MeetingDate | null): void {
    const today = dateIn(date?.zone ?? tx.actor.zone, this.clock.now());
    if (date && !mayBeHeld(date.startDate, today)) throw notYetBegun({ date: date.startDate });
  }

  private async locked(tx: TenantTx, id: string, version: number | null): Promise<Meeting> {
    const meeting = await this.meetings.lock(tx, id);
    if (!meeting) throw notFound();
    if (!canEditMeetings(tx.actor)) throw forbidden();
    if (version !== null && meeting.version !== version)
      throw staleVersion({}, { current: await this.views.show(tx, id) });
    return meeting;
  }
}
