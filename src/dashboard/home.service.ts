import { Injectable } from '@nestjs/common';
import { ActionItemsQueries } from '../action-plans/action-items.queries.js';
import type { ActionItemBrief } from '../action-plans/action-plans.types.js';
import { MyMeetingsQueries } from '../delegations/my-meetings/my-meetings.queries.js';
import { AttendanceService } from '../meetings/attendance.service.js';
import { MeetingsQueries } from '../meetings/meetings.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { addDays, dateIn, daysBetween } from '../platform/time/wall-time.rules.js';
import { RemindersQueries } from '../reminders/reminders.queries.js';
import { AttentionService } from './attention.service.js';
import type { HomeItem, HomeView, HomeWeek, MyHomeView } from './home.dto.js';
import { HomeQueries } from './home.queries.js';
import { weekOf } from './week.rules.js';

const NEXT = 6;
const MINE = 10;
const IN_A_WEEK = 100;

/** The first page of the day, for who keeps the calendar and for who goes. */
@Injectable()
export class HomeService {
  constructor(
    private readonly attention: AttentionService,
    private readonly meetings: MeetingsQueries,
    private readonly attendance: AttendanceService,
    private readonly items: ActionItemsQueries,
    private readonly mine: MyMeetingsQueries,
    private readonly reminders: RemindersQueries,
    private readonly queries: HomeQueries,
    private readonly clock: Clock,
  ) {}

  async home(tx: TenantTx): Promise<HomeView> {
    const today = this.today(tx);
    const coming = { order: 'coming', from: today } as const;
    const page = await this.meetings.page(tx, coming, undefined, NEXT);
    const items = await this.attendance.join(tx, page.items);
    const next = { items: items.map(({ my: _, ...meeting }) => meeting), total: await this.meetings.count(tx, coming) };
    const attention = await this.attention.counters(tx, today);
    const week = await this.week(tx, today);
    const { sent, planned, failed, skipped } = await this.reminders.counts(tx, { from: today, to: today });
    const mails = { sent, planned, failed, skipped };
    return { today, dayOfYear: daysBetween(`${today.slice(0, 4)}-01-01`, today) + 1, week, attention, next, mails };
  }

  /** What one person has before him. A member who is no person in the address book has nothing. */
  async myHome(tx: TenantTx): Promise<MyHomeView> {
    const today = this.today(tx);
    const { personId } = tx.actor;
    if (personId === null)
      return { today, next: null, meetings: [], openReplies: 0, items: { items: [], total: 0, overdue: 0 } };
    const { items: meetings } = await this.mine.page(tx, personId, today, undefined, MINE);
    const next = meetings.find((one) => one.date !== null && one.state !== 'cancelled') ?? null;
    const openReplies = await this.queries.openReplies(tx, personId, today);
    const filter = { ownerId: personId };
    const page = await this.items.page(tx, filter, undefined, MINE);
    const total = await this.items.count(tx, filter);
    const overdue = await this.items.count(tx, { ...filter, due: 'overdue' });
    return { today, next, meetings, openReplies, items: { items: page.items.map(itemOf), total, overdue } };
  }

  private async week(tx: TenantTx, today: string): Promise<HomeWeek> {
    const days = weekOf(today);
    const [from, to] = [days[0]!, days.at(-1)!];
    const meetings = await this.meetings.page(tx, { order: 'coming', from, to }, undefined, IN_A_WEEK);
    const ids = await this.queries.itemsDue(tx, from, addDays(to, 1), tx.actor.zone, IN_A_WEEK);
    const items = await this.items.briefs(tx, ids);
    return { days, meetings: meetings.items, items: items.map(itemOf) };
  }

  private today(tx: TenantTx): string {
    return dateIn(tx.actor.zone, this.clock.now());
  }
}

function itemOf({ id, title, owner, meeting, state, priority, progress, due, version }: ActionItemBrief): HomeItem {
  const named = owner && { id: owner.id, name: owner.name };
  return {
    id,
    title,
    owner: named,
    meeting,
    state,
    priority,
    progress,
    dueDate: due.date,
    dueTime: due.time,
    dueZone: due.zone,
    dueAt: due.at,
    version,
  };
}
