import type pg from 'pg';
import { PUBLIC_ROUTES } from '../../src/platform/http/public-routes.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenReferences, type Document, type Route } from './route-walk/api-document.js';
import {
  foreignIds,
  foreignQueries,
  foreignReferences,
  guarded,
  junkQueries,
  noIds,
  plain,
  strangeBodies,
  takesId,
  wrongFields,
  wrongHeaders,
  wrongQueries,
  type Attempt,
} from './route-walk/attempts.js';
import { each, send, type Sent } from './route-walk/requests.js';
import { NoSample, Samples } from './route-walk/samples.js';
import { openOffice, Walk, type WalkedOffice } from './route-walk/walk.js';

/** The document itself is served without being part of itself. */
const OUTSIDE_THE_DOCUMENT = 'GET /api/openapi.json';

/** RFC 8058 knows no other place for it; it mutes reminders and does nothing else. */
const ONE_CLICK = '/api/muted-reminders/one-click/{secret}';

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
});
afterAll(async () => {
  await owner.end();
  await test.stop();
});

const isProblem = ({ type, text }: Sent) =>
  type.includes('application/problem+json') && typeof (JSON.parse(text) as { code?: unknown }).code === 'string';
const refused = (sent: Sent) => sent.status >= 400 && sent.status < 500 && isProblem(sent);
const survived = (sent: Sent) => sent.status < 500;
const told = (route: Route, what: string, sent: Sent) =>
  `${route.name} with ${what}: ${sent.status} ${sent.text.slice(0, 200)}`;

/** Texts of the other office in an answer to ours. */
const leaks = (sent: Sent) => sent.text.includes(theirs.mark);

type Sender = WalkedOffice['admin'] | null;

