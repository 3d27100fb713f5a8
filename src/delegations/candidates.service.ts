import { Injectable } from '@nestjs/common';
import { MeetingsQueries } from '../meetings/meetings.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { CandidatesQueries, type BusyDays } from './candidates.queries.js';
import { ClashesQueries } from './clashes.queries.js';
import type { CandidateDay, CandidatePage, CandidatesQuery } from './delegations.dto.js';
import { weekAround } from './meeting-week.rules.js';

const NEVER = { trips: 0, days: 0 };

/** Who might go: free or busy in the meeting's week, who went last, and how much each travels this year. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly queries: CandidatesQueries,
    private readonly clashes: ClashesQueries,
    private readonly meetings: MeetingsQueries,
    private readonly clock: Clock,
  ) {}

  async page(
    tx: TenantTx,
    meetingId: string,
    { q, show = 'everybody', cursor, limit = 50 }: CandidatesQuery,
  ): Promise<CandidatePage> {
    const meeting = await this.meetings.detail(tx, meetingId);
    if (!meeting) throw notFound();
    const today = dateIn(tx.actor.zone, this.clock.now());
    const filter = { meetingId, q, show };
    const page = await this.queries.page(tx, filter, today, cursor, limit);
    const ids = page.items.map((one) => one.id);
    const days =
      meeting.date && meeting.date.firmness !== 'window'
        ? weekAround(meeting.date.startDate, meeting.date.endDate)
        : [];
    const busy = days.length > 0 ? await this.queries.busy(tx, meetingId, ids, days[0]!, days.at(-1)!) : [];
    const year = Number((meeting.date?.startDate ?? today).slice(0, 4));
    const attended = await this.queries.lastAttended(tx, meetingId, ids, today);
    const travel = await this.queries.travel(tx, ids, year);
    const clashes = await this.clashes.of(tx, meetingId, ids);
    const items = page.items.map((person) => ({
      ...person,
      days: days.map((date) =>
        dayOf(
          date,
          busy.filter((one) => one.personId === person.id),
        ),
      ),
      lastAttended: attended.get(person.id) ?? null,
      thisYear: travel.get(person.id) ?? NEVER,
      clashes: clashes.filter((one) => one.person.id === person.id),
    }));
    return {
      items,
      nextCursor: page.nextCursor,
      days,
      ...(cursor ? {} : { total: await this.queries.count(tx, filter, today) }),
    };
  }
}

function dayOf(date: string, busy: BusyDays[]): CandidateDay {
  const taken = busy.find(({ meeting }) => meeting.startDate <= date && date <= meeting.endDate);
  return { date, state: taken ? 'busy' : 'free', meeting: taken?.meeting ?? null };
}
