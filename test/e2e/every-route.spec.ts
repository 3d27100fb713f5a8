import type pg from 'pg';
import { PUBLIC_ROUTES } from '../../src/platform/http/public-routes.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenReferences, type Document, type Route } from './route-walk/api-document.js';
import { each, send, type Sent } from './route-walk/requests.js';
import { NoSample, Samples, withField, wrongValues } from './route-walk/samples.js';
import { idsOf, NO_IDS, openOffice, Walk, type WalkedOffice } from './route-walk/walk.js';

/** The document itself is served without being part of itself. */
const OUTSIDE_THE_DOCUMENT = 'GET /api/openapi.json';

let test: TestApp;
let owner: pg.Client;
let document: Document;
let walk: Walk;
let ours: WalkedOffice;
let theirs: WalkedOffice;

beforeAll(async () => {
  test = await startApp();
  owner = await test.database.connectAsOwner();
  document = JSON.parse((await send(test.url, 'GET', '/api/openapi.json')).text) as Document;
  walk = new Walk(test.url, document);
  ours = await openOffice(test, owner, 'bizim4c1');
  theirs = await openOffice(test, owner, 'gizli7f3');
}, 60_000);
afterAll(async () => {
  await owner.end();
  await test.stop();
});

const isProblem = ({ type, text }: Sent) => type.includes('application/problem+json') && typeof (JSON.parse(text) as { code?: unknown }).code === 'string';
const refused = (sent: Sent) => sent.status >= 400 && sent.status < 500 && isProblem(sent);
const told = (route: Route, what: string, sent: Sent) => `${route.name} with ${what}: ${sent.status} ${sent.text.slice(0, 200)}`;
/** Texts of the other office in an answer to ours. */
const leaks = (sent: Sent) => sent.text.includes(theirs.mark);

