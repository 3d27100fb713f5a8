import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EntityManager } from 'typeorm';
import { ActionItemsService } from '../../src/action-plans/action-items.service.js';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { HomeService } from '../../src/dashboard/home.service.js';
import { SearchService } from '../../src/dashboard/search.service.js';
import { CandidatesService } from '../../src/delegations/candidates.service.js';
import { DelegationsService } from '../../src/delegations/delegations.service.js';
import { MyMeetingsQueries } from '../../src/delegations/my-meetings/my-meetings.queries.js';
import { MeetingsQueries } from '../../src/meetings/meetings.queries.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { SeriesService } from '../../src/meetings/series.service.js';
import { managerOf, rows, type TenantTx } from '../../src/platform/database/tenant-tx.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { LedgerService } from '../../src/reminders/ledger.service.js';
import { COUNTED_AT_MOST } from '../../src/reminders/ledger.rules.js';
import { growOffice, numbered, settle } from '../support/grown-office.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

const MEETINGS = 20_000;
const PERSON = numbered(5);
const BODY = numbered(12);
/** Some three weeks ahead. */
const COMING = numbered(Math.round((MEETINGS * 5130) / 5475));

/** Tables that grow for as long as an office works. */
const GROWING = ['meetings', 'meeting_dates', 'assignments', 'action_items', 'reminders'];

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Growing tables that are read from end to end, or of which one step looks at as many rows as there are meetings. */
function readWhole(plans: Plan[]): string[] {
  const reads = plans.flatMap(nodesOf).filter((node) => GROWING.includes(node['Relation Name'] ?? ''));
  return reads
    .filter((node) => node['Node Type'] === 'Seq Scan' || seen(node) >= MEETINGS)
    .map((node) => node['Relation Name']!);
}

/** How many rows of a table were looked at, over all these plans. */
function lookedAt(plans: Plan[], table: string): number {
  const reads = plans.flatMap(nodesOf).filter((node) => node['Relation Name'] === table);
  return reads.reduce((sum, node) => sum + seen(node), 0);
}

const seen = (node: Plan) =>
  ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1);

/** The plans of all statements that `work` runs, each explained where it ran. */
async function plansOf(tx: TenantTx, work: (tx: TenantTx) => Promise<unknown>): Promise<Plan[]> {
  const manager = managerOf(tx);
  const query = manager.query.bind(manager) as EntityManager['query'];
  const plans: Plan[] = [];
  manager.query = (async (sql: string, params?: unknown[]) => {
    const explained = await query(
      `explain (analyze, format json) ${typeof sql === 'string' ? sql : (sql as { text: string }).text}`,
      params ?? (sql as unknown as { values: unknown[] }).values,
    );
    plans.push((explained as { 'QUERY PLAN': { Plan: Plan }[] }[])[0]!['QUERY PLAN'][0]!.Plan);
    return query(sql, params);
  }) as EntityManager['query'];
  await work(tx).finally(() => (manager.query = query));
  return plans;
}

