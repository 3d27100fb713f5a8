import { badRequest } from './http.errors.js';

export interface Page<Item> {
  items: Item[];
  /** Pass it back as `cursor` for what follows; null at the end. */
  nextCursor: string | null;
}

/** An opaque place in a sorted list: the sort keys of the last row shown, the id last. */
export function encodeCursor(keys: (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws badRequest when the text is not a cursor of `size` keys that we made. */
export function decodeCursor(cursor: string | undefined | null, size: number): (string | number)[] | null {
  if (cursor === undefined || cursor === null || cursor === '') return null;
  if (cursor.length > 1000) throw badRequest();
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === size &&
      keys.every((k) => typeof k === 'string' || typeof k === 'number')
    )
      return keys;
  } catch {
    // not JSON: refused below like every other foreign text
  }
  throw badRequest();
}

/** Cuts a query's `limit + 1` rows into a page. */
export function pageOf<Row, Item>(
  found: Row[],
  limit: number,
  keys: (row: Row) => (string | number)[],
  item: (row: Row) => Item,
): Page<Item> {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), nextCursor: found.length > limit && last ? encodeCursor(keys(last)) : null };
}
