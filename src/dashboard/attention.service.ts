import { Injectable } from '@nestjs/common';
import { ActionItemsQueries } from '../action-plans/action-items.queries.js';
import { ClashesQueries } from '../delegations/clashes.queries.js';
import { DelegationsQueries } from '../delegations/delegations.queries.js';
import { InvitationsService } from '../identity/invitations/invitations.service.js';
import { AttendanceService } from '../meetings/attendance.service.js';
import { MeetingsQueries } from '../meetings/meetings.queries.js';
import type { MeetingBrief } from '../meetings/meetings.types.js';
import { SeriesQueries } from '../meetings/series.queries.js';
import { PeopleQueries } from '../people/people.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { RemindersQueries } from '../reminders/reminders.queries.js';
import type { AttentionKey, AttentionView, NearestCase } from './home.dto.js';

type Counted = { count: number; nearest: Partial<NearestCase> | null };

/** What waits for the office: each number is the total of the list it opens (of the ledger, its group), counted by the same query. */
@Injectable()
export class AttentionService {
  constructor(
    private readonly series: SeriesQueries,
    private readonly meetings: MeetingsQueries,
    private readonly attendance: AttendanceService,
    private readonly delegations: DelegationsQueries,
    private readonly clashes: ClashesQueries,
    private readonly items: ActionItemsQueries,
    private readonly reminders: RemindersQueries,
    private readonly people: PeopleQueries,
    private readonly invitations: InvitationsService,
  ) {}

  async counters(tx: TenantTx, today: string): Promise<AttentionView[]> {
    const year = today.slice(0, 4);
    return [
      view('sessions_missing', '/api/series', { sessions: 'missing', year }, await this.missing(tx, Number(year))),
      view('not_closed', '/api/meetings', { outcome: 'unknown' }, await this.notClosed(tx)),
      view('without_head', '/api/meetings', { delegation: 'without_head' }, await this.withoutHead(tx, today)),
      view('over_quota', '/api/meetings', { delegation: 'over_quota' }, await this.overQuota(tx, today)),
      view('declined', '/api/assignments/declined', {}, await this.declined(tx, today)),
      view('unanswered', '/api/assignments/unanswered', {}, await this.unanswered(tx, today)),
      view('clashes', '/api/clashes', {}, await this.clashing(tx, today)),
      view('overdue_items', '/api/action-items', { due: 'overdue' }, await this.overdue(tx)),
      view('mails_failed', '/api/reminders', { state: 'failed' }, await this.failed(tx)),
      ...(await this.ofWhoInvites(tx)),
    ];
  }

  /** Told to who can send an invitation again, and to nobody else. */
  private async ofWhoInvites(tx: TenantTx): Promise<AttentionView[]> {
    if (!tx.actor.permissions.has('members:write')) return [];
    const failed = await this.invitations.pending(tx, 'failed');
    const [newest] = failed;
    const nearest = newest
      ? { invited: newest.name || newest.email, date: dateIn(tx.actor.zone, newest.mail!.plannedAt) }
      : null;
    const counted = { count: failed.length, nearest };
    return [view('invitations_failed', '/api/members/invitations', { mail: 'failed' }, counted)];
  }

  private async missing(tx: TenantTx, year: number): Promise<Counted> {
    const filter = { year, missing: true };
    const { items } = await this.series.page(tx, filter, undefined, 1);
    const [first] = items;
    const series = first
      ? { id: first.id, title: first.title, promised: first.promised!, announced: first.announced }
      : null;
    return { count: await this.series.count(tx, filter), nearest: series && { series } };
  }

  private async notClosed(tx: TenantTx): Promise<Counted> {
    const { items, total: count } = await this.meetings.firstPage(tx, { order: 'latest', unclosed: true }, 1);
    return { count, nearest: items[0] ? of(items[0]) : null };
  }

  private async withoutHead(tx: TenantTx, today: string): Promise<Counted> {
    const filter = { order: 'coming', from: today, among: this.attendance.withoutHead(today) } as const;
    const { items, total: count } = await this.meetings.firstPage(tx, filter, 1);
    return { count, nearest: items[0] ? of(items[0]) : null };
  }

  private async overQuota(tx: TenantTx, today: string): Promise<Counted> {
    const filter = { order: 'coming', from: today, among: this.attendance.overQuota(today) } as const;
    const { items, total: count } = await this.meetings.firstPage(tx, filter, 1);
    return { count, nearest: items[0] ? of(items[0]) : null };
  }

  private async declined(tx: TenantTx, today: string): Promise<Counted> {
    const { items, total: count } = await this.delegations.declined(tx, today, undefined, 1);
    const [first] = items;
    return { count, nearest: first ? { ...of(first.meeting), person: personOf(first.person) } : null };
  }

  private async unanswered(tx: TenantTx, today: string): Promise<Counted> {
    const { items, total: count } = await this.delegations.unanswered(tx, today, undefined, 1);
    const [oldest] = items;
    if (!oldest) return { count, nearest: null };
    const recipient = (await this.people.recipients(tx, [oldest.person.id])).get(oldest.person.id);
    // Who has no address was not asked, so there is no day on which they were.
    const date = recipient?.email ? oldest.assignedAt.slice(0, 10) : null;
    return { count, nearest: { ...of(oldest.meeting), person: personOf(oldest.person), date } };
  }

  private async clashing(tx: TenantTx, today: string): Promise<Counted> {
    const { items, total: count } = await this.clashes.open(tx, today, undefined, 1);
    const [first] = items;
    const nearest = first
      ? { person: first.person, meetings: first.meetings, date: first.meetings[1].startDate }
      : null;
    return { count, nearest };
  }

  private async overdue(tx: TenantTx): Promise<Counted> {
    const { items } = await this.items.page(tx, { due: 'overdue' }, undefined, 1);
    const [oldest] = items;
    const person = oldest?.owner ? personOf(oldest.owner) : null;
    const nearest = oldest ? { item: { id: oldest.id, title: oldest.title }, person, date: oldest.due.date } : null;
    return { count: await this.items.count(tx, { due: 'overdue' }), nearest };
  }

  private async failed(tx: TenantTx): Promise<Counted> {
    const count = await this.reminders.count(tx, 'failed');
    const { found } = await this.reminders.page(tx, { state: 'failed', order: 'latest', limit: 1 });
    const [newest] = found;
    return {
      count,
      nearest: newest
        ? { person: { id: newest.personId, name: newest.personName }, date: newest.dueAt.slice(0, 10) }
        : null,
    };
  }
}

const NOTHING: NearestCase = { meetings: [], person: null, series: null, item: null, invited: null, date: null };

function view(
  key: AttentionKey,
  path: string,
  query: Record<string, string>,
  { count, nearest }: Counted,
): AttentionView {
  return { key, count, nearest: nearest && { ...NOTHING, ...nearest }, list: { path, query } };
}

/** A meeting as the nearest case: those counted here have a date in force. */
function of({ id, title, date }: MeetingBrief): Partial<NearestCase> {
  const { startDate, endDate } = date!;
  return { meetings: [{ id, title, startDate, endDate }], date: startDate };
}

const personOf = ({ id, name }: { id: string; name: string }) => ({ id, name });