interface Attempt {
  route: Route;
  what: string;
  path: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

/** Sends attempts as our administrator, and tells those whose answer does not hold. */
async function failing(attempts: Attempt[], holds: (sent: Sent) => boolean, as: WalkedOffice | null = ours): Promise<string[]> {
  const results = await each(attempts, async ({ route, what, path, ...sending }) => {
    const sent = await walk.send(route, path, as && as.admin, sending);
    return holds(sent) && (as !== ours || !leaks(sent)) ? [] : [told(route, what, sent)];
  });
  return results.flat();
}

const jsonOf = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
const guarded = () => walk.routes.filter((route) => !route.isPublic);
const withBody = () => walk.routes.filter((route) => route.body !== null);

describe('the API document', () => {
  it('knows every class it refers to', () => {
    expect(brokenReferences(document)).toEqual([]);
  });

  it('says "security: []" for the routes of PUBLIC_ROUTES and for no other', () => {
    const open = walk.routes.filter((route) => route.isPublic).map((route) => route.name);
    expect([...open, OUTSIDE_THE_DOCUMENT].sort()).toEqual([...PUBLIC_ROUTES].sort());
  });
});

describe('every route', () => {
  it('can be filled from the document', () => {
    for (const route of walk.routes) {
      expect(walk.path(route, ours)).not.toContain('{');
      expect(typeof walk.body(route, ours)).toBe(route.body === null ? 'undefined' : 'object');
    }
  });

  it('answers 401 without a session, and with one that is none', async () => {
    const attempts = guarded().map((route) => ({ route, what: 'no session', path: walk.path(route, ours), body: jsonOf(walk.body(route, ours)) }));
    const garbage = attempts.map((attempt) => ({ ...attempt, what: 'a made-up session', headers: { cookie: `heyet_session=${'x'.repeat(43)}` } }));
    expect(attempts.length).toBeGreaterThan(5);
    expect(await failing([...attempts, ...garbage], (sent) => sent.status === 401 && isProblem(sent), null)).toEqual([]);
  });

  it('answers 404 for ids of another office', async () => {
    const attempts = guarded()
      .filter((route) => route.pathNames.some((name) => /id$/i.test(name)))
      .flatMap((route) =>
        [undefined, ...idsOf(theirs).map(({ table }) => table)].map((table) => ({
          route,
          what: `an id of their ${table ?? 'own'}`,
          path: walk.path(route, theirs, table),
          body: jsonOf(walk.body(route, ours)),
        })),
      );
    expect(await failing(attempts, (sent) => sent.status === 404 && isProblem(sent))).toEqual([]);
  });

  it('answers 404 for what is no id', async () => {
    const attempts = guarded()
      .filter((route) => route.pathNames.length > 0)
      .flatMap((route) =>
        NO_IDS.map((id) => ({ route, what: `the id ${id.slice(0, 20)}`, path: route.path.replace(/\{\w+\}/g, id), body: jsonOf(walk.body(route, ours)) })),
      );
    // an address that is no address at all is refused before there is a route
    expect(await failing(attempts, (sent) => [404, 400, 414].includes(sent.status) && isProblem(sent))).toEqual([]);
  });

  it('takes no id of another office in a body, and finds nothing by one in a query', async () => {
    const foreign = idsOf(theirs);
    const bodies = withBody().flatMap((route) =>
      walk.samples
        .fields(route.body ?? {})
        .filter(({ schema }) => schema.format === 'uuid')
        .flatMap(({ at }) => foreign.map(({ table, id }) => ({ route, what: `their ${table} as ${at.join('.')}`, path: walk.path(route, ours), body: jsonOf(withField(walk.body(route, ours), at, id)) }))),
    );
    const queries = walk.routes.flatMap((route) =>
      route.query
        .filter(({ schema }) => schema?.format === 'uuid')
        .flatMap(({ name }) => foreign.map(({ table, id }) => ({ route, what: `their ${table} as ${name}`, path: `${walk.path(route, ours)}?${name}=${id}` }))),
    );
    expect(await failing(bodies, refused)).toEqual([]);
    expect(await failing(queries, (sent) => sent.status < 500)).toEqual([]);
  });

  it('refuses each field that is wrong', async () => {
    const attempts = withBody().flatMap((route) =>
      walk.samples.fields(route.body ?? {}).flatMap(({ at, schema }) =>
        wrongValues(schema).map(({ what, value }) => ({
          route,
          what: `${what} as ${at.join('.')}`,
          path: walk.path(route, ours),
          body: jsonOf(withField(walk.body(route, ours), at, value)),
        })),
      ),
    );
    expect(attempts.length).toBeGreaterThan(50);
    expect(await failing(attempts, refused)).toEqual([]);
  });

  it('refuses fields it does not know, and bodies that are none', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const bodies: [string, string | Buffer][] = [
      ['half a body', '{"a":1'],
      ['words', 'merhaba'],
      ['bytes that are no text', Buffer.from('ff7b7d00', 'hex')],
      ['a list', '[]'],
      ['a text', '"metin"'],
      ['a number', '5'],
      ['null', 'null'],
      ['5,000 nested lists', deep],
      ['a prototype', '{"__proto__":{"isAdmin":true}}'],
      ['a field twice nested', `{"a":${deep}}`],
    ];
    const attempts = withBody().flatMap((route) => {
      const path = walk.path(route, ours);
      const sample = walk.body(route, ours) as object;
      const fields = walk.samples.fields(route.body ?? {}).filter(({ at }) => at.length === 1);
      return [
        ...bodies.map(([what, body]) => ({ route, what, path, body })),
        { route, what: 'an unknown field', path, body: jsonOf({ ...sample, noSuchField: 1 }) },
        { route, what: 'another kind of content', path, body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        ...fields.map(({ at }) => ({ route, what: `5,000 nested lists as ${at[0]}`, path, body: `${JSON.stringify(sample).replace(/\}$/, sample && Object.keys(sample).length > 0 ? ',' : '')}"${at[0]}":${deep}}` })),
      ];
    });
    expect(await failing(attempts, refused)).toEqual([]);
  });

  it('refuses a body of 10 MB', async () => {
    const body = JSON.stringify({ text: 'ç'.repeat(5 * 1024 * 1024) });
    const attempts = walk.routes.filter((route) => route.method !== 'GET').map((route) => ({ route, what: '10 MB', path: walk.path(route, ours), body }));
    expect(await failing(attempts, (sent) => sent.status === 413 && isProblem(sent))).toEqual([]);
  }, 60_000);

  it('survives everything in a query, and refuses what breaks its rules', async () => {
    const junk = ['%00', '%ED%A0%80', '%', '%27%22%3B--', '%F0%9F%98%80', 'x'.repeat(3000), '[]', '{"a":1}', '-1', '1e300', 'NaN'];
    const survived = walk.routes
      .filter((route) => route.method === 'GET')
      .flatMap((route) => {
        const path = walk.path(route, ours);
        const names = [...route.query.map(({ name }) => name), 'noSuchField'];
        return names.flatMap((name) => [
          ...junk.map((value) => ({ route, what: `${name}=${value.slice(0, 20)}`, path: `${path}?${name}=${value}` })),
          { route, what: `${name} twice`, path: `${path}?${name}=a&${name}=b` },
          { route, what: `${name} as an object`, path: `${path}?${name}[a]=1&${name}[__proto__]=1` },
        ]);
      });
    const wrong = walk.routes.flatMap((route) =>
      route.query.flatMap(({ name, schema = {} }) =>
        wrongValues(schema)
          .filter(({ what, value }) => typeof value === 'string' && what !== 'a number as text' && !(schema.type === 'boolean') && value.isWellFormed())
          .filter(({ what }) => what !== 'blanks')
          .map(({ what, value }) => ({ route, what: `${what} as ${name}`, path: `${walk.path(route, ours)}?${name}=${encodeURIComponent(value as string)}` })),
      ),
    );
    expect(await failing(survived, (sent) => sent.status < 500)).toEqual([]);
    expect(await failing(wrong, refused)).toEqual([]);
  });

  it('refuses versions and keys that are none', async () => {
    const headers = [{ 'if-match': 'x' }, { 'if-match': '"-1"' }, { 'if-match': '"99999999999999999999"' }, { 'idempotency-key': 'kısa' }, { 'idempotency-key': 'x'.repeat(300) }, { 'heyet-office': 'x' }];
    const attempts = walk.routes
      .filter((route) => !['GET', 'DELETE'].includes(route.method) && !route.isPublic)
      .flatMap((route) => headers.map((one) => ({ route, what: JSON.stringify(one).slice(0, 40), path: walk.path(route, ours), body: jsonOf({ ...(walk.body(route, ours) as object), noSuchField: 1 }), headers: encoded(one) })));
    expect(await failing(attempts, (sent) => sent.status < 500)).toEqual([]);
  });

  it('answers 200 requests at once', async () => {
    const lists = guarded().filter((route) => route.method === 'GET' && route.pathNames.length === 0);
    const attempts = Array.from({ length: 200 }, (_, i) => lists[i % lists.length] as Route).map((route) => ({ route, what: '199 others', path: route.path }));
    const sent = await each(attempts, ({ route, path }) => walk.send(route, path, ours.admin), 200);
    expect(attempts.flatMap(({ route }, i) => ((sent[i]?.status ?? 500) >= 500 ? [told(route, '199 others', sent[i] as Sent)] : []))).toEqual([]);
    expect(sent.some((one) => one.status === 200)).toBe(true);
    expect(sent.filter(leaks)).toEqual([]);
  }, 60_000);

  /** Last, as it changes and deletes: had the ids above been of nothing, their 404 would have proved nothing. */
  it('finds the same ids for the office they belong to', async () => {
    const order = ['GET', 'PATCH', 'PUT', 'POST', 'DELETE'];
    const named = guarded().filter((route) => route.pathNames.some((name) => /id$/i.test(name)));
    const attempts = named
      .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method))
      .map((route) => ({ route, what: 'its own id', path: walk.path(route, theirs), body: jsonOf(walk.body(route, theirs)) }));
    const missed: string[] = [];
    let shown = 0;
    for (const { route, what, path, body } of attempts) {
      const sent = await walk.send(route, path, theirs.admin, { body });
      if (sent.status === 404 || sent.status >= 500) missed.push(told(route, what, sent));
      if (leaks(sent)) shown++;
    }
    expect(missed).toEqual([]);
    // and the mark that was looked for is what these answers show
    expect(shown).toBeGreaterThan(0);
  });
});

