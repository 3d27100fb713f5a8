import { Injectable } from '@nestjs/common';
import { EntriesService } from '../organizations/entries/entries.service.js';
import type { EntryKind } from '../organizations/entries/entries.types.js';
import { LabelQueries } from '../organizations/labels.queries.js';
import { CountriesQueries } from '../people/countries/countries.queries.js';
import { InstitutionsQueries } from '../people/institutions/institutions.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound } from '../platform/errors/problem.js';
import type { Notice } from '../platform/http/stated-time.js';
import { wrongField } from '../platform/http/validation.js';
import { assertNamed } from '../platform/i18n/name.rules.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { assertCadence } from './cadence.rules.js';
import { unknownBody, unknownOrganization } from './meetings.errors.js';
import { canEditMeetings } from './meetings.policy.js';
import type { ChangedSeries, NewSeries, SeriesListQuery, SeriesPage, SeriesView } from './series.dto.js';
import type { Series } from './series.entity.js';
import { seriesInUse, unknownMechanismKind, unknownParticipant } from './series.errors.js';
import { meetingsStayText, NOTHING_STATED, seriesFields, sourcesLeft } from './series-fields.rules.js';
import { vouchedFor, type Vouching } from './series-lists.rules.js';
import { SeriesQueries } from './series.queries.js';
import { SeriesRepository } from './series.repository.js';

/** Series for the year the reader lives in, or the one asked for; and what the office knows better than its sources. */
@Injectable()
export class SeriesService {
  private readonly kind: EntryKind<Series>;

  constructor(
    series: SeriesRepository,
    private readonly queries: SeriesQueries,
    private readonly labels: LabelQueries,
    private readonly institutions: InstitutionsQueries,
    private readonly countries: CountriesQueries,
    private readonly entries: EntriesService,
    private readonly clock: Clock,
  ) {
    this.kind = {
      subject: 'series',
      rows: series,
      mayEdit: canEditMeetings,
      told: async (tx, entry) => told(entry, await this.namesFor(tx, entry)),
      shown: (tx, id) => this.view(tx, id, undefined),
      inUse: seriesInUse,
    };
  }

  /** By what the owner is called, then by title; the total on the first page only, since it costs a count. */
  async list(tx: TenantTx, { cursor, limit = 50, sessions, year: asked, ...of }: SeriesListQuery): Promise<SeriesPage> {
    const year = asked ?? this.yearOf(tx);
    const filter = { ...of, year, missing: sessions === 'missing' };
    const page = await this.queries.page(tx, filter, cursor, limit);
    return cursor ? { ...page, year } : { ...page, total: await this.queries.count(tx, filter), year };
  }

  async view(tx: TenantTx, id: string, asked: number | undefined): Promise<SeriesView> {
    const year = asked ?? this.yearOf(tx);
    const found = await this.queries.detail(tx, id, year);
    if (!found) throw notFound();
    return { ...found, year, can: { edit: canEditMeetings(tx.actor) }, notices: [] };
  }

  /** A promise nobody brought yet, in the office's own name. It dates nothing. @throws InvalidInput unless it is of exactly one thing. */
  async add(tx: TenantTx, input: NewSeries): Promise<SeriesView> {
    if (!canEditMeetings(tx.actor)) throw forbidden();
    const stated = { ...NOTHING_STATED, ...seriesFields(input, NOTHING_STATED, this.vouching(tx)) };
    const fields = {
      ...stated,
      ...ownerOf(input),
      cadenceKind: input.cadence.kind,
      ...vouchedLists(stated, this.vouching(tx)),
    };
    await this.assertOwned(tx, fields);
    assertCadenceOf(fields);
    const names = await this.namesFor(tx, fields);
    await this.assertSound(tx, fields, names);
    return this.view(tx, await this.entries.add(tx, this.knowing(names), fields), undefined);
  }

