import { Injectable } from '@nestjs/common';
import { SeriesQueries } from '../meetings/series.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import type { YearMeeting, YearView } from './calendar.dto.js';
import { YearQueries, type MeetingOfYear } from './year.queries.js';
import { rowsOfYear, totalsOf } from './year.rules.js';

/** A whole year at once: two statements, whatever it holds. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly years: YearQueries,
    private readonly series: SeriesQueries,
    private readonly clock: Clock,
  ) {}

  async year(tx: TenantTx, asked: number | undefined): Promise<YearView> {
    const year = asked ?? Number(dateIn(tx.actor.zone, this.clock.now()).slice(0, 4));
    const meetings = await this.years.meetings(tx, year);
    const series = await this.series.ofYear(tx, year);
    const rows = rowsOfYear(meetings, series).map((row) => ({ ...row, meetings: row.meetings.map(shown) }));
    return { year, rows, totals: totalsOf(meetings, series) };
  }
}

/** Without what its line says already. */
function shown(meeting: MeetingOfYear): YearMeeting {
  const { id, title, numberLabel, kind, state, date, lastDate, mode, city, country, isDemo } = meeting;
  return { id, title, numberLabel, kind, state, date, lastDate, mode, city, country, isDemo };
}