/** Header values travel as bytes: letters beyond ASCII are sent as UTF-8. */
const encoded = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]));

describe('the walk itself', () => {
  const samples = new Samples({ paths: {}, components: { schemas: { Named: { type: 'object', properties: { name: { type: 'string', maxLength: 3 }, more: {} }, required: ['name'] } } } });
  const noId = () => {
    throw new NoSample('no id');
  };

  it('fills what it knows and refuses what it does not', () => {
    expect(samples.of({ $ref: '#/components/schemas/Named' }, noId)).toEqual({ name: 'Örn' });
    expect(() => samples.of({ type: 'object', properties: { more: {} }, required: ['more'] }, noId)).toThrow(/more has no type/);
    expect(() => samples.of({ type: 'string', format: 'uuid' }, noId)).toThrow(NoSample);
  });

  it('takes an answer for a leak, a failure or a refusal as it is', () => {
    const problem = { type: 'application/problem+json', text: '{"code":"x"}' };
    expect(refused({ ...problem, status: 422 })).toBe(true);
    expect(refused({ ...problem, status: 500 })).toBe(false);
    expect(refused({ status: 404, type: 'text/html', text: '{"code":"x"}' })).toBe(false);
    expect(leaks({ ...problem, status: 200, text: `{"name":"${theirs.mark} name"}` })).toBe(true);
  });
});
