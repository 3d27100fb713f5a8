import { Injectable } from '@nestjs/common';
import {
  BRIEF_COLUMNS,
  briefOf,
  dateColumns,
  dateOf,
  NAME_JOINS,
  type BriefRow,
  type DateColumns,
} from '../meetings/meeting-brief.queries.js';
import type { MeetingBrief, MeetingDate } from '../meetings/meetings.types.js';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';

/** A meeting of the year. One that is postponed stands where it last was. */
export interface MeetingOfYear extends MeetingBrief {
  seriesId: string | null;
  /** The date a postponed meeting had before; null for all others. */
  lastDate: MeetingDate | null;
}

type Row = BriefRow & { series_id: string | null; last: DateColumns | null };

const YEAR = `make_date($1::int, 1, 1)`;
const YEAR_END = `make_date($1::int, 12, 31)`;

@Injectable()
export class YearQueries {
  /**
   * Every meeting with a day in the year, in one statement that costs what the year holds: the limit of one row keeps the planner from
   * reading every date there ever was where it thinks that cheaper.
   */
  async meetings(tx: TenantTx, year: number): Promise<MeetingOfYear[]> {
    const found = await rows<Row>(
      tx,
      `with waiting as materialized (
         select m.id, last.* from meetings m
          cross join lateral (select ${dateColumns('d')} from meeting_dates d
                               where d.tenant_id = m.tenant_id and d.meeting_id = m.id order by d.recorded_at desc, d.id desc limit 1) last
          where m.state = 'postponed' and last."startDate" <= ${YEAR_END}::text and last."endDate" >= ${YEAR}::text)
       select ${BRIEF_COLUMNS}, m.series_id, m.last
         from (select m.*, null::json as last from meetings m where m.start_date between ${YEAR} - 366 and ${YEAR_END} and m.end_date >= ${YEAR}
               union all select m.*, to_json(w) from waiting w join meetings m on m.id = w.id) m
         left join lateral (
           select * from meeting_dates x where x.tenant_id = m.tenant_id and x.meeting_id = m.id and x.in_force limit 1) d on true ${NAME_JOINS}
        order by coalesce(d.start_date::text, m.last ->> 'startDate'), m.id`,
      [year],
    );
    return found.map((one) => ({ ...briefOf(one), seriesId: one.series_id, lastDate: one.last && dateOf(one.last) }));
  }
}