describe('with twenty thousand meetings', () => {
  let services: TestServices;
  let office: TestOffice;
  beforeAll(async () => {
    services = await startServices();
    office = await services.office('big');
    const other = await services.office('other');
    const owner = await services.database.connectAsOwner();
    for (const { tenantId } of [office, other]) await growOffice(owner, tenantId, { meetings: MEETINGS, persons: 500 });
    await settle(owner);
    await owner.end();
  }, 120_000);
  afterAll(() => services.stop());

  /** Written by the command in a process whose heap is small: one that kept the rows would break its bounds, and the command would die. */
  async function archive(slug: string): Promise<{ size: number; collections: number }> {
    const folder = await mkdtemp(join(tmpdir(), 'heyet-archive-'));
    const file = join(folder, 'office.zip');
    const bounds = ['--max-old-space-size=100', '--max-semi-space-size=4', '--trace-gc'];
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: services.database.appUrl,
      DEMO: '0',
      LOG_LEVEL: 'error',
    };
    const command = [...bounds, 'dist/src/cli.js', 'tenant:export', slug, file];
    const { stdout } = await promisify(execFile)(process.execPath, command, { env, maxBuffer: 10_000_000 });
    const { size } = await stat(file);
    await rm(folder, { recursive: true });
    return { size, collections: stdout.match(/: (Scavenge|Mark-Compact)/g)?.length ?? 0 };
  }

  const get: TestServices['get'] = (type) => services.get(type);
  const plans = (work: (tx: TenantTx) => Promise<unknown>) => office.run((tx) => plansOf(tx, work));
  const meetings = (query: object) => (tx: TenantTx) => get(MeetingsService).list(tx, query);
  const items = (query: object) => (tx: TenantTx) => get(ActionItemsService).list(tx, query);
  const ledger = (query: object) => (tx: TenantTx) => get(LedgerService).list(tx, query);
  const candidates = (query: object) => (tx: TenantTx) => get(CandidatesService).page(tx, COMING, query);

  it.each<[string, (tx: TenantTx) => Promise<unknown>]>([
    ['Home of the coordinator', (tx) => get(HomeService).home(tx)],
    ['a person’s coming meetings', (tx) => get(MyMeetingsQueries).page(tx, PERSON, '2026-01-01', undefined, 50)],
    ['the year', (tx) => get(CalendarService).year(tx, undefined)],
    ['series and what they lack', (tx) => get(SeriesService).list(tx, { sessions: 'missing' })],
    ['a meeting', (tx) => get(MeetingsService).view(tx, COMING)],
    ['a delegation', (tx) => get(DelegationsService).view(tx, COMING)],
    ['clashes', (tx) => get(DelegationsService).openClashes(tx, undefined)],
    ['invitations without an answer', (tx) => get(DelegationsService).unanswered(tx, undefined)],
    ['everybody who might go', candidates({})],
    ['who is free', candidates({ show: 'free' })],
    ['who went before', candidates({ show: 'went_before' })],
    ['coming meetings', meetings({})],
    ['coming meetings without a head', meetings({ delegation: 'without_head' })],
    ['coming windows', meetings({ state: 'window' })],
    ['coming visits', meetings({ kind: 'visit' })],
    ['postponed meetings', meetings({ state: 'postponed' })],
    ['meetings of a body', meetings({ order: 'latest', bodyId: BODY })],
    ['visits of a body', meetings({ order: 'latest', bodyId: BODY, kind: 'visit' })],
    ['meetings of a series', meetings({ order: 'latest', seriesId: numbered(13) })],
    ['meetings of a mechanism', meetings({ order: 'latest', mechanismId: numbered(21) })],
    ['open items', items({})],
    ['overdue items', items({ due: 'overdue' })],
    ['items of a person', items({ ownerId: PERSON, state: 'any' })],
    ['items of a meeting', items({ meetingId: COMING, state: 'any' })],
    ['the ledger', ledger({})],
    ['what is planned', ledger({ state: 'planned', order: 'soonest' })],
    ['what failed', ledger({ state: 'failed' })],
    ['what was moved', ledger({ state: 'moved' })],
    ['the ledger of a person', ledger({ personId: PERSON })],
    ['the ledger of a meeting', ledger({ subjectKind: 'meeting', subjectId: COMING })],
  ])('%s: no growing table is read from end to end', async (_, work) => {
    const found = await plans(work);
    expect(found.length).toBeGreaterThan(0);
    expect(readWhole(found)).toEqual([]);
  });

  it('what nobody closed is found without passing by what was closed', async () => {
    const unclosed = { order: 'latest', unclosedOn: '2026-01-01' } as const;
    const cursor = encodeCursor(['2025-12-01', COMING]);
    const pages: Plan[][] = [
      await plans(meetings({ outcome: 'unknown' })),
      await plans((tx) => get(MeetingsQueries).page(tx, unclosed, cursor, 50)),
    ];
    for (const page of pages) expect(lookedAt(page, 'meetings')).toBeLessThan(200);
  });

  /** What holds a word must be looked at; once for a page and its total. */
  it.each<[string, (tx: TenantTx) => Promise<unknown>, string]>([
    ['a search', (tx) => get(SearchService).find(tx, { q: 'zzqq' }), 'meetings'],
    ['a list of meetings', meetings({ order: 'latest', q: 'zzqq' }), 'meetings'],
    ['a list of items', items({ q: 'zzqq', state: 'any' }), 'action_items'],
  ])('%s by words reads each row once', async (_, work, table) => {
    const scans = (await plans(work))
      .flatMap(nodesOf)
      .filter(
        (node) =>
          node['Relation Name'] === table &&
          (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1) > MEETINGS / 4,
      );
    expect(scans).toHaveLength(1);
  });

  it('no more of a group of the ledger are counted than a reader needs', async () => {
    const { counts } = await office.run((tx) => get(LedgerService).list(tx, {}));
    const [dead] = await office.run((tx) =>
      rows<{ failed: number }>(tx, `select count(*)::int as failed from reminders where state = 'dead'`),
    );
    const failed = dead!.failed;
    expect(failed).toBeGreaterThan(10);
    expect(counts).toMatchObject({ sent: COUNTED_AT_MOST, planned: COUNTED_AT_MOST, failed });
    const ofOne = (await office.run((tx) => get(LedgerService).list(tx, { personId: PERSON }))).counts!;
    expect(ofOne.sent).toBeGreaterThan(10);
    expect(ofOne.sent).toBeLessThan(COUNTED_AT_MOST);
  });

  it('an archive is written by a process with a small heap, and its rows do not go through it', async () => {
    await services.office('empty');
    const [idle, busy] = [await archive('empty'), await archive('big')];
    expect(busy.size).toBeGreaterThan(1_000_000);
    const { bytes } = (
      await office.run((tx) =>
        rows<{ bytes: number }>(tx, `select sum(length(row_to_json(r)::text))::int as bytes from reminders r`),
      )
    )[0]!;
    expect(bytes).toBeGreaterThan(20_000_000);
    // each is a few megabytes of objects: rows made into strings would fill the young heap a hundred times, and swell a process whose heap may grow
    expect(busy.collections - idle.collections).toBeLessThan(30);
  });

  it('a missing index is noticed', async () => {
    const owner = await services.database.connectAsOwner();
    await owner.query('drop index meetings_days, reminders_moved');
    await owner.end();
    expect(readWhole(await plans(meetings({})))).toContain('meetings');
    expect(readWhole(await plans(ledger({ state: 'moved' })))).toContain('reminders');
  });
});
