import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { rewritten, saysElse } from '../platform/database/source-mark.js';
import { broke } from '../platform/database/sql-state.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../platform/errors/problem.js';
import type { Notice } from '../platform/http/stated-time.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { CountriesQueries } from '../people/countries/countries.queries.js';
import { AttendanceService } from './attendance.service.js';
import { settleDate } from './meeting-date.rules.js';
import {
  labelled,
  meetingFacts,
  namesOwner,
  NOTHING_KNOWN,
  ownerOf,
  placeChanges,
  reasonFor,
  told,
  type Owner,
} from './meeting-fields.rules.js';
import { mayBeHeld } from './meeting-state.rules.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository, type MeetingChange } from './meeting.repository.js';
import type { ChangedMeeting, MeetingPage, MeetingsQuery, MeetingView, NewMeeting } from './meetings.dto.js';
import {
  notYetBegun,
  replacesItself,
  replacesSuccessor,
  unknownBody,
  unknownMechanism,
  unknownOrganization,
  unknownReplaced,
  unknownSeries,
} from './meetings.errors.js';
import { canEditMeetings } from './meetings.policy.js';
import { MeetingsQueries, type MeetingDetail } from './meetings.queries.js';
import type { MeetingState } from './meetings.types.js';
import { MeetingViewService } from './meeting-view.service.js';
import { quotaNotices } from './quota-notice.rules.js';
import { MoveFollowers } from './move-followers.service.js';

