import { ROLES, permissionsOf, type Role } from '../../src/identity/identity.policy.js';
import { newId } from '../../src/platform/database/ids.js';
import type { Access } from '../../src/platform/http/access.js';
import { controllers, routesOf as declaredIn } from '../architecture/declared-routes.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice, makeUser, signIn } from '../support/office.js';
import { routesOf, type Document, type Route } from './route-walk/api-document.js';
import { each, send, type Sent } from './route-walk/requests.js';
import { Walk } from './route-walk/walk.js';

/** A key that is none is refused after the guards and before the handler: whoever is let through changes nothing. */
const HARMLESS = { 'idempotency-key': 'x' };
const PASSED = { permission: 'invalid_idempotency_key', 'signed-in': 'idempotency_key_not_taken' } as const;

type Guarded = Route & { access: Exclude<Access, { kind: 'public' }> };

let test: TestApp;
let walk: Walk;
let routes: Guarded[];
const clients = new Map<Role, Client>();
let stranger: Client;

beforeAll(async () => {
  test = await startApp({ ROLE: 'web' });
  const document = JSON.parse((await send(test.url, 'GET', '/api/openapi.json')).text) as Document;
  walk = new Walk(test.url, document);
  const declared = new Map((await controllers()).flatMap(declaredIn).map(({ route, access }) => [route, access]));
  routes = routesOf(document)
    .filter(({ isPublic }) => !isPublic)
    .map((route) => ({ ...route, access: declared.get(route.name) as Guarded['access'] }));
  const office = await makeOffice(test);
  for (const role of ROLES) clients.set(role, await office.signIn(role));
  stranger = await signIn(test, await makeUser(test));
});
afterAll(() => test.stop());

const isUnsafe = ({ method }: Route) => method !== 'GET';
const codeOf = ({ status, text }: Sent) => (status < 400 ? null : (JSON.parse(text) as { code: string }).code);
const ask = (route: Route, client: Client) =>
  walk.send(
    route,
    route.path.replace(/\{\w+\}/g, () => newId()),
    client,
    isUnsafe(route) ? { headers: HARMLESS } : {},
  );
/** What is wrong with the answer to somebody who may, or may not, go through. */
const wrong = (route: Guarded, sent: Sent, may: boolean, refusal = 'forbidden'): string[] => {
  const said = `${route.name} (${JSON.stringify(route.access)}): ${sent.status} ${codeOf(sent) ?? ''}`;
  if (!may) return sent.status === 403 && codeOf(sent) === refusal ? [] : [said];
  const passed = isUnsafe(route) ? codeOf(sent) === PASSED[route.access.kind] : ![401, 403].includes(sent.status);
  return passed && sent.status < 500 ? [] : [said];
};
const mayBy =
  (role: Role) =>
  ({ access }: Guarded) =>
    access.kind === 'signed-in' || (permissionsOf(role) as ReadonlySet<string>).has(access.permission);

describe('every route', () => {
  it('says in the code who may call it', () => {
    expect(routes.filter(({ access }) => access === undefined).map(({ name }) => name)).toEqual([]);
    expect(routes.length).toBeGreaterThan(120);
  });

  it.each(ROLES)('answers 403 to the role %s where the policy says so, and nowhere else', async (role) => {
    const may = mayBy(role);
    const found = await each(routes, async (route) => wrong(route, await ask(route, clients.get(role)!), may(route)));
    expect(found.flat()).toEqual([]);
  });

  it('answers 403 to who belongs to no office, but for the account', async () => {
    const found = await each(routes, async (route) =>
      wrong(route, await ask(route, stranger), route.access.kind === 'signed-in', 'no_office'),
    );
    expect(found.flat()).toEqual([]);
  });
});

/** What the roles mean, said without the permissions: a route that asks for the wrong one is found here. */
describe('a role', () => {
  const changed = (role: Role) =>
    routes.filter((route) => isUnsafe(route) && mayBy(role)(route)).map(({ path }) => path);

  it.each(['reader', 'delegate'] as const)('of a %s changes only what is its own', (role) => {
    expect(changed(role).filter((path) => !/^\/api\/me(\/|$)/.test(path))).toEqual([]);
  });

  it('of an external delegate reaches nothing but its own', () => {
    const reached = routes.filter(mayBy('external_delegate')).map(({ path }) => path);
    expect(reached.filter((path) => !/^\/api\/me(\/|$)/.test(path))).toEqual([]);
  });

  it('of a coordinator changes everything but the office, its members and its catalogue', () => {
    const changes = new Set(changed('coordinator'));
    const kept = changed('administrator').filter((path) => !changes.has(path));
    expect(kept.filter((path) => !/^\/api\/(members|office|catalogue)(\/|$)/.test(path))).toEqual([]);
    expect([...changes].filter((path) => /^\/api\/(members|office|catalogue)(\/|$)/.test(path))).toEqual([]);
  });

  it('of an administrator may do everything', () => {
    expect(routes.filter((route) => !mayBy('administrator')(route))).toEqual([]);
  });
});
