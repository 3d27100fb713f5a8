import { Injectable } from '@nestjs/common';
import { nameAndAcronym } from '../organizations/named.queries.js';
import type { Named } from '../organizations/organizations.types.js';
import { sourceMark, type SourceMark } from '../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import type { LocalText } from '../platform/i18n/language.js';
import {
  BRIEF_COLUMNS,
  BRIEF_JOINS,
  briefOf,
  dateColumns,
  dateOf,
  type BriefRow,
  type DateColumns,
} from './meeting-brief.queries.js';
import { meetingConditions, type MeetingFilter } from './meeting-filter.queries.js';
import type { MeetingBrief, MeetingDate } from './meetings.types.js';

/** A date a meeting has or had, with the letter and the person it came by. */
export interface RecordedDate extends MeetingDate {
  id: string;
  inForce: boolean;
  letterDate: string | null;
  letterNumber: string | null;
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
}

export interface MeetingDetail extends MeetingBrief {
  series: { id: string; title: LocalText } | null;
  /** From the organization down to the body. */
  path: (Named & { kind: 'organization' | 'body' })[];
  stateReason: string | null;
  letterDate: string | null;
  letterNumber: string | null;
  quota: number | null;
  notes: string | null;
  replaces: { id: string; title: LocalText } | null;
  replacedBy: { id: string; title: LocalText } | null;
  calendarSequence: number;
  source: SourceMark;
  version: number;
}

type DetailRow = BriefRow & {
  series: MeetingDetail['series'];
  path: MeetingDetail['path'];
  state_reason: string | null;
  letter_date: string | null;
  letter_number: string | null;
  quota: number | null;
  notes: string | null;
  replaces: MeetingDetail['replaces'];
  replaced_by: MeetingDetail['replacedBy'];
  calendar_sequence: number;
  source: SourceMark;
  version: number;
};

