import { Injectable } from '@nestjs/common';
import { DelegationsService } from '../delegations/delegations.service.js';
import { RepliesService } from '../delegations/replies.service.js';
import { MeetingDatesService } from '../meetings/meeting-dates.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { addDays, type LocalDate } from '../platform/time/wall-time.rules.js';
import { dateFrom } from './demo-days.rules.js';
import type { Places } from './demo-places.service.js';
import type { DemoMeeting } from './demo.types.js';

/** Records demo meetings as a coordinator would, one step after the other, so that history and reminders are real. */
@Injectable()
export class DemoMeetings {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly dates: MeetingDatesService,
    private readonly delegations: DelegationsService,
    private readonly replies: RepliesService,
  ) {}

  /** All are there before the first one moves: a move may make the clash that the demo shows. */
  async record(
    tx: TenantTx,
    today: LocalDate,
    all: DemoMeeting[],
    places: Places,
    people: Map<string, string>,
  ): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const one of all) {
      const id = await this.create(tx, today, one, places);
      await this.name(tx, id, one, people);
      ids.set(one.key, id);
    }
    for (const one of all) if (one.then) await this.goOn(tx, today, ids.get(one.key)!, one);
    return ids;
  }

  private async create(tx: TenantTx, today: LocalDate, one: DemoMeeting, places: Places): Promise<string> {
    const { label, numberLabel, kind, mode, city, country, venue, zone, held, quota, letter } = one;
    const id = places.get(one.of)!;
    const owner = one.of.startsWith('bodies/')
      ? { bodyId: id }
      : one.of.startsWith('organizations/')
        ? { organizationId: id }
        : { mechanismId: id };
    const seriesId = one.series ? places.get(one.series)! : undefined;
    const facts = { label, numberLabel, kind, mode, city, country, venue, quota, held };
    const by = letter && { letterNumber: letter.number, letterDate: addDays(today, -letter.daysAgo) };
    const meeting = await this.meetings.create(
      tx,
      { ...facts, ...by, ...owner, seriesId, date: dateFrom(today, one.date, zone) },
      true,
    );
    return meeting.id;
  }

  private async name(
    tx: TenantTx,
    meetingId: string,
    { seats = [] }: DemoMeeting,
    people: Map<string, string>,
  ): Promise<void> {
    if (seats.length === 0) return;
    const named = seats.map(([person, role]) => ({ personId: people.get(person)!, role }));
    const { items } = await this.delegations.assign(tx, meetingId, { people: named });
    for (const [person, , reply, note] of seats) {
      const seat = items.find((one) => one.person.id === people.get(person))!;
      if (reply) await this.replies.replyFor(tx, seat.id, seat.version, { reply, note });
    }
  }

  private async goOn(tx: TenantTx, today: LocalDate, id: string, { then, zone }: DemoMeeting): Promise<void> {
    const { version } = await this.meetings.view(tx, id);
    if (!then) return;
    if ('moved' in then)
      await this.dates.setDate(tx, id, version, { ...dateFrom(today, then.moved, zone), reason: then.reason });
    else if ('postponed' in then)
      await this.dates.setState(tx, id, version, { state: 'postponed', reason: then.postponed });
    else await this.dates.setState(tx, id, version, { state: 'cancelled', reason: then.cancelled });
  }
}
