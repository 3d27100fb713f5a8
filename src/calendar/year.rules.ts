import type { SeriesBrief } from '../meetings/series.queries.js';
import {
  MEETING_STATES,
  type MeetingBrief,
  type MeetingMechanism,
  type MeetingState,
} from '../meetings/meetings.types.js';
import type { Named } from '../organizations/organizations.types.js';
import type { LocalText } from '../platform/i18n/language.js';
import type { MeetingOfYear } from './year.queries.js';

/** One line of the year: a body, organization or mechanism, or one of several series of it. */
export interface YearRow {
  organization: Named | null;
  body: Named | null;
  mechanism: MeetingMechanism | null;
  series: YearSeries | null;
  meetings: MeetingOfYear[];
}

export interface YearSeries {
  id: string;
  title: LocalText;
  promised: number | null;
  announced: number;
  statement: LocalText | null;
  usualMonth: number | null;
}

export interface YearTotals {
  meetings: number;
  byState: Record<MeetingState, number>;
  /** Series that promise more for the year than is announced. */
  seriesMissing: number;
}

/**
 * Lines up what happens in a year with what was promised for it. A series without a single date has its line too, and no date is
 * made up for it. What belongs to no series stands with the only series of its body, else on a line of its own.
 */
export function rowsOfYear(meetings: MeetingOfYear[], series: SeriesBrief[]): YearRow[] {
  const rows = new Map<string, YearRow>();
  const owned = series.filter((one) => one.mechanismType === null);
  const onlyOne = soleSeries(owned);
  for (const one of owned) {
    const { body, organization } = one;
    rows.set(`series ${one.id}`, { organization, body, mechanism: null, series: briefly(one), meetings: [] });
  }
  for (const meeting of meetings) {
    const key = keyOf(meeting, rows, onlyOne);
    const row = rows.get(key) ?? ownLine(meeting);
    row.meetings.push(meeting);
    rows.set(key, row);
  }
  return [...rows.values()].sort(byName);
}

export function totalsOf(meetings: MeetingOfYear[], series: SeriesBrief[]): YearTotals {
  const byState = Object.fromEntries(MEETING_STATES.map((state) => [state, 0])) as Record<MeetingState, number>;
  for (const { state } of meetings) byState[state]++;
  const seriesMissing = series.filter((one) => one.promised !== null && one.announced < one.promised).length;
  return { meetings: meetings.length, byState, seriesMissing };
}

function keyOf(meeting: MeetingOfYear, rows: Map<string, YearRow>, onlyOne: Map<string, string>): string {
  const own = `series ${meeting.seriesId}`;
  if (meeting.mechanism === null && rows.has(own)) return own;
  const sole = onlyOne.get(ownerOf(meeting));
  return sole ? `series ${sole}` : ownerOf(meeting);
}

/** The body, organization or mechanism a meeting is of. */
const ownerOf = (meeting: MeetingBrief): string =>
  (meeting.body ?? meeting.organization ?? meeting.mechanism)?.id ?? meeting.id;

/** By owner, the series of those that have exactly one. */
function soleSeries(series: SeriesBrief[]): Map<string, string> {
  const found = new Map<string, string[]>();
  for (const one of series) {
    const owner = (one.body ?? one.organization)?.id;
    if (owner) found.set(owner, [...(found.get(owner) ?? []), one.id]);
  }
  return new Map([...found].filter(([, ids]) => ids.length === 1).map(([owner, ids]) => [owner, ids[0]!]));
}

const ownLine = (meeting: MeetingOfYear): YearRow => ({
  organization: meeting.body?.organization ?? meeting.organization,
  body: meeting.body && { id: meeting.body.id, name: meeting.body.name, acronym: meeting.body.acronym },
  mechanism: meeting.mechanism,
  series: null,
  meetings: [],
});

function briefly({ id, title, promised, announced, cadence, inTurkish }: SeriesBrief): YearSeries {
  const statement =
    cadence.statement === null ? null : { en: cadence.statement, tr: inTurkish[cadence.statement] ?? null };
  return { id, title, promised, announced, statement, usualMonth: cadence.usualMonth };
}

const turkish = new Intl.Collator('tr', { numeric: true });

/** Organizations first, mechanisms after them; within one, by body and series. */
function byName(a: YearRow, b: YearRow): number {
  const keys = (row: YearRow): string[] => [
    row.organization ? '0' : '1',
    shortOf(row.organization) || textOf(row.mechanism?.type),
    shortOf(row.body),
    textOf(row.series?.title) || textOf(row.mechanism?.name),
  ];
  const [left, right] = [keys(a), keys(b)];
  return left.reduce((found, key, n) => found || turkish.compare(key, right[n]!), 0);
}

const textOf = (text: LocalText | null | undefined): string => text?.en ?? text?.tr ?? '';
const shortOf = (named: Named | null): string => (named ? textOf(named.acronym) || textOf(named.name) : '');
