/**
 * Values of an address, as far as they are what the page understands; all else is dropped, so that an
 * address that was cut or written by hand opens the page and not an error.
 */
type Search = Record<string, unknown>;
type Maybe<Key extends string, Value> = { [K in Key]?: Value };

export function wordsOf<Key extends string>(search: Search, key: Key): Maybe<Key, string> {
  const value = search[key];
  const words = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return (words ? { [key]: words.slice(0, 200) } : {}) as Maybe<Key, string>;
}

export function idOf<Key extends string>(search: Search, key: Key): Maybe<Key, string> {
  const value = search[key];
  const isId = typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
  return (isId ? { [key]: value } : {}) as Maybe<Key, string>;
}

export function dayOf<Key extends string>(search: Search, key: Key): Maybe<Key, string> {
  const value = search[key];
  return (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? { [key]: value } : {}) as Maybe<Key, string>;
}

export function oneOf<Key extends string, const Value extends string>(
  search: Search,
  key: Key,
  values: readonly Value[],
): Maybe<Key, Value> {
  const value = search[key];
  return (values.includes(value as Value) ? { [key]: value } : {}) as Maybe<Key, Value>;
}

export function flagOf<Key extends string>(search: Search, key: Key): Maybe<Key, true> {
  const value = search[key];
  return (value === true || value === 'true' ? { [key]: true } : {}) as Maybe<Key, true>;
}

export function yearOf<Key extends string>(search: Search, key: Key): Maybe<Key, number> {
  const year = Number(search[key]);
  return (Number.isInteger(year) && year >= 1900 && year <= 2200 ? { [key]: year } : {}) as Maybe<Key, number>;
}
