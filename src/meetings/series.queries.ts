import { Injectable } from '@nestjs/common';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { detailMark, sourceMark, type SourceMark } from '../platform/database/source-mark.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import type { LocalText } from '../platform/i18n/language.js';
import { nameOf, namedOrNull, shortName } from '../organizations/named.queries.js';
import type { Named } from '../organizations/organizations.types.js';
import type { CadenceKind } from './series.types.js';

/** How many sessions a year promises by the cadence as stated; null when it promises no number for a year. */
export const PROMISED = `case when s.cadence_kind in ('times_per_period', 'at_least') and s.cadence_period = 'year' then s.cadence_times end`;

/** Sessions of the year `$1` that somebody announced, by series: with a date or a window, and not called off. Costs what the year holds. */
const ANNOUNCED = `(
  select m.series_id, count(*)::int as announced
    from meetings m
   where m.start_date between make_date($1::int, 1, 1) and make_date($1::int, 12, 31)
     and m.series_id is not null and m.state in ('window', 'tentative', 'confirmed', 'held')
   group by m.series_id)`;

const COLUMNS = `
  s.id, json_build_object('en', s.title_en, 'tr', s.title_tr) as title, ${namedOrNull('b')} as body, ${namedOrNull('o')} as organization,
  case when t.id is not null then json_build_object('id', t.id, 'name', ${nameOf('t')}) end as "mechanismType",
  json_build_object('kind', s.cadence_kind, 'times', s.cadence_times, 'period', s.cadence_period, 'usualMonth', s.usual_month,
    'statement', s.cadence_statement) as cadence,
  s.dates_announced_by as "datesAnnouncedBy", s.usual_city as "usualCity", s.usual_country as "usualCountry", s.host_rule as "hostRule",
  coalesce(s.source_detail -> 'inTurkish', '{}') as "inTurkish",
  ${PROMISED} as promised, coalesce(a.announced, 0) as announced`;

const FROM = `series s
  left join bodies b on b.tenant_id = s.tenant_id and b.id = s.body_id
  left join organizations o on o.tenant_id = s.tenant_id and o.id = coalesce(s.organization_id, b.organization_id)
  left join mechanism_types t on t.tenant_id = s.tenant_id and t.id = s.mechanism_type_id
  left join ${ANNOUNCED} a on a.series_id = s.id`;

/** A list of a series in its order, each item with its own source mark. */
const LIST = (column: string, fields: string, joins = '') => `
  (select coalesce(json_agg(json_build_object(${fields}, 'source', ${ITEM_MARK}) order by p.ordinality), '[]')
     from jsonb_array_elements(s.${column}) with ordinality p ${joins}) as ${column}`;
const ITEM_MARK = `json_build_object('source', p.value ->> 'source', ${detailMark(`(p.value -> 'source_detail')`)},
  'confirmedBy', p.value ->> 'confirmedBy', 'confirmedAt', p.value ->> 'confirmedAt')`;
const INSTITUTIONS = `left join institutions i on i.tenant_id = s.tenant_id and i.id::text = p.value ->> 'institutionId'`;

export interface SeriesBrief {
  id: string;
  title: LocalText;
  body: Named | null;
  organization: Named | null;
  mechanismType: { id: string; name: LocalText } | null;
  cadence: {
    kind: CadenceKind;
    times: number | null;
    period: string | null;
    usualMonth: number | null;
    statement: string | null;
  };
  datesAnnouncedBy: string | null;
  usualCity: string | null;
  usualCountry: string | null;
  hostRule: string | null;
  /** How its sentences that the catalogue brought read in Turkish. */
  inTurkish: Record<string, string>;
  /** Sessions the cadence promises for a year; null when it names no such number. */
  promised: number | null;
  announced: number;
}

export interface SeriesDetail extends SeriesBrief {
  participants: { institutionId: string | null; name: LocalText | null; role: string; source: SourceMark }[];
  topics: { name: LocalText; source: SourceMark }[];
  duties: { text: string; source: SourceMark }[];
  notes: string[];
  source: SourceMark;
  version: number;
}

export interface SeriesFilter {
  year: number;
  bodyId?: string | undefined;
  organizationId?: string | undefined;
  mechanismTypeId?: string | undefined;
  /** Only those that promise more for the year than is announced. */
  missing?: boolean | undefined;
}

/** Series as they are stated. They promise numbers and never dates. */
@Injectable()
export class SeriesQueries {
  async page(
    tx: TenantTx,
    filter: SeriesFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<SeriesBrief>> {
    const after = decodeCursor(cursor, 2);
    const found = await rows<SeriesBrief & { key: string }>(
      tx,
      `select * from (${LISTED}) s
        where ${NARROWED} and ($6::text is null or (s.key collate app.turkish, s.id) > ($6::text collate app.turkish, $7::uuid))
        order by s.key collate app.turkish, s.id limit $8`,
      [...valuesOf(filter), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(
      found,
      limit,
      (one) => [one.key, one.id],
      ({ key: _, ...series }) => series,
    );
  }

  async count(tx: TenantTx, filter: SeriesFilter): Promise<number> {
    const found = await row<{ total: number }>(
      tx,
      `select count(*)::int as total from (${LISTED}) s where ${NARROWED}`,
      valuesOf(filter),
    );
    return found!.total;
  }

  /** All of them, for the view of a year. */
  ofYear(tx: TenantTx, year: number): Promise<SeriesBrief[]> {
    return rows<SeriesBrief>(tx, `select ${COLUMNS} from ${FROM} order by s.id`, [year]);
  }

  async detail(tx: TenantTx, id: string, year: number): Promise<SeriesDetail | null> {
    return row<SeriesDetail>(
      tx,
      `select ${COLUMNS},
              ${LIST('participants', `'institutionId', i.id, 'role', p.value ->> 'role', 'name', case when i.id is not null then ${nameOf('i')} end`, INSTITUTIONS)},
              ${LIST('topics', `'name', json_build_object('en', p.value ->> 'en', 'tr', p.value ->> 'tr')`)},
              ${LIST('duties', `'text', p.value ->> 'text'`)},
              s.notes, ${sourceMark('s')} as source, s.version
         from ${FROM} where s.id = $2`,
      [year, id],
    );
  }

  /** Meetings in it that stand under another body, organization or kind of mechanism than the series itself. */
  async meetingsElsewhere(tx: TenantTx, id: string): Promise<number> {
    const found = await row<{ count: number }>(
      tx,
      `select count(*)::int as count
         from meetings m
         join series s on s.tenant_id = m.tenant_id and s.id = m.series_id
         left join mechanisms k on k.tenant_id = m.tenant_id and k.id = m.mechanism_id
        where m.series_id = $1
          and (m.body_id = s.body_id or m.organization_id = s.organization_id or k.type_id = s.mechanism_type_id) is not true`,
      [id],
    );
    return found!.count;
  }
}

const LISTED = `
  select ${COLUMNS}, s.body_id, s.mechanism_type_id, coalesce(s.organization_id, b.organization_id) as organization_id,
         concat_ws(' ', ${shortName('o')}, coalesce(s.title_en, s.title_tr)) as key
    from ${FROM}`;

const NARROWED = `
  ($2::uuid is null or s.body_id = $2) and ($3::uuid is null or s.organization_id = $3)
  and ($4::uuid is null or s.mechanism_type_id = $4) and (not $5::boolean or s.announced < s.promised)`;

const valuesOf = ({ year, bodyId, organizationId, mechanismTypeId, missing }: SeriesFilter) => [
  year,
  bodyId ?? null,
  organizationId ?? null,
  mechanismTypeId ?? null,
  missing ?? false,
];
