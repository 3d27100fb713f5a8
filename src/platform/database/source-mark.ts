/** Where an entry is known from: the seed document, a public page, or the office itself. */
export const SOURCES = ['seed', 'public', 'office'] as const;
export type Source = (typeof SOURCES)[number];

/** What stands behind a source: lines of the seed, a page, and marks of single fields that differ from it. */
export interface SourceDetail {
  seedLines?: number[];
  ref?: string;
  note?: string;
  /** How the sentences that the catalogue brought read in Turkish. A sentence that somebody rewrote is not among them. */
  inTurkish?: Record<string, string>;
  /** What the entry was before the office wrote over it. */
  was?: Source;
  /** Fields known from elsewhere than the entry around them. */
  fields?: Record<string, { source: Source; seedLines?: number[]; ref?: string; note?: string }>;
}

/** What everybody may see of it. `confirmedBy` is the name of the person who vouched for the entry. */
export interface SourceMark {
  source: Source;
  detail: SourceDetail;
  confirmedBy: string | null;
  /** ISO 8601. */
  confirmedAt: string | null;
}

/** SQL for a `SourceMark` of the table known as `alias`. */
export const sourceMark = (alias: string): string =>
  `json_build_object('source', ${alias}.source, 'detail', ${alias}.source_detail, 'confirmedBy', ${alias}.confirmed_by, 'confirmedAt', ${alias}.confirmed_at)`;

/** What changes in an entry that somebody of the office writes over: it is the office's word from now on. */
export function rewritten(entry: { source: Source; sourceDetail: SourceDetail }, by: string, at: Date) {
  const sourceDetail = entry.source === 'office' ? entry.sourceDetail : { ...entry.sourceDetail, was: entry.source };
  return { source: 'office' as const, sourceDetail, confirmedBy: by, confirmedAt: at };
}

/** An entry or a change of one as the history tells it: without the details of its source. */
export function told<T extends object>(entry: T): Omit<T, 'sourceDetail' | 'confirmedAt' | 'catalogueId'> {
  const {
    sourceDetail: _,
    confirmedAt: __,
    catalogueId: ___,
    ...rest
  } = entry as T & Record<'sourceDetail' | 'confirmedAt' | 'catalogueId', unknown>;
  return rest as Omit<T, 'sourceDetail' | 'confirmedAt' | 'catalogueId'>;
}
