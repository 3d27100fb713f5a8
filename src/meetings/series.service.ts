import { Injectable } from '@nestjs/common';
import { EntriesService } from '../organizations/entries/entries.service.js';
import type { KeptEntry } from '../organizations/entries/entries.types.js';
import { CountriesQueries } from '../people/countries/countries.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import { assertNamed } from '../platform/i18n/name.rules.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import { assertCadence } from './cadence.rules.js';
import { canEditMeetings } from './meetings.policy.js';
import type { ChangedSeries, SeriesListQuery, SeriesPage, SeriesView } from './series.dto.js';
import type { Series } from './series.entity.js';
import { SeriesQueries } from './series.queries.js';
import { SeriesRepository } from './series.repository.js';

/** Series for the year the reader lives in, or the one asked for; and what the office knows better than its sources. */
@Injectable()
export class SeriesService {
  private readonly of: KeptEntry<Series>;

  constructor(
    series: SeriesRepository,
    private readonly queries: SeriesQueries,
    private readonly countries: CountriesQueries,
    private readonly entries: EntriesService,
    private readonly clock: Clock,
  ) {
    this.of = {
      kind: 'series',
      rows: series,
      mayEdit: canEditMeetings,
      told: async (_, entry) => told(entry),
      shown: (tx, id) => this.view(tx, id, undefined),
    };
  }

  async list(tx: TenantTx, { cursor, limit = 50, sessions, ...query }: SeriesListQuery): Promise<SeriesPage> {
    const year = query.year ?? this.yearOf(tx);
    const filter = { bodyId: query.bodyId, organizationId: query.organizationId, year, missing: sessions === 'missing' };
    const page = await this.queries.page(tx, filter, cursor, limit);
    return { ...page, total: await this.queries.count(tx, filter), year };
  }

  async view(tx: TenantTx, id: string, asked: number | undefined): Promise<SeriesView> {
    const year = asked ?? this.yearOf(tx);
    const found = await this.queries.detail(tx, id, year);
    if (!found) throw notFound();
    return { ...found, year, can: { edit: canEditMeetings(tx.actor) } };
  }

  /** A cadence is given whole. @throws InvalidInput when its number and its kind contradict each other. */
  async change(tx: TenantTx, id: string, version: number, input: ChangedSeries): Promise<SeriesView> {
    const before = await this.entries.editable(tx, this.of, id);
    const fields = fieldsOf(input);
    const { titleEn: en, titleTr: tr, cadenceKind, cadenceTimes, cadencePeriod, usualCountry } = { ...before, ...fields };
    assertNamed({ en, tr }, 'title');
    if (input.cadence) assertCadence({ kind: cadenceKind, times: cadenceTimes, period: cadencePeriod });
    await this.countries.assertKnown(tx, usualCountry, 'usualCountry');
    await this.entries.change(tx, this.of, before, version, fields);
    return this.view(tx, id, undefined);
  }

  /** Vouches for it as it stands. */
  async confirm(tx: TenantTx, id: string, version: number): Promise<SeriesView> {
    await this.entries.confirm(tx, this.of, id, version);
    return this.view(tx, id, undefined);
  }

  private yearOf(tx: TenantTx): number {
    return Number(dateIn(tx.actor.zone, this.clock.now()).slice(0, 4));
  }
}

/** The fields a client named; what it left out stays as it is. */
function fieldsOf({ title, cadence, datesAnnouncedBy, usualCity, usualCountry, hostRule, notes }: ChangedSeries): Partial<Series> {
  const fields = {
    titleEn: title?.en,
    titleTr: title?.tr,
    ...(cadence && {
      cadenceKind: cadence.kind,
      cadenceTimes: cadence.times ?? null,
      cadencePeriod: cadence.period ?? null,
      usualMonth: cadence.usualMonth ?? null,
      cadenceStatement: cadence.statement ?? null,
    }),
    ...{ datesAnnouncedBy, usualCity, usualCountry, hostRule },
    notes: notes ?? undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Series>;
}

function told(series: Series): object {
  const { titleEn, titleTr, cadenceKind, cadenceTimes, cadencePeriod, usualMonth, cadenceStatement } = series;
  const { datesAnnouncedBy, usualCity, usualCountry, hostRule, notes, source } = series;
  const cadence = { cadenceKind, cadenceTimes, cadencePeriod, usualMonth, cadenceStatement };
  return { titleEn, titleTr, ...cadence, datesAnnouncedBy, usualCity, usualCountry, hostRule, notes, source };
}
