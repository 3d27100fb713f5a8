import { MY_MEETINGS } from '../../src/delegations/my-meetings/my-meetings.queries.js';
import { rows } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

const MEETINGS = 20_000;
const PEOPLE = 100;

/** Twenty thousand meetings of one office, each with one person in it. */
async function fill(services: TestServices, { tenantId }: TestOffice): Promise<void> {
  const owner = await services.database.connectAsOwner();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  await owner.query(`
    begin;
    insert into institutions (tenant_id, id, kind, name_en, source) values (app.tenant_id(), gen_random_uuid(), 'other', 'Institution', 'office');
    insert into organizations (tenant_id, id, kind, name_en, source) values (app.tenant_id(), gen_random_uuid(), 'other', 'Organization', 'office');
    insert into persons (tenant_id, id, name, institution_id)
      select app.tenant_id(), gen_random_uuid(), 'Person ' || n, (select id from institutions) from generate_series(1, ${PEOPLE}) n;
    insert into meetings (tenant_id, id, organization_id, label_en, kind, state, source)
      select app.tenant_id(), gen_random_uuid(), (select id from organizations), 'Meeting ' || n, 'session', 'confirmed', 'office' from generate_series(1, ${MEETINGS}) n;
    insert into meeting_dates (tenant_id, id, meeting_id, firmness, start_date, end_date, in_force, recorded_by)
      select app.tenant_id(), gen_random_uuid(), id, 'confirmed', day, day, true, 'test'
        from (select id, '2027-01-01'::date + (row_number() over ())::int % 3000 as day from meetings) one;
    with people as (select array_agg(id) as ids from persons), numbered as (select id, (row_number() over ())::int as n from meetings)
    insert into assignments (tenant_id, id, meeting_id, person_id, role, assigned_by)
      select app.tenant_id(), gen_random_uuid(), numbered.id, people.ids[1 + n % ${PEOPLE}], 'delegate', 'test' from numbered, people;
    commit;
    analyze;`);
  await owner.end();
}

/** Tables a plan reads from one end to the other. */
const readWhole = (plan: string): string[] => [...plan.matchAll(/Seq Scan on (\w+)/g)].map((found) => found[1]!);

describe('the plan of a person’s coming meetings', () => {
  let services: TestServices;
  let office: TestOffice;
  beforeAll(async () => {
    services = await startServices();
    office = await services.office('big');
    await fill(services, office);
  }, 60_000);
  afterAll(() => services.stop());

  it('begins at the person, whatever the office holds', async () => {
    const plan = await office.run(async (tx) => {
      const [person] = await rows<{ id: string }>(tx, `select id from persons limit 1`);
      const found = await rows<{ 'QUERY PLAN': string }>(tx, `explain (analyze, buffers) ${MY_MEETINGS}`, [
        person!.id,
        '2027-01-01',
        '0001-01-01',
        '00000000-0000-0000-0000-000000000000',
        101,
      ]);
      return found.map((one) => one['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('assignments_person');
    expect(plan).toMatch(/Index Scan using meeting_dates_\w+ on meeting_dates/);
    for (const table of ['meetings', 'meeting_dates', 'assignments']) expect(readWhole(plan)).not.toContain(table);
    const buffers = Math.max(
      ...[...plan.matchAll(/shared hit=(\d+)(?: read=(\d+))?/g)].map(
        (found) => Number(found[1]) + Number(found[2] ?? 0),
      ),
    );
    expect(buffers).toBeLessThan((MEETINGS / PEOPLE) * 12);
  });
});