const REF = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'title', json_build_object('en', ${alias}.title_en, 'tr', ${alias}.title_tr))`;

const STEP = (alias: string, kind: 'organization' | 'body') =>
  `json_build_object('kind', '${kind}', 'id', ${alias}.id, ${nameAndAcronym(alias)})`;

/** Organizations above, then bodies above, then the body itself. */
const PATH = `
  (with recursive up as (
     select b1.*, 0 as height from bodies b1 where b1.id = m.body_id
     union all select p.*, up.height + 1 from bodies p join up on p.id = up.parent_id where up.height < 20),
   over as (
     select o1.*, 0 as height from organizations o1 where o1.id = o.id
     union all select p.*, over.height + 1 from organizations p join over on p.id = over.parent_id where over.height < 20)
   select coalesce(json_agg(one.node order by one.place desc), '[]')
     from (select 100 + height as place, ${STEP('over', 'organization')} as node from over
           union all select height, ${STEP('up', 'body')} from up) one)`;

/** Meetings as they are read. One statement each, whatever the size of the page. */
@Injectable()
export class MeetingsQueries {
  /** By date, or by id where no date is in force (`state: 'postponed'`). */
  async page(
    tx: TenantTx,
    filter: MeetingFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<MeetingBrief>> {
    const params: unknown[] = [];
    const after = decodeCursor(cursor, 2);
    const where = meetingConditions(filter, params);
    const { key, order, comes } = orderOf(filter);
    if (after && key === null) where.push(`m.id > $${params.push(after[1])}::uuid`);
    if (after && key !== null)
      where.push(`(${key}, m.id) ${comes} ($${params.push(after[0])}::date, $${params.push(after[1])}::uuid)`);
    const limited = `order by ${order('m')} limit $${params.push(limit + 1)}`;
    const matching = `select m.id, m.start_date from meetings m where ${where.join(' and ')}`;
    // in the order of their days, every meeting that was closed would be passed by on the way to the few that were not
    const page = filter.unclosed
      ? `matching as materialized (${matching}), page as materialized (select * from matching m ${limited})`
      : `page as materialized (${matching} ${limited})`;
    const found = await rows<BriefRow & { key: string }>(
      tx,
      `with ${page}
       select coalesce(page.start_date::text, '') as key, ${BRIEF_COLUMNS} from page join meetings m on m.id = page.id ${BRIEF_JOINS} order by ${order('page')}`,
      params,
    );
    return pageOf(found, limit, (one) => [one.key, one.id], briefOf);
  }

  /** With how many there are in all. What an index cannot tell is looked for once, not for the page and again for the count. */
  async firstPage(tx: TenantTx, filter: MeetingFilter, limit: number): Promise<Page<MeetingBrief> & { total: number }> {
    if (!filter.q && !filter.among && !filter.unclosed)
      return { ...(await this.page(tx, filter, undefined, limit)), total: await this.count(tx, filter) };
    const params: unknown[] = [];
    const where = meetingConditions(filter, params);
    const { order } = orderOf(filter);
    const found = await rows<BriefRow & { key: string; total: number }>(
      tx,
      `with matching as materialized (select m.id, m.start_date from meetings m where ${where.join(' and ')}),
       page as materialized (select * from matching m order by ${order('m')} limit $${params.push(limit + 1)})
       select counted.total, coalesce(page.start_date::text, '') as key, ${BRIEF_COLUMNS}
         from (select count(*)::int as total from matching) counted
         left join (page join meetings m on m.id = page.id) on true ${BRIEF_JOINS} order by ${order('page')}`,
      params,
    );
    const shown = found.filter((one) => one.id !== null);
    return { ...pageOf(shown, limit, (one) => [one.key, one.id], briefOf), total: found[0]!.total };
  }

  async count(tx: TenantTx, filter: MeetingFilter): Promise<number> {
    const params: unknown[] = [];
    const where = meetingConditions(filter, params);
    return (await row<{ total: number }>(
      tx,
      `select count(*)::int as total from meetings m where ${where.join(' and ')}`,
      params,
    ))!.total;
  }

  /** Of these ids, those that are there, in the order of their dates. */
  async briefs(tx: TenantTx, ids: string[]): Promise<MeetingBrief[]> {
    const sql = `select ${BRIEF_COLUMNS} from meetings m ${BRIEF_JOINS} where m.id = any($1::uuid[]) order by d.start_date, m.id`;
    return (await rows<BriefRow>(tx, sql, [ids])).map(briefOf);
  }

  /** Label and number, as the history calls the meeting. */
  named(tx: TenantTx, id: string): Promise<{ title: LocalText } | null> {
    return row(tx, `select json_build_object('en', title_en, 'tr', title_tr) as title from meetings where id = $1`, [
      id,
    ]);
  }

  async detail(tx: TenantTx, id: string): Promise<MeetingDetail | null> {
    const found = await row<DetailRow>(
      tx,
      `select ${BRIEF_COLUMNS}, m.state_reason, m.letter_date::text, m.letter_number, m.quota, m.notes, m.calendar_sequence, ${sourceMark('m')} as source, m.version,
              case when s.id is not null then json_build_object('id', s.id, 'title', json_build_object('en', s.title_en, 'tr', s.title_tr)) end as series,
              case when r.id is not null then ${REF('r')} end as replaces,
              (select ${REF('x')} from meetings x where x.replaces_id = m.id order by x.id desc limit 1) as replaced_by,
              ${PATH} as path
         from meetings m ${BRIEF_JOINS}
         left join series s on s.tenant_id = m.tenant_id and s.id = m.series_id
         left join meetings r on r.tenant_id = m.tenant_id and r.id = m.replaces_id
        where m.id = $1`,
      [id],
    );
    return found && detailOf(found);
  }

  /** Every date the meeting had, the newest first. */
  async dates(tx: TenantTx, meetingId: string): Promise<RecordedDate[]> {
    const found = await rows<Omit<RecordedDate, keyof MeetingDate> & DateColumns>(
      tx,
      `select d.id, d.in_force as "inForce", ${dateColumns('d')}, d.letter_date::text as "letterDate", d.letter_number as "letterNumber",
              d.reason, d.recorded_by as "recordedBy", to_char(d.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
         from meeting_dates d where d.meeting_id = $1 order by d.recorded_at desc, d.id desc`,
      [meetingId],
    );
    return found.map((one) => ({ ...one, ...dateOf(one)! }));
  }

  async dateInForce(tx: TenantTx, meetingId: string): Promise<MeetingDate | null> {
    const found = await row<DateColumns>(
      tx,
      `select ${dateColumns('d')} from meeting_dates d where d.meeting_id = $1 and d.in_force`,
      [meetingId],
    );
    return found && dateOf(found);
  }
}

/** By its first day, or by its id where it has none. */
function orderOf({ state, order }: MeetingFilter): {
  key: string | null;
  comes: '<' | '>';
  order: (alias: string) => string;
} {
  if (state === 'postponed') return { key: null, comes: '>', order: (alias) => `${alias}.id` };
  const [comes, way] = order === 'coming' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
  return { key: 'm.start_date', comes, order: (alias) => `${alias}.start_date ${way}, ${alias}.id ${way}` };
}

function detailOf(found: DetailRow): MeetingDetail {
  return {
    ...briefOf(found),
    series: found.series,
    path: found.path,
    stateReason: found.state_reason,
    letterDate: found.letter_date,
    letterNumber: found.letter_number,
    quota: found.quota,
    notes: found.notes,
    replaces: found.replaces,
    replacedBy: found.replaced_by,
    calendarSequence: found.calendar_sequence,
    source: found.source,
    version: found.version,
  };
}
