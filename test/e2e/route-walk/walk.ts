import type pg from 'pg';
import { newId } from '../../../src/platform/database/ids.js';
import type { TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { fillOffice, type FilledOffice } from '../../support/filled-office.js';
import { makeOffice, type Office } from '../../support/office.js';
import { routesOf, type Document, type Route } from './api-document.js';
import { send, type Sending, type Sent } from './requests.js';
import { NoSample, Samples } from './samples.js';

/** What a required id in a body names, by the end of its field's name. */
const NAMED_BY: [end: RegExp, table: string][] = [
  [/personId$|ownerId$/i, 'persons'],
  [/institutionId$/i, 'institutions'],
  [/organizationId$/i, 'organizations'],
  [/bodyId$/i, 'bodies'],
  [/mechanismTypeId$|^typeId$/i, 'mechanism_types'],
  [/mechanismId$/i, 'mechanisms'],
  [/meetingId$/i, 'meetings'],
  [/seriesId$/i, 'series'],
  [/memberId$/i, 'members'],
];

/** Fields a body needs although the document cannot say so, such as "exactly one of these". */
const ALSO: Record<string, (office: WalkedOffice) => object> = {};

/** An office with a row in every table, and its administrator, who is also the person in them. */
export interface WalkedOffice {
  office: Office;
  admin: Client;
  rows: FilledOffice;
  /** Stands in every text of the office, so that it can be found where it may not be. */
  mark: string;
}

export async function openOffice(test: TestApp, owner: pg.Client, mark: string): Promise<WalkedOffice> {
  const office = await makeOffice(test, { slug: mark, nameEn: `${mark} office`, nameTr: `${mark} ofisi` });
  const admin = await office.signIn('administrator', { name: `${mark} Örnekoğlu`, email: `${mark}@ornek.example` });
  const rows = await fillOffice(owner, office.id, mark);
  const { rows: sessions } = await owner.query<{ id: string }>(
    'select id from account.sessions where tenant_id = $1 order by id desc limit 1',
    [office.id],
  );
  rows.set('sessions', sessions[0] ?? {});
  return { office, admin, rows, mark };
}

/** All routes of an app, filled for an office and sent as it. */
export class Walk {
  readonly routes: Route[];
  readonly samples: Samples;

  constructor(
    private readonly url: string,
    document: Document,
  ) {
    this.routes = routesOf(document);
    this.samples = new Samples(document);
  }

  /** The path with ids of this office's rows, or of other rows by table. */
  path(route: Route, { rows }: WalkedOffice, table?: string): string {
    return route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(this.pathValue(route, name, rows, table)),
    );
  }

  /** A body that fits: what the document requires, and what ALSO knows. */
  body(route: Route, own: WalkedOffice): unknown {
    if (route.body === null) return undefined;
    return {
      ...(this.samples.of(route.body, (field) => idNamedBy(field, own, route)) as object),
      ...ALSO[route.name]?.(own),
    };
  }

  send(
    route: Pick<Route, 'method'>,
    path: string,
    client: Client | null,
    { headers, ...sending }: Sending = {},
  ): Promise<Sent> {
    const isUnsafe = route.method !== 'GET';
    const cookie = client && [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return send(this.url, route.method, path, {
      ...sending,
      headers: {
        ...(cookie && { cookie }),
        ...(client?.office && { 'heyet-office': client.office }),
        ...(isUnsafe && { 'if-match': '"1"' }),
        'heyet-link': 'a'.repeat(43),
        ...headers,
      },
    });
  }

  private pathValue(route: Route, name: string, rows: FilledOffice, table?: string): string {
    if (name === 'secret') return 'a'.repeat(43);
    const before = route.path.split('/').at(route.path.split('/').indexOf(`{${name}}`) - 1) ?? '';
    const row = rows.get(table ?? before.replace(/-/g, '_'));
    const value = row?.[/id$/i.test(name) ? 'id' : name];
    if (typeof value !== 'string')
      throw new NoSample(
        `${route.name}: {${name}} names no row. Name the path after its table (/${before}/{id}), or teach pathValue in test/e2e/route-walk/walk.ts where it comes from.`,
      );
    return value;
  }
}

function idNamedBy(field: string, { rows, office }: WalkedOffice, route: Route): string {
  if (field === 'tenantId') return office.id;
  const table = NAMED_BY.find(([end]) => end.test(field))?.[1];
  const id = table && rows.get(table)?.['id'];
  if (typeof id !== 'string')
    throw new NoSample(
      `${route.name}: the body's ${field} is required and names nothing known: add it to NAMED_BY in test/e2e/route-walk/walk.ts.`,
    );
  return id;
}

/** Every id of an office's rows, with the table it comes from. */
export function idsOf({ rows }: WalkedOffice): { table: string; id: string }[] {
  return [...rows].flatMap(([table, row]) => (typeof row['id'] === 'string' ? [{ table, id: row['id'] }] : []));
}

export const NO_IDS = [
  'not-an-id',
  '0',
  '%00',
  '%ED%A0%80',
  '..%2F..%2Fetc%2Fpasswd',
  "1'%20or%20'1'='1",
  'x'.repeat(600),
  `${newId()}0`,
  newId().toUpperCase(),
];
