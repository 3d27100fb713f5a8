import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActionItemsService } from '../../src/action-plans/action-items.service.js';
import { DemoService } from '../../src/demo/demo.service.js';
import { TenantService } from '../../src/identity/offices/tenants.service.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { waitsForDemo } from '../../src/platform/database/first-use.js';
import { TenantDatabase } from '../../src/platform/database/tenant-database.js';
import { row, rows, type TenantTx } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestServices } from '../support/services.js';

describe('the demo', () => {
  let services: TestServices;
  let dataDir: string;
  let took: number;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'heyet-test-demo-'));
    services = await startServices({ DATA_DIR: dataDir });
    expect(await waitsForDemo(services.database.appUrl)).toBe(true);
    // as a load leaves it that was cut off
    await services.get(TenantService).create({ slug: 'kosgeb', nameTr: 'KOSGEB', isDemo: true });
    expect(await waitsForDemo(services.database.appUrl)).toBe(true);
    const began = performance.now();
    await services.get(DemoService).load();
    took = performance.now() - began;
  });
  afterAll(async () => {
    await services.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const within = async <T>(slug: string, work: (tx: TenantTx) => Promise<T>): Promise<T> => {
    const tenants = services.get(TenantService);
    const { id } = (await tenants.bySlug(slug))!;
    return services.get(TenantDatabase).run(tenants.commandActor(id, 'test'), work);
  };
  const count = (slug: string, sql: string) =>
    within(slug, async (tx) => (await row<{ n: number }>(tx, `select count(*)::int as n from ${sql}`))!.n);

  it('is made in a few seconds, once, and its password is kept', async () => {
    // a bound of kind and not of pace: the machine of a test has other work
    expect(took).toBeLessThan(15_000);
    expect(await services.get(DemoService).load()).toEqual([]);
    expect(await waitsForDemo(services.database.appUrl)).toBe(false);
    expect(await readFile(join(dataDir, 'demo-password'), 'utf8')).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}\n$/);
  });

  it('keeps out of an office of the same name that is no demo', async () => {
    const other = await startServices({ DATA_DIR: dataDir });
    await other.get(TenantService).create({ slug: 'kosgeb', nameTr: 'KOSGEB' });
    await expect(other.get(DemoService).load()).rejects.toMatchObject({ kind: { code: 'real_office' } });
    expect(await waitsForDemo(other.database.appUrl)).toBe(false);
    await other.stop();
  });

  it('has some twenty coming meetings within a year in all states, each marked as invented', async () => {
    const coming = await within('kosgeb', (tx) => services.get(MeetingsService).list(tx, { limit: 100 }));
    expect(coming.items.length).toBeGreaterThanOrEqual(18);
    expect(coming.withoutDate).toBe(1);
    expect(new Set(coming.items.map((one) => one.state))).toEqual(new Set(['window', 'tentative', 'confirmed']));
    expect(coming.items.every((one) => one.isDemo)).toBe(true);
    expect(await count('kosgeb', `meetings where is_demo and state = 'cancelled'`)).toBe(1);
    expect(await count('kosgeb', `meetings where is_demo and state = 'held'`)).toBe(3);
    expect(
      await count(
        'kosgeb',
        `meeting_dates d join meetings m on m.id = d.meeting_id where m.is_demo and in_force and extract(isodow from d.start_date) > 5`,
      ),
    ).toBe(0);
  });

  it('leaves the delegate a LEED meeting to be assigned to, and the coordinator one clash and one delegation without a head', async () => {
    const leed = await within('kosgeb', (tx) => services.get(MeetingsService).list(tx, { q: 'LEED', limit: 1 }));
    const seats = await within('kosgeb', (tx) =>
      rows<{ name: string; reply: string }>(
        tx,
        `select p.name, a.reply from assignments a join persons p on p.id = a.person_id where a.meeting_id = $1`,
        [leed.items[0]!.id],
      ),
    );
    expect(seats.map((one) => one.name)).not.toContain('Şule Varsayımcı');
    expect(seats).toContainEqual({ name: 'Çağrı Hayalioğlu', reply: 'none' });
    const { items } = await within('kosgeb', (tx) =>
      services.get(MeetingsService).list(tx, { delegation: 'without_head' }),
    );
    expect(items.map((one) => one.label.en)).toContain('COMCEC Follow-up Committee');
    const lettered = await count('kosgeb', `meetings where is_demo and letter_number like 'DEMO-%'`);
    expect(lettered).toBeGreaterThan(0);
    expect(
      await count('kosgeb', `meetings where is_demo and letter_number like 'DEMO-%' and letter_date < current_date`),
    ).toBe(lettered);
    const clashes = await count(
      'kosgeb',
      `assignments a join meeting_dates d on d.meeting_id = a.meeting_id and d.in_force
         join assignments b on b.person_id = a.person_id and b.meeting_id > a.meeting_id and b.reply <> 'declined' and b.withdrawn_at is null
         join meeting_dates e on e.meeting_id = b.meeting_id and e.in_force and e.start_date <= d.end_date and d.start_date <= e.end_date
        where a.reply <> 'declined' and a.withdrawn_at is null`,
    );
    expect(clashes).toBe(1);
  });

  it('has thirty items in all states, some overdue, and mails that are due at once', async () => {
    const states = await within('kosgeb', (tx) =>
      rows<{ state: string; n: number }>(
        tx,
        `select state, count(*)::int as n from action_items where is_demo group by 1`,
      ),
    );
    expect(states.reduce((sum, one) => sum + one.n, 0)).toBe(30);
    expect(states.map((one) => one.state).sort()).toEqual(['cancelled', 'done', 'in_progress', 'open', 'waiting']);
    expect(
      (await within('kosgeb', (tx) => services.get(ActionItemsService).list(tx, { due: 'overdue' }))).total,
    ).toBeGreaterThanOrEqual(4);
    expect(
      await count(
        'kosgeb',
        `reminders where subject_kind = 'action_item' and state = 'planned' and due_at <= app.now()`,
      ),
    ).toBeGreaterThan(3);
    expect(
      await count('kosgeb', `reminders where kind = 'assignment.invitation' and state = 'planned'`),
    ).toBeGreaterThan(10);
  });

  it('has four accounts, two of which work in the second office too', async () => {
    const roles = (slug: string) =>
      within(slug, (tx) =>
        rows<{ who: string }>(
          tx,
          `select u.email || ' ' || m.role || ' ' || p.name as who from members m join account.users u on u.id = m.user_id join persons p on p.member_id = m.id where m.tenant_id = $1 order by 1`,
          [tx.tenantId],
        ),
      );
    expect((await roles('kosgeb')).map((one) => one.who)).toEqual([
      'admin@demo.heyet.example administrator Deniz Sanalcı',
      'coordinator@demo.heyet.example coordinator Gülşen Örnekoğlu',
      'delegate@demo.heyet.example delegate Şule Varsayımcı',
      'external@demo.heyet.example external_delegate Çağrı Hayalioğlu',
    ]);
    expect((await roles('ornek-ajansi')).map((one) => one.who.split(' ')[0])).toEqual([
      'admin@demo.heyet.example',
      'coordinator@demo.heyet.example',
    ]);
    expect(await count('ornek-ajansi', `meetings where tenant_id = app.tenant_id()`)).toBe(3);
  });

  it('has a history in which somebody did everything', async () => {
    const moved = await within('kosgeb', (tx) =>
      rows<{ actor: string; action: string }>(
        tx,
        `select distinct actor, action from audit_entries where subject_kind = 'meeting'`,
      ),
    );
    expect(moved.map((one) => one.action)).toEqual(
      expect.arrayContaining(['created', 'dated', 'postponed', 'cancelled']),
    );
    expect(new Set(moved.map((one) => one.actor))).toEqual(new Set(['Gülşen Örnekoğlu']));
  });
});
