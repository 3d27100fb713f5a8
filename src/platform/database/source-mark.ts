import { isDeepStrictEqual } from 'node:util';

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
  /** Who of the office wrote over the entry last. Who writes has not vouched: that is said apart. */
  changed?: WrittenBy;
  /** Fields known from elsewhere than the entry around them. */
  fields?: Record<string, { source: Source; seedLines?: number[]; ref?: string; note?: string }>;
}

export interface WrittenBy {
  by: string;
  /** ISO 8601. */
  at: string;
}

/** What everybody may see of it. `confirmedBy` is the name of the person who vouched for the entry as it stands. */
export interface SourceMark {
  source: Source;
  detail: Omit<SourceDetail, 'changed'>;
  changedBy: string | null;
  /** ISO 8601. */
  changedAt: string | null;
  confirmedBy: string | null;
  /** ISO 8601. */
  confirmedAt: string | null;
}

/** SQL for a `SourceMark` of the table known as `alias`. */
export const sourceMark = (alias: string): string => `json_build_object('source', ${alias}.source,
  ${detailMark(`${alias}.source_detail`)}, 'confirmedBy', ${alias}.confirmed_by, 'confirmedAt', ${alias}.confirmed_at)`;

/** SQL for what a mark takes from the details of a source: who changed the entry stands beside them. */
export const detailMark = (detail: string): string =>
  `'detail', ${detail} - 'changed', 'changedBy', ${detail} #>> '{changed,by}', 'changedAt', ${detail} #>> '{changed,at}'`;

/** What changes in an entry that somebody of the office writes over: it is the office's word from now on, and nobody has vouched for it yet. */
export function rewritten(entry: { source: Source; sourceDetail: SourceDetail }, by: string, at: Date) {
  const was = entry.source === 'office' ? {} : { was: entry.source };
  const sourceDetail = { ...entry.sourceDetail, ...was, changed: { by, at: at.toISOString() } };
  return { source: 'office' as const, sourceDetail, confirmedBy: null, confirmedAt: null };
}

/** Whether these fields say anything else than the entry does. A save that changes nothing leaves the source as it was. */
export function saysElse<T extends object>(entry: T, fields: Partial<T>): boolean {
  return Object.entries(fields).some(([field, value]) => !isDeepStrictEqual(value, entry[field as keyof T]));
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
