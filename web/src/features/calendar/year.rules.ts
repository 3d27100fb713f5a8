import type { YearMeeting, YearRowView } from '../../api';
import type { MeetingState } from '../../components/marks/meeting-mark';

/** A row as the server sends it; the generated type leaves out that a place of a meeting may not be known. */
export type YearMatrixRow = Omit<YearRowView, 'meetings'> & { meetings: YearMeeting[] };

export interface YearFilter {
  organizationId?: string;
  mechanisms?: true;
}

export function rowsShown(rows: readonly YearMatrixRow[], { organizationId, mechanisms }: YearFilter): YearMatrixRow[] {
  return rows.filter((row) => {
    if (mechanisms) return row.mechanism !== null;
    return organizationId === undefined || row.organization?.id === organizationId;
  });
}

export interface YearCounts {
  meetings: number;
  byState: Partial<Record<MeetingState, number>>;
}

/** What the rows in sight hold, so that the figures above are those of the lines below. */
export function countsOf(rows: readonly YearMatrixRow[]): YearCounts {
  const byState: YearCounts['byState'] = {};
  const meetings = rows.flatMap((row) => row.meetings);
  for (const { state } of meetings) byState[state] = (byState[state] ?? 0) + 1;
  return { meetings: meetings.length, byState };
}

/** Fewer sessions stand in the year than its cadence promises. */
export function isShort(
  series: YearRowView['series'],
): series is NonNullable<YearRowView['series']> & { promised: number } {
  return series !== null && series.promised !== null && series.announced < series.promised;
}

/** Rows of one body or organization each have to be told apart by their series. */
export function ownersOfSeveral(rows: readonly YearMatrixRow[]): Set<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const row of rows) {
    const owner = (row.body ?? row.organization)?.id;
    if (!owner) continue;
    if (seen.has(owner)) several.add(owner);
    seen.add(owner);
  }
  return several;
}

/**
 * One word of a Turkish compound whose owner was left out: "UNDP faaliyetleri" is "faaliyetler" beside "UNDP". Of several
 * words the ending belongs to the compound that stays ("KOBİ faaliyetleri").
 */
export function aloneStanding(words: string, language: 'en' | 'tr'): string {
  if (language !== 'tr' || words.includes(' ')) return words;
  return words.replace(/(?<=lar)ı$|(?<=ler)i$/, '').replace(/s[ıiuü]$/, '');
}