/** Sends attempts as our administrator, or as the one who is given, and tells those whose answer does not hold or leaks. */
async function failing(
  attempts: Attempt[],
  holds: (sent: Sent) => boolean,
  client: Sender = ours.admin,
): Promise<string[]> {
  const results = await each(attempts, async ({ route, what, path, ...sending }) => {
    const sent = await walk.send(route, path, client, sending);
    return holds(sent) && !leaks(sent) ? [] : [told(route, what, sent)];
  });
  return results.flat();
}

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
    const attempts = guarded(walk).map((route) => plain(walk, ours, route, 'no session'));
    const headers = { cookie: `heyet_session=${'x'.repeat(43)}` };
    const madeUp = attempts.map((attempt) => ({ ...attempt, what: 'a made-up session', headers }));
    expect(attempts.length).toBeGreaterThan(50);
    expect(await failing([...attempts, ...madeUp], (sent) => sent.status === 401 && isProblem(sent), null)).toEqual([]);
  });

  it('keeps what it answers out of every cache', async () => {
    const reads = walk.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'));
    const attempts = reads.map((route) => plain(walk, ours, route, 'caches in mind'));
    expect(attempts.length).toBeGreaterThan(30);
    expect(await failing(attempts, ({ cache }) => /\bno-store\b/.test(cache))).toEqual([]);
  });

  it('has no secret in its address, where proxies would write it into their logs, but for the click of mail programs', () => {
    expect(
      walk.routes
        .filter(({ pathNames }) => pathNames.some((name) => /token|secret/i.test(name)))
        .map(({ path }) => path),
    ).toEqual([ONE_CLICK, ONE_CLICK]);
  });

  it('answers 404 for ids of another office', async () => {
    const attempts = foreignIds(walk, ours, theirs);
    expect(attempts.length).toBeGreaterThan(500);
    expect(await failing(attempts, (sent) => sent.status === 404 && isProblem(sent))).toEqual([]);
  });

  it('answers 404 for what is no id', async () => {
    // what is no address at all is refused with 400, before there is a route
    const holds = (sent: Sent) => (sent.status === 404 || sent.status === 400) && isProblem(sent);
    expect(await failing(noIds(walk, ours), holds)).toEqual([]);
  });

  it('takes no id of another office in a body, and finds nothing by one in a query', async () => {
    expect(await failing(foreignReferences(walk, ours, theirs), refused)).toEqual([]);
    expect(await failing(foreignQueries(walk, ours, theirs), survived)).toEqual([]);
  });

  it('refuses each field that is wrong', async () => {
    const attempts = wrongFields(walk, ours);
    expect(attempts.length).toBeGreaterThan(500);
    expect(await failing(attempts, refused)).toEqual([]);
  });

  it('refuses fields it does not know, and bodies that are none', async () => {
    expect(await failing(strangeBodies(walk, ours), refused)).toEqual([]);
  });

  it('refuses a body of 10 MB', async () => {
    const body = JSON.stringify({ text: 'ç'.repeat(5 * 1024 * 1024) });
    const unsafe = walk.routes.filter((route) => route.method !== 'GET');
    const attempts = unsafe.map((route) => ({ ...plain(walk, ours, route, '10 MB'), body }));
    expect(await failing(attempts, (sent) => sent.status === 413 && isProblem(sent))).toEqual([]);
  });

  it('survives everything in a query, and refuses what breaks its rules', async () => {
    expect(await failing(junkQueries(walk, ours), survived)).toEqual([]);
    expect(await failing(wrongQueries(walk, ours), refused)).toEqual([]);
  });

  it('survives versions, keys and offices that are none', async () => {
    expect(await failing(wrongHeaders(walk, ours), survived)).toEqual([]);
  });

  it('answers 200 requests at once', async () => {
    const lists = guarded(walk).filter((route) => route.method === 'GET' && route.pathNames.length === 0);
    const routes = Array.from({ length: 200 }, (_, i) => lists[i % lists.length] as Route);
    const sent = await each(routes, (route) => walk.send(route, route.path, ours.admin), 200);
    expect(
      sent.flatMap((one, i) => (survived(one) && !leaks(one) ? [] : [told(routes[i] as Route, '199 others', one)])),
    ).toEqual([]);
    expect(sent.filter((one) => one.status === 200).length).toBeGreaterThan(100);
  });

  /** Last, as it changes and deletes. Had the ids above been of nothing, their 404 would have proved nothing. */
  it('finds the same ids for the office they belong to', async () => {
    const order = ['GET', 'PATCH', 'PUT', 'POST', 'DELETE'];
    const routes = guarded(walk).filter(takesId);
    routes.sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
    const missed: string[] = [];
    let shown = 0;
    for (const route of routes) {
      const { what, path, ...sending } = plain(walk, theirs, route, 'its own id');
      const sent = await walk.send(route, path, theirs.admin, sending);
      if (sent.status === 404 || !survived(sent)) missed.push(told(route, what, sent));
      if (leaks(sent)) shown++;
    }
    expect(missed).toEqual([]);
    // and what was looked for as a leak is what these answers show
    expect(shown).toBeGreaterThan(10);
  });
});

describe('the walk itself', () => {
  const schemas: Document['components']['schemas'] = {
    Named: { type: 'object', properties: { name: { type: 'string', maxLength: 3 }, more: {} }, required: ['name'] },
  };
  const samples = new Samples({ paths: {}, components: { schemas } });
  const noId = () => {
    throw new NoSample('no id');
  };

  it('fills what it knows and refuses what it does not', () => {
    expect(samples.of({ $ref: '#/components/schemas/Named' }, noId)).toEqual({ name: 'Örn' });
    expect(() => samples.of({ type: 'object', properties: { more: {} }, required: ['more'] }, noId)).toThrow(
      /more has no type/,
    );
    expect(() => samples.of({ type: 'string', format: 'uuid' }, noId)).toThrow(NoSample);
  });

  it('tells a refusal from a failure, and sees a leak', () => {
    const problem = { type: 'application/problem+json', cache: 'no-store', text: '{"code":"x"}' };
    expect(refused({ ...problem, status: 422 })).toBe(true);
    expect(refused({ ...problem, status: 500 })).toBe(false);
    expect(refused({ ...problem, status: 200 })).toBe(false);
    expect(refused({ ...problem, status: 404, type: 'text/html', text: '{"code":"x"}' })).toBe(false);
    expect(leaks({ ...problem, status: 200, text: `{"name":"${theirs.mark} name"}` })).toBe(true);
  });
});