/** Recording meetings and what is known of them. When and whether they take place is `MeetingDatesService`. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly queries: MeetingsQueries,
    private readonly views: MeetingViewService,
    private readonly attendance: AttendanceService,
    private readonly followers: MoveFollowers,
    private readonly countries: CountriesQueries,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A list with each delegation's state; totals on the first page only, since they cost a count. */
  async list(tx: TenantTx, { cursor, limit = 50, delegation, outcome, ...query }: MeetingsQuery): Promise<MeetingPage> {
    const today = dateIn(tx.actor.zone, this.clock.now());
    const order = query.order ?? (outcome ? 'latest' : 'coming');
    const among =
      delegation &&
      (delegation === 'without_head' ? this.attendance.withoutHead(today) : this.attendance.overQuota(today));
    const filter = {
      ...query,
      order,
      among,
      unclosed: outcome !== undefined,
      from: query.from ?? (order === 'coming' ? today : undefined),
    };
    const page = cursor
      ? await this.queries.page(tx, filter, cursor, limit)
      : await this.queries.firstPage(tx, filter, limit);
    const items = await this.attendance.join(tx, page.items);
    if (cursor) return { ...page, items };
    return { ...page, items, withoutDate: await this.queries.count(tx, { ...filter, state: 'postponed' }) };
  }

  view(tx: TenantTx, id: string): Promise<MeetingView> {
    return this.views.show(tx, id);
  }

  /** @throws InvalidInput for a date that is none, an hour that does not exist, or a second owner. */
  async create(tx: TenantTx, input: NewMeeting, isDemo = false): Promise<MeetingView> {
    if (!canEditMeetings(tx.actor)) throw forbidden();
    const owner = ownerOf(input);
    await this.countries.assertKnown(tx, input.country ?? null, 'country');
    const { date, notices } = settleDate(input.date, tx.actor.language, 'date.');
    const state: MeetingState = input.held ? 'held' : date.firmness;
    const today = dateIn(date.zone ?? tx.actor.zone, this.clock.now());
    if (input.held && !mayBeHeld(date.startDate, today)) throw notYetBegun({ date: date.startDate });
    const id = await this.saved(() =>
      this.meetings.add(tx, {
        ...NOTHING_KNOWN,
        ...meetingFacts(input),
        ...owner,
        ...labelled({ labelEn: null, labelTr: null }, input.label),
        kind: input.kind,
        state,
        isDemo,
      } as Parameters<MeetingRepository['add']>[1]),
    );
    await this.joinSeries(tx, id, owner, input);
    await this.meetings.addDate(tx, id, date, {
      letterDate: input.letterDate ?? null,
      letterNumber: input.letterNumber ?? null,
      reason: null,
    });
    await this.audit.record(tx, {
      subject: { kind: 'meeting', id },
      action: 'created',
      after: told(await this.detail(tx, id)),
      named: await this.queries.named(tx, id),
    });
    return this.views.show(tx, id, notices);
  }

  /** Everything but the date and the state. A new place or mode is told to those who go; what says nothing new changes nothing. */
  async edit(tx: TenantTx, id: string, version: number, input: ChangedMeeting): Promise<MeetingView> {
    const meeting = await this.locked(tx, id, version);
    if (input.replacesId === id) throw replacesItself();
    if (input.replacesId && (await this.meetings.isReplacedBy(tx, id, input.replacesId))) throw replacesSuccessor();
    const { country } = input;
    if (country && country !== meeting.country) await this.countries.assertKnown(tx, country, 'country');
    const before = await this.detail(tx, id);
    const change: MeetingChange = {
      ...meetingFacts(input),
      ...labelled(meeting, input.label),
      ...(namesOwner(input) ? ownerOf(input) : {}),
    };
    if (input.kind) change.kind = input.kind;
    if (input.stateReason) change.stateReason = reasonFor(meeting, input.stateReason);
    const moved = placeChanges(meeting, change);
    if (moved) change.calendarSequence = meeting.calendarSequence + 1;
    const joins = input.seriesId !== meeting.seriesId || namesOwner(input);
    if (input.seriesId && joins) await this.assertSeries(tx, input.seriesId, { ...meeting, ...change });
    if (input.seriesId === undefined && namesOwner(input)) change.seriesId = null;
    if (!saysElse<object>(meeting, change)) return this.views.show(tx, id);
    Object.assign(change, rewritten(meeting, tx.actor.label, this.clock.now()));
    await this.saved(() => this.meetings.change(tx, meeting, change));
    await this.audit.record(tx, {
      subject: { kind: 'meeting', id },
      action: 'changed',
      before: told(before),
      after: told(await this.detail(tx, id)),
      named: await this.queries.named(tx, id),
    });
    if (moved)
      await this.followers.apply(tx, {
        meetingId: id,
        revision: version + 1,
        cause: 'place',
        before: before.date,
        after: before.date,
      });
    return this.views.show(tx, id, await this.overQuota(tx, id, change.quota ?? null));
  }

  /** Vouches for what is known of it as it stands. */
  async confirm(tx: TenantTx, id: string, version: number): Promise<MeetingView> {
    const meeting = await this.locked(tx, id, version);
    const change = { confirmedBy: tx.actor.label, confirmedAt: this.clock.now() };
    await this.meetings.change(tx, meeting, change);
    const { confirmedBy, confirmedAt } = meeting;
    await this.audit.record(tx, {
      subject: { kind: 'meeting', id },
      action: 'confirmed',
      before: { confirmedBy, confirmedAt },
      after: change,
      named: await this.queries.named(tx, id),
    });
    return this.views.show(tx, id);
  }

  private async locked(tx: TenantTx, id: string, version: number): Promise<Meeting> {
    const meeting = await this.meetings.lock(tx, id);
    if (!meeting) throw notFound();
    if (!canEditMeetings(tx.actor)) throw forbidden();
    if (meeting.version !== version) throw staleVersion({}, { current: await this.views.show(tx, id) });
    return meeting;
  }

  /** A quota below the seats that are taken is kept, and said. */
  private async overQuota(tx: TenantTx, id: string, quota: number | null): Promise<Notice[]> {
    return quota === null ? [] : quotaNotices(quota, await this.attendance.taken(tx, id), tx.actor.language);
  }

  private async joinSeries(tx: TenantTx, id: string, owner: Owner, input: NewMeeting): Promise<void> {
    if (input.seriesId) return this.assertSeries(tx, input.seriesId, owner);
    if (input.seriesId === null || !['session', 'term_session'].includes(input.kind)) return;
    const only = await this.meetings.onlySeries(tx, owner);
    if (only) await this.meetings.setSeries(tx, id, only);
  }

  private async assertSeries(tx: TenantTx, seriesId: string, owner: Owner): Promise<void> {
    if (!(await this.meetings.seriesFits(tx, seriesId, owner))) throw unknownSeries();
  }

  /** The database knows which ids exist in this office; its refusal names the field. */
  private saved<T>(write: () => Promise<T>): Promise<T> {
    return write().catch((error: unknown) => {
      for (const [constraint, problem] of UNKNOWN) if (broke(error, 'foreignKey', constraint)) throw problem();
      throw error;
    });
  }

  private async detail(tx: TenantTx, id: string): Promise<MeetingDetail> {
    return (await this.queries.detail(tx, id))!;
  }
}

const UNKNOWN = [
  ['meetings_tenant_id_body_id_fkey', unknownBody],
  ['meetings_tenant_id_organization_id_fkey', unknownOrganization],
  ['meetings_tenant_id_mechanism_id_fkey', unknownMechanism],
  ['meetings_tenant_id_series_id_fkey', unknownSeries],
  ['meetings_tenant_id_replaces_id_fkey', unknownReplaced],
] as const;