  /**
   * A cadence and each list are given whole. Given to another body, it keeps its meetings, and they keep the body they were
   * recorded under: what was held there stays true, and the answer says so.
   * @throws InvalidInput when the number and the kind of a cadence contradict each other.
   */
  async change(tx: TenantTx, id: string, version: number, input: ChangedSeries): Promise<SeriesView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = { ...seriesFields(input, before, this.vouching(tx)), ...(namesOwner(input) && ownerOf(input)) };
    const after = { ...before, ...fields };
    const moves = OWNER.some((field) => after[field] !== before[field]);
    if (moves) await this.assertOwned(tx, after);
    if (input.cadence) assertCadenceOf(after);
    const names = await this.namesFor(tx, before, after);
    await this.assertSound(tx, { ...after, participants: fields.participants ?? [] }, names);
    await this.entries.change(
      tx,
      this.knowing(names),
      { ...before, sourceDetail: sourcesLeft(before, fields) },
      version,
      fields,
    );
    const saved = await this.view(tx, id, undefined);
    return moves ? { ...saved, notices: await this.meetingsStay(tx, id) } : saved;
  }

  /** Vouches for it as it stands, every item of its lists included. */
  async confirm(tx: TenantTx, id: string, version: number): Promise<SeriesView> {
    await this.entries.confirm(tx, this.kind, id, version, (series) => vouchedLists(series, this.vouching(tx)));
    return this.view(tx, id, undefined);
  }

  /** @throws seriesInUse while meetings belong to it. */
  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertOwned(tx: TenantTx, { bodyId, organizationId, mechanismTypeId }: Owner): Promise<void> {
    if (bodyId !== null && (await this.labels.body(tx, bodyId)) === null) throw unknownBody();
    if (organizationId !== null && (await this.labels.organization(tx, organizationId)) === null)
      throw unknownOrganization();
    if (mechanismTypeId !== null && (await this.labels.mechanismType(tx, mechanismTypeId)) === null)
      throw unknownMechanismKind();
  }

  private async assertSound(
    tx: TenantTx,
    { titleEn: en, titleTr: tr, usualCountry, participants }: Checked,
    names: Names,
  ): Promise<void> {
    assertNamed({ en, tr }, 'title');
    await this.countries.assertKnown(tx, usualCountry, 'usualCountry');
    if (participants.some(({ institutionId: id }) => id !== null && !names.has(id))) throw unknownParticipant();
  }

  private async meetingsStay(tx: TenantTx, id: string): Promise<Notice[]> {
    const count = await this.queries.meetingsElsewhere(tx, id);
    if (count === 0) return [];
    return [{ code: 'meetings_stay', field: 'bodyId', message: meetingsStayText(count, tx.actor.language) }];
  }

  /** What the history calls the institutions and the owners of these series: asked once for all of them, before a change and after it. */
  private async namesFor(tx: TenantTx, ...series: (Pick<Series, 'participants'> & Owner)[]): Promise<Names> {
    const ids = series.flatMap(({ participants }) => participants.map((one) => one.institutionId));
    const names = new Map(await this.institutions.labels(tx, [...new Set(ids.filter((id) => id !== null))]));
    for (const owner of series) {
      const [id, label] = await this.ownerLabel(tx, owner);
      if (id && label) names.set(id, label);
    }
    return names;
  }

  private async ownerLabel(tx: TenantTx, { bodyId, organizationId, mechanismTypeId }: Owner) {
    if (bodyId) return [bodyId, await this.labels.body(tx, bodyId)] as const;
    if (organizationId) return [organizationId, await this.labels.organization(tx, organizationId)] as const;
    return [mechanismTypeId, await this.labels.mechanismType(tx, mechanismTypeId)] as const;
  }

  private knowing(names: Names): EntryKind<Series> {
    return { ...this.kind, told: (_, entry) => Promise.resolve(told(entry, names)) };
  }

  private vouching(tx: TenantTx): Vouching {
    return { by: tx.actor.label, at: this.clock.now() };
  }

  private yearOf(tx: TenantTx): number {
    return Number(dateIn(tx.actor.zone, this.clock.now()).slice(0, 4));
  }
}

type Lists = Pick<Series, 'participants' | 'topics' | 'duties'>;
type Names = ReadonlyMap<string, string>;
type Owner = Pick<Series, 'bodyId' | 'organizationId' | 'mechanismTypeId'>;
type Checked = Pick<Series, 'titleEn' | 'titleTr' | 'usualCountry' | 'participants'>;

function vouchedLists({ participants, topics, duties }: Lists, vouching: Vouching): Lists {
  return {
    participants: vouchedFor(participants, vouching),
    topics: vouchedFor(topics, vouching),
    duties: vouchedFor(duties, vouching),
  };
}

const OWNER = ['bodyId', 'organizationId', 'mechanismTypeId'] as const;

const namesOwner = (input: ChangedSeries): boolean => OWNER.some((field) => Boolean(input[field]));

function ownerOf({ bodyId, organizationId, mechanismTypeId }: Pick<NewSeries, keyof Owner>): Owner {
  const owner = {
    bodyId: bodyId ?? null,
    organizationId: organizationId ?? null,
    mechanismTypeId: mechanismTypeId ?? null,
  };
  if (Object.values(owner).filter(Boolean).length === 1) return owner;
  throw wrongField('bodyId', 'one_owner', {
    en: 'A series is of one body, one organization or one kind of mechanism.',
    tr: 'Dizi tek bir organa, kuruluşa ya da mekanizma türüne bağlı olmalı.',
  });
}

function assertCadenceOf({
  cadenceKind,
  cadenceTimes,
  cadencePeriod,
}: Pick<Series, 'cadenceKind' | 'cadenceTimes' | 'cadencePeriod'>): void {
  assertCadence({ kind: cadenceKind, times: cadenceTimes, period: cadencePeriod });
}

/** A series as its history tells it. */
function told(series: Series, names: Names): object {
  const { titleEn, titleTr, cadenceKind, cadenceTimes, cadencePeriod, usualMonth, cadenceStatement } = series;
  const { datesAnnouncedBy, usualCity, usualCountry, hostRule, notes, source } = series;
  const cadence = { cadenceKind, cadenceTimes, cadencePeriod, usualMonth, cadenceStatement };
  const participants = series.participants.map(({ institutionId: id, role }) => ({
    name: id && (names.get(id) ?? null),
    role,
  }));
  const nameOf = (id: string | null) => id && (names.get(id) ?? null);
  const owner = {
    body: nameOf(series.bodyId),
    organization: nameOf(series.organizationId),
    mechanismType: nameOf(series.mechanismTypeId),
  };
  const lists = {
    participants,
    topics: series.topics.map(({ en, tr }) => ({ en, tr })),
    duties: series.duties.map(({ text }) => text),
  };
  return {
    titleEn,
    titleTr,
    ...owner,
    ...cadence,
    datesAnnouncedBy,
    usualCity,
    usualCountry,
    hostRule,
    ...lists,
    notes,
    source,
  };
}
