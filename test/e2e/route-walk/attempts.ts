import type { Route } from './api-document.js';
import { withField, wrongValues } from './samples.js';
import { idsOf, NO_IDS, type Walk, type WalkedOffice } from './walk.js';

/** One request to one route, and what is special about it. */
export interface Attempt {
  route: Route;
  what: string;
  path: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

export const jsonOf = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
export const guarded = (walk: Walk) => walk.routes.filter((route) => !route.isPublic);
export const takesId = (route: Route) => route.pathNames.some((name) => /id$/i.test(name));
const withBody = (walk: Walk) => walk.routes.filter((route) => route.body !== null);

const DEEP = `${'['.repeat(5000)}${']'.repeat(5000)}`;

/** As the office would ask, with its own ids. */
export function plain(walk: Walk, own: WalkedOffice, route: Route, what: string): Attempt {
  return { route, what, path: walk.path(route, own), body: jsonOf(walk.body(route, own)) };
}

/** Ids of every kind of row of the other office, in every place of a path. */
export function foreignIds(walk: Walk, own: WalkedOffice, other: WalkedOffice): Attempt[] {
  const tables = [undefined, ...idsOf(other).map(({ table }) => table)];
  return guarded(walk)
    .filter(takesId)
    .flatMap((route) =>
      tables.map((table) => ({
        ...plain(walk, own, route, `an id of their ${table ?? 'own'}`),
        path: walk.path(route, other, table),
      })),
    );
}

export function noIds(walk: Walk, own: WalkedOffice): Attempt[] {
  return guarded(walk)
    .filter((route) => route.pathNames.length > 0)
    .flatMap((route) =>
      NO_IDS.map((id) => ({
        ...plain(walk, own, route, `the id ${id.slice(0, 20)}`),
        path: route.path.replace(/\{\w+\}/g, id),
      })),
    );
}

/** Ids of every kind of row of the other office, in every field of a body that takes one. */
export function foreignReferences(walk: Walk, own: WalkedOffice, other: WalkedOffice): Attempt[] {
  return withBody(walk).flatMap((route) =>
    walk.samples
      .fields(route.body ?? {})
      .filter(({ schema }) => schema.format === 'uuid')
      .flatMap(({ at }) =>
        idsOf(other).map(({ table, id }) => ({
          ...plain(walk, own, route, `their ${table} as ${at.join('.')}`),
          body: jsonOf(withField(walk.body(route, own), at, id)),
        })),
      ),
  );
}

export function foreignQueries(walk: Walk, own: WalkedOffice, other: WalkedOffice): Attempt[] {
  return walk.routes.flatMap((route) =>
    route.query
      .filter(({ schema }) => schema?.format === 'uuid')
      .flatMap(({ name }) =>
        idsOf(other).map(({ table, id }) => ({
          route,
          what: `their ${table} as ${name}`,
          path: `${walk.path(route, own)}?${name}=${id}`,
        })),
      ),
  );
}

export function wrongFields(walk: Walk, own: WalkedOffice): Attempt[] {
  return withBody(walk).flatMap((route) =>
    walk.samples.fields(route.body ?? {}).flatMap(({ at, schema }) =>
      wrongValues(schema).map(({ what, value }) => ({
        ...plain(walk, own, route, `${what} as ${at.join('.')}`),
        body: jsonOf(withField(walk.body(route, own), at, value)),
      })),
    ),
  );
}

const STRANGE: [what: string, body: string | Buffer][] = [
  ['half a body', '{"a":1'],
  ['words', 'merhaba'],
  ['bytes that are no text', Buffer.from('ff7b7d00', 'hex')],
  ['a list', '[]'],
  ['a text', '"metin"'],
  ['a number', '5'],
  ['null', 'null'],
  ['5,000 nested lists', DEEP],
  ['5,000 nested lists in a field', `{"a":${DEEP}}`],
  ['a prototype', '{"__proto__":{"isAdmin":true}}'],
];

/** Bodies that are none of ours, whatever the route. */
export function strangeBodies(walk: Walk, own: WalkedOffice): Attempt[] {
  return withBody(walk).flatMap((route) => {
    const path = walk.path(route, own);
    const sample = walk.body(route, own) as object;
    const fields = walk.samples.fields(route.body ?? {}).filter(({ at }) => at.length === 1);
    return [
      ...STRANGE.map(([what, body]) => ({ route, what, path, body })),
      { route, what: 'an unknown field', path, body: jsonOf({ ...sample, noSuchField: 1 }) },
      {
        route,
        what: 'another kind of content',
        path,
        body: 'a=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      ...fields.map(({ at }) => ({
        route,
        what: `5,000 nested lists as ${at[0]}`,
        path,
        body: JSON.stringify({ ...sample, [at[0] ?? '']: '<deep>' }).replace('"<deep>"', DEEP),
      })),
    ];
  });
}

const JUNK = [
  '%00',
  '%ED%A0%80',
  '%',
  '%27%22%3B--',
  '%F0%9F%98%80',
  'x'.repeat(3000),
  '[]',
  '{"a":1}',
  '-1',
  '1e300',
  'NaN',
];

/** Anything in a query, known to the route or not. */
export function junkQueries(walk: Walk, own: WalkedOffice): Attempt[] {
  return walk.routes
    .filter((route) => route.method === 'GET')
    .flatMap((route) => {
      const path = walk.path(route, own);
      return [...route.query.map(({ name }) => name), 'noSuchField'].flatMap((name) => [
        ...JUNK.map((value) => ({ route, what: `${name}=${value.slice(0, 20)}`, path: `${path}?${name}=${value}` })),
        { route, what: `${name} twice`, path: `${path}?${name}=a&${name}=b` },
        { route, what: `${name} as an object`, path: `${path}?${name}[a]=1&${name}[__proto__]=1` },
      ]);
    });
}

/** What the document says a query may not be. Everything in a query is text, and blanks are as good as nothing. */
export function wrongQueries(walk: Walk, own: WalkedOffice): Attempt[] {
  return walk.routes.flatMap((route) =>
    route.query.flatMap(({ name, schema = {} }) =>
      wrongValues(schema)
        .filter(({ what }) => what !== 'a number as text' && what !== 'blanks' && schema.type !== 'boolean')
        .flatMap(({ what, value }) => (typeof value === 'string' && value.isWellFormed() ? [{ what, value }] : []))
        .map(({ what, value }) => ({
          route,
          what: `${what} as ${name}`,
          path: `${walk.path(route, own)}?${name}=${encodeURIComponent(value)}`,
        })),
    ),
  );
}

const WRONG_HEADERS: Record<string, string>[] = [
  { 'if-match': 'x' },
  { 'if-match': '"-1"' },
  { 'if-match': '"99999999999999999999"' },
  { 'idempotency-key': 'kısa' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'heyet-office': 'x' },
];

/** Versions, keys and offices that are none, with a body that changes nothing. */
export function wrongHeaders(walk: Walk, own: WalkedOffice): Attempt[] {
  // letters beyond ASCII go out as the bytes of UTF-8
  const encoded = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]));
  return guarded(walk)
    .filter((route) => !['GET', 'DELETE'].includes(route.method))
    .flatMap((route) =>
      WRONG_HEADERS.map((headers) => ({
        route,
        what: JSON.stringify(headers).slice(0, 40),
        path: walk.path(route, own),
        body: jsonOf({ ...(walk.body(route, own) as object), noSuchField: 1 }),
        headers: encoded(headers),
      })),
    );
}
