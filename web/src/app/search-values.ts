/**
 * Values of an address, as far as they are what the page and the server understand; all else is dropped, so that an
 * address that was cut or written by hand opens the page and not an error. What is dropped stands there as undefined:
 * the router lays these values over those of the address, and a key that was merely missing would let the address through.
 */
type Search = Record<string, unknown>;
type Maybe<Key extends string, Value> = { [K in Key]?: Value };

/** Only what the page reads, whatever else stands in the address: lists send their values on to the server, which refuses what it does not know. */
export const only =
  <Understood extends object>(read: (search: Search) => Understood) =>
  (search: Search): Understood => ({
    ...(Object.fromEntries(Object.keys(search).map((key) => [key, undefined])) as object),
    ...read(search),
  });

export function wordsOf<Key extends string>(search: Search, key: Key): Maybe<Key, string> {
  const value = search[key];
  const written =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  const words = written
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  return { [key]: words || undefined } as Maybe<Key, string>;
}

export function idOf<Key extends string>(search: Search, key: Key): Maybe<Key, string> {
  const value = search[key];
  const isId = typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
  return { [key]: isId ? value : undefined } as Maybe<Key, string>;
}

export function dayOf<Key extends string>(search: Search, key: Key): Maybe<Key, string> {
  const value = search[key];
  return { [key]: isDay(value) ? value : undefined } as Maybe<Key, string>;
}

export function oneOf<Key extends string, const Value extends string>(
  search: Search,
  key: Key,
  values: readonly Value[],
): Maybe<Key, Value> {
  const value = search[key];
  return { [key]: values.includes(value as Value) ? value : undefined } as Maybe<Key, Value>;
}

export function flagOf<Key extends string>(search: Search, key: Key): Maybe<Key, true> {
  const value = search[key];
  return { [key]: value === true || value === 'true' ? true : undefined } as Maybe<Key, true>;
}

export function yearOf<Key extends string>(search: Search, key: Key): Maybe<Key, number> {
  const value = search[key];
  // an object cannot be made a number of: the attempt throws
  const year = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return { [key]: isYear(year) ? year : undefined } as Maybe<Key, number>;
}

/** The years the server takes. */
const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2200;

/** A day of the calendar: 31 February is none. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || !isYear(Number(value.slice(0, 4)))) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}
