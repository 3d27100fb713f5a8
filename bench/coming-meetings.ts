import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from '../launcher/test-database.ts';
import { run, startServer, type Running } from './processes.ts';
import { median, type Figure } from './table.ts';

const OWN_MEETINGS = 200;
const PAGE = 100;
const RUNS = 5;
const SECONDS = '1.5';
const BEFORE_ALL = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];

interface Seeded {
  tenantId: string;
  personId: string;
  token: string;
}

interface Load {
  perSecond: number;
  medianMs: number;
  failed: number;
  firstFailure: string;
}

/** A tenant with `total` meetings, of which one signed-in person has 200 ahead. */
async function seed(database: TestDatabase, total: number): Promise<Seeded> {
  const tenantId = randomUUID();
  const [userId, memberId, personId, institutionId, organizationId] = Array.from({ length: 5 }, () => randomUUID());
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined); // the server is stopped under it when something fails
  await client.connect();
  await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  const statements: [string, unknown[]][] = [
    [`insert into account.tenants (id, slug, name) values ($1, $2, 'Bench')`, [tenantId, `bench-${total}`]],
    [
      `insert into account.users (id, email, name) values ($1, $2, 'Ümit Farazi')`,
      [userId, `umit-${total}@example.org`],
    ],
    [
      `insert into account.sessions (id, user_id, token_hash, tenant_id, expires_at) values (gen_random_uuid(), $1, $2, $3, now() + interval '1 day')`,
      [userId, createHash('sha256').update(token).digest(), tenantId],
    ],
    [`insert into office_settings (tenant_id, name_en) values ($1, 'Bench')`, [tenantId]],
    [
      `insert into members (tenant_id, id, user_id, role) values ($1, $2, $3, 'delegate')`,
      [tenantId, memberId, userId],
    ],
    [
      `insert into institutions (tenant_id, id, kind, name_en, source) values ($1, $2, 'public_agency', 'Bench', 'office')`,
      [tenantId, institutionId],
    ],
    [
      `insert into persons (tenant_id, id, name, institution_id, member_id) values ($1, $2, 'Ümit Farazi', $3, $4)`,
      [tenantId, personId, institutionId, memberId],
    ],
    [
      `insert into persons (tenant_id, id, name, institution_id) select $1, gen_random_uuid(), 'Kişi ' || n, $2 from generate_series(1, 100) n`,
      [tenantId, institutionId],
    ],
    [
      `insert into organizations (tenant_id, id, kind, name_en, acronym, source) values ($1, $2, 'intergovernmental_organization', 'Organization', 'ORG', 'office')`,
      [tenantId, organizationId],
    ],
    [
      `insert into bodies (tenant_id, id, organization_id, kind, name_en, acronym, source)
       select $1, gen_random_uuid(), $2, 'committee', 'Committee ' || n, 'C' || n, 'office' from generate_series(1, 40) n`,
      [tenantId, organizationId],
    ],
    [
      `insert into meetings (tenant_id, id, body_id, label_en, label_tr, kind, state, mode, city, country, source)
       select $1, gen_random_uuid(), (array(select id from bodies where tenant_id = $1 order by id))[1 + n % 40],
              'Session ' || n, n || '. Toplantı', 'session', 'confirmed', 'in_person', 'Paris', 'FR', 'office'
         from generate_series(1, $2::int) n`,
      [tenantId, total],
    ],
    [
      `insert into meeting_dates (tenant_id, id, meeting_id, firmness, start_date, end_date, start_time, end_time, zone, starts_at, ends_at, in_force, recorded_by)
       select $1, gen_random_uuid(), id, 'confirmed', day, day, '09:30', '17:00', 'Europe/Paris',
              (day + time '09:30') at time zone 'Europe/Paris', (day + time '17:00') at time zone 'Europe/Paris', true, 'bench'
         from (select id, current_date + (1 + row_number() over (order by id) % 700)::int as day from meetings where tenant_id = $1) m`,
      [tenantId],
    ],
    [
      `insert into assignments (tenant_id, id, meeting_id, person_id, role, assigned_by)
       select $1, gen_random_uuid(), id, $2, 'delegate', 'bench' from (select id from meetings where tenant_id = $1 order by id limit ${OWN_MEETINGS}) m`,
      [tenantId, personId],
    ],
    [
      `insert into assignments (tenant_id, id, meeting_id, person_id, role, assigned_by)
       select $1, gen_random_uuid(), m.id, p.id, 'delegate', 'bench'
         from (select id, row_number() over (order by id) as n from meetings where tenant_id = $1) m
         join (select id, row_number() over (order by id) as n from persons where tenant_id = $1 and member_id is null) p on p.n = 1 + m.n % 100`,
      [tenantId],
    ],
  ];
  await client.query('begin'); // a meeting and its date are checked against each other at the commit
  for (const [sql, parameters] of statements) await client.query(sql, parameters);
  await client.query('commit');
  await client.end();
  return { tenantId, personId: personId!, token };
}

