import type { WrittenBy } from '../platform/database/source-mark.js';
import type { Standing } from './series.types.js';

/** Who says it now, and when. */
export interface Vouching {
  by: string;
  at: Date;
}

/**
 * A list as it is given anew. What was in it before keeps what it stands on; what is new or reworded is the office's word
 * under the name of who wrote it, and remembers whose word stood in its place.
 */
export function restated<T extends object>(
  before: readonly (T & Standing)[],
  after: readonly T[],
  { by, at }: Vouching,
): (T & Standing)[] {
  const kept = after.map((item) => before.find((old) => says(old, item)));
  const gone = new Set(before.filter((old) => !kept.includes(old)));
  return after.map((item, place) => {
    const old = kept[place];
    if (old) return old;
    const replaced = before[place];
    const was = replaced && gone.has(replaced) ? wordBefore(replaced) : undefined;
    const changed: WrittenBy = { by, at: at.toISOString() };
    return { ...item, source: 'office', source_detail: { ...(was && { was }), changed } };
  });
}

/** The list after somebody vouched for all of it: what had a name keeps it. */
export function vouchedFor<T extends Standing>(list: readonly T[], { by, at }: Vouching): T[] {
  return list.map((item) => (item.confirmedAt ? item : { ...item, confirmedBy: by, confirmedAt: at.toISOString() }));
}

/** True when two items say the same, wherever they are known from. */
function says(old: object, item: object): boolean {
  return Object.entries(item).every(([field, value]) => (old as Record<string, unknown>)[field] === value);
}

const wordBefore = ({ source, source_detail }: Standing) => (source === 'office' ? source_detail.was : source);
