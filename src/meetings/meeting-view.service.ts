import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import type { Notice } from '../platform/http/stated-time.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { AttendanceService } from './attendance.service.js';
import { correctable, isOver, nextFirmness, nextStates } from './meeting-state.rules.js';
import type { MeetingView } from './meetings.dto.js';
import { canEditMeetings } from './meetings.policy.js';
import { MeetingsQueries, type MeetingDetail } from './meetings.queries.js';
import type { Firmness } from './meetings.types.js';

/** A meeting as its page shows it: what it is, when it was to be, who goes, and what the reader may do. */
@Injectable()
export class MeetingViewService {
  constructor(
    private readonly queries: MeetingsQueries,
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
  ) {}

  async show(tx: TenantTx, id: string, notices: Notice[] = []): Promise<MeetingView> {
    const detail = await this.queries.detail(tx, id);
    if (!detail) throw notFound();
    const [meeting] = await this.attendance.join(tx, [detail]);
    const dates = await this.queries.dates(tx, id);
    const edit = canEditMeetings(tx.actor);
    const can = {
      edit,
      dates: edit ? datesFor(detail, dateIn(detail.date?.zone ?? tx.actor.zone, this.clock.now())) : [],
      states: edit ? nextStates(detail.state) : [],
      assign: tx.actor.permissions.has('delegations:write') && detail.state !== 'cancelled',
    };
    return { ...meeting!, dates, can, notices };
  }
}

/** What is over keeps its state: its date can only be put right, as firm as it was. */
function datesFor({ state, date }: MeetingDetail, today: string): Firmness[] {
  if (!isOver(state)) return nextFirmness(state);
  return date && correctable(state, date, today) ? [date.firmness] : [];
}