/** The same statement over the same rows, row security told its tenant once for the whole connection. */
async function startFloor(database: TestDatabase, { tenantId, personId }: Seeded, sql: string): Promise<Running> {
  const url = new URL(database.appUrl);
  url.searchParams.set('options', `-c app.tenant_id=${tenantId}`);
  const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const parameters = [personId, from, ...BEFORE_ALL, PAGE + 1];
  return startServer(
    'bench/floor-server.ts',
    { DATABASE_URL: url.toString(), LIST_SQL: sql, LIST_PARAMETERS: JSON.stringify(parameters) },
    '/health',
  );
}

async function load(url: string, token: string): Promise<Load> {
  const result = JSON.parse(await run('bench/load.ts', [url, `heyet_session=${token}`, SECONDS])) as Load;
  if (result.failed > 0) throw new Error(`${url} failed ${result.failed} times: ${result.firstFailure}`);
  return result;
}

/**
 * The list of a person's coming meetings: our requests a second against the floor's, and our latency as the office grows. After `until`,
 * on the clock of `performance`, no further run begins.
 */
export async function benchComingMeetings(
  database: TestDatabase,
  app: Running,
  sql: string,
  until: number,
): Promise<Figure[]> {
  const small = await seed(database, 1_000);
  const big = await seed(database, 100_000);
  const owner = new pg.Client({
    connectionString: database.superUrl.replace(/\/[^/?]*(\?|$)/, `/${new URL(database.ownerUrl).pathname.slice(1)}$1`),
  });
  await owner.connect();
  await owner.query('vacuum analyze');
  await owner.end();
  const floor = await startFloor(database, small, sql);
  const ours = `${app.url}/api/me/meetings?limit=${PAGE}`;
  const measured: { ours: Load; floor: Load; big: Load }[] = [];
  await load(ours, small.token); // warm
  await load(`${floor.url}/list`, small.token);
  for (let round = 0; round < RUNS && (round === 0 || performance.now() < until); round++) {
    measured.push({
      ours: await load(ours, small.token),
      floor: await load(`${floor.url}/list`, small.token),
      big: await load(ours, big.token),
    });
  }
  await floor.stop();
  const of = (pick: (one: (typeof measured)[number]) => number) => median(measured.map(pick));
  const [rate, floorRate] = [of((one) => one.ours.perSecond), of((one) => one.floor.perSecond)];
  const [latency, bigLatency] = [of((one) => one.ours.medianMs), of((one) => one.big.medianMs)];
  return [
    {
      what: 'my coming meetings, page of 100 of 200, 1,000 in the office',
      value: `${rate.toFixed(0)}/s`,
      floor: `${floorRate.toFixed(0)}/s`,
      ratio: (rate / floorRate).toFixed(2),
      goal: '≥ 0.60',
      met: rate / floorRate >= 0.6,
    },
    {
      what: 'the same with 100,000 in the office, latency',
      value: `${bigLatency.toFixed(1)} ms`,
      floor: `${latency.toFixed(1)} ms`,
      ratio: (bigLatency / latency).toFixed(2),
      goal: '≤ 1.30',
      met: bigLatency / latency <= 1.3,
    },
  ];
}
