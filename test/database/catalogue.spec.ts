import { BodiesQueries } from '../../src/organizations/bodies/bodies.queries.js';
import { BodiesService } from '../../src/organizations/bodies/bodies.service.js';
import type { BodyNode, OrganizationNode } from '../../src/organizations/organizations.dto.js';
import { OrganizationsQueries } from '../../src/organizations/organizations.queries.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { TermsService } from '../../src/organizations/terms/terms.service.js';
import { CatalogueFiles } from '../../src/catalogue/catalogue-files.service.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { CountriesService } from '../../src/people/countries/countries.service.js';
import { row, rows } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

/** Everything a load brings, without the ids and times that differ from one to the next. */
const CONTENT = [
  ...['countries', 'institutions', 'organizations', 'bodies', 'mechanism_types', 'mechanisms', 'memberships'],
  ...['terms', 'facts', 'discrepancies', 'activity_types', 'series', 'meetings'],
];

describe('the starter catalogue', () => {
  let services: TestServices;
  let office: TestOffice;

  beforeAll(async () => {
    services = await startServices();
    office = await services.office('loaded', 'administrator');
    await load(office);
  });
  afterAll(() => services.stop());

  const load = (into: TestOffice) => into.run((tx) => services.get(CatalogueService).load(tx));
  const idOf = (of: TestOffice, table: string, entry: string) =>
    of.run(
      async (tx) => (await row<{ id: string }>(tx, `select id from ${table} where catalogue_id = $1`, [entry]))!.id,
    );
  const body = (of: TestOffice, id: string) => of.run(async (tx) => (await services.get(BodiesQueries).body(tx, id))!);
  const snapshot = (of: TestOffice) =>
    of.run((tx) =>
      Promise.all(
        CONTENT.map((table) =>
          rows(tx, `select t.* from ${table} t where tenant_id = $1 order by catalogue_id`, [tx.tenantId]),
        ),
      ),
    );

  it('comes in whole, in under a second and a half, and says how much it was', async () => {
    const fresh = await services.office('fresh', 'administrator');
    const began = performance.now();
    const report = await load(fresh);
    expect(performance.now() - began).toBeLessThan(1500);
    expect(report.added).toBeGreaterThan(400);
    expect(report).toMatchObject({ updated: 0, kept: 0 });
    const counts = await fresh.run((tx) =>
      rows<{ name: string; count: number }>(
        tx,
        CONTENT.map((t) => `select '${t}' as name, count(*)::int from ${t} where tenant_id = '${tx.tenantId}'`).join(
          ' union all ',
        ),
      ),
    );
    expect(Object.fromEntries(counts.map((one) => [one.name, one.count]))).toMatchObject({
      countries: 67,
      organizations: 18,
      bodies: 21,
      institutions: 6,
      terms: 38,
      series: 26,
      meetings: 29,
      activity_types: 29,
      discrepancies: 10,
      mechanism_types: 7,
      mechanisms: 5,
    });
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await snapshot(office);
    expect(await load(office)).toEqual({ added: 0, updated: 0, kept: 0 });
    expect(await snapshot(office)).toEqual(before);
    expect(await office.run((tx) => services.get(CatalogueService).state(tx))).toMatchObject({
      next: { added: 0, updated: 0, kept: 0 },
      loadedAt: expect.any(String) as string,
    });
  });

  it('is loaded once by two who load it at the same moment', async () => {
    const twice = await services.office('twice', 'administrator');
    const reports = await Promise.all([load(twice), load(twice)]);
    expect(reports.filter((one) => one.added === 0)).toHaveLength(1);
  });

  it('leaves alone what the office changed, confirmed or deleted, and brings back nothing', async () => {
    const own = await services.office('own', 'administrator');
    await load(own);
    const [leed, csmee, permis, eu] = await Promise.all([
      ...['bodies/oecd-leed', 'bodies/oecd-csmee', 'bodies/bsec-permis'].map((entry) => idOf(own, 'bodies', entry)),
      idOf(own, 'organizations', 'organizations/adfimi'),
    ]);
    await own.run((tx) => services.get(BodiesService).change(tx, leed!, 1, { name: { en: 'LEED as we call it' } }));
    await own.run((tx) => services.get(BodiesService).confirm(tx, csmee!, 1));
    await own.run((tx) => services.get(BodiesService).remove(tx, permis!, 1));
    await own.run((tx) => services.get(OrganizationsService).remove(tx, eu!, 1));
    const before = await snapshot(own);
    const report = await load(own);
    expect(report).toMatchObject({ added: 0, updated: 0 });
    expect(report.kept).toBeGreaterThanOrEqual(6); // the four, and the facts and the term that went with those deleted
    expect(await snapshot(own)).toEqual(before);
    expect((await body(own, leed!)).name.en).toBe('LEED as we call it');
  });

  it('renews what a newer catalogue says otherwise, unless the office touched it', async () => {
    const older = await services.office('older', 'administrator');
    await load(older);
    // as an older version of the catalogue would have left it
    await older.run((tx) =>
      rows(
        tx,
        `update bodies set name_en = 'Old words' where tenant_id = $1 and catalogue_id in ('bodies/oecd-leed', 'bodies/oecd-cfe')`,
        [tx.tenantId],
      ),
    );
    await older.run((tx) =>
      rows(
        tx,
        `update catalogue_entries set content_hash = 'old' where tenant_id = $1 and entry in ('bodies/oecd-leed', 'bodies/oecd-cfe', 'historical_sessions/kek-sessions--2021-10-04')`,
        [tx.tenantId],
      ),
    );
    const [leed, cfe] = [
      await idOf(older, 'bodies', 'bodies/oecd-leed'),
      await idOf(older, 'bodies', 'bodies/oecd-cfe'),
    ];
    await older.run((tx) => services.get(BodiesService).confirm(tx, cfe, 1));
    expect(await load(older)).toEqual({ added: 0, updated: 2, kept: 1 });
    expect(await body(older, leed)).toMatchObject({
      name: { en: expect.stringContaining('Local Employment') as string },
      version: 2,
    });
    expect(await body(older, cfe)).toMatchObject({
      name: { en: 'Old words' },
      source: { confirmedBy: 'Test administrator' },
    });
    expect(await load(older)).toEqual({ added: 0, updated: 0, kept: 1 });
  });

  it('gives way to entries that the office made before it', async () => {
    const first = await services.office('first', 'administrator');
    await first.run((tx) => services.get(CountriesService).name(tx, 'KR', 0, { nameEn: 'Korea', nameTr: 'Kore' }));
    expect(await load(first)).toMatchObject({ kept: 1 });
    const found = await first.run((tx) =>
      row<{ name: string }>(tx, `select name_en as name from countries where tenant_id = $1 and code = 'KR'`, [
        tx.tenantId,
      ]),
    );
    expect(found?.name).toBe('Korea');
    expect(await load(first)).toMatchObject({ added: 0, kept: 1 });
  });

  it('is for administrators', async () => {
    await expect(office.run((tx) => services.get(CatalogueService).load(tx), 'coordinator')).rejects.toMatchObject({
      kind: { code: 'forbidden' },
    });
  });

  it('makes every body of the files browsable, each with its source', async () => {
    const tree = await office.run((tx) => services.get(OrganizationsQueries).tree(tx));
    const shown = allBodies(tree.items);
    expect(shown.map((one) => one.name.en).sort()).toEqual(
      services
        .get(CatalogueFiles)
        .catalogue()
        .bodies.map((one) => one.name.en)
        .sort(),
    );
    for (const { id } of shown) {
      const page = await body(office, id);
      expect([page.name.en, page.source.source, page.source.detail.seedLines ?? page.source.detail.ref]).toEqual([
        page.name.en,
        expect.stringMatching(/^(seed|public)$/),
        expect.anything(),
      ]);
      expect(page.breadcrumb.length).toBeGreaterThan(0);
    }
    const oecd = tree.items.find((one) => one.acronym.en === 'OECD');
    const cfe = oecd?.bodies.find((one) => one.acronym.en === 'CFE');
    expect(cfe?.children.map((one) => one.acronym.en)).toEqual(expect.arrayContaining(['CSMEE', 'LEED', 'WPSMEE']));
    expect(tree.items.find((one) => one.acronym.en === 'UN')?.children.map((one) => one.acronym.en)).toEqual([
      'UNCTAD',
      'UNDP',
      'UNIDO',
    ]);
  });

  it('lists the four terms of KOSGEB at BSEC in order, the disputed fifth apart, and knows who held it on 1 May 2013', async () => {
    const id = await idOf(office, 'bodies', 'bodies/bsec-wg-sme');
    const held = await office.run((tx) => services.get(BodiesQueries).held(tx, id, { role: 'national_coordinator' }));
    expect(held?.items.map((one) => [one.from, one.to, one.disputed])).toEqual([
      ['2001', '2003', false],
      ['2006', '2007', false],
      ['2012', '2013', false],
      ['2014', '2015', false],
      ['2016', '2018', true],
    ]);
    const on = await office.run((tx) =>
      services.get(BodiesQueries).held(tx, id, { on: '2013-05-01', role: 'national_coordinator' }),
    );
    expect(on?.items.map((one) => one.holder.institution?.acronym)).toEqual(['KOSGEB']);
    await expect(
      office.run((tx) =>
        services
          .get(TermsService)
          .add(tx, { holderCountry: 'RO', bodyId: id, role: 'national_coordinator', from: '2013-06', to: '2014-01' }),
      ),
    ).rejects.toMatchObject({ kind: { code: 'terms_overlap' }, params: { holder: 'KOSGEB' } });
  });

  it('shows CSMEE with its old name, its mandate and its meetings', async () => {
    const page = await body(office, await idOf(office, 'bodies', 'bodies/oecd-csmee'));
    expect(page.names.map((one) => [one.acronym.en, one.from, one.to, one.meetings])).toEqual([
      ['WPSMEE', '1993', '2021', 0],
      ['CSMEE', '2021', null, 2],
    ]);
    expect(page).toMatchObject({
      mandateEnd: '2026-12-31',
      source: { detail: { fields: { mandateEnd: { source: 'public' } } } },
    });
  });

  it('brings meetings in all states without inventing an hour or a date', async () => {
    const dates = await office.run((tx) =>
      rows<{ state: string; firmness: string; hours: number }>(
        tx,
        `select m.state, d.firmness, num_nonnulls(d.start_time, d.end_time, d.zone, d.starts_at, d.ends_at) as hours
           from meetings m join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force where m.tenant_id = $1`,
        [tx.tenantId],
      ),
    );
    expect(dates).toHaveLength(29);
    expect(new Set(dates.map((one) => `${one.state}/${one.firmness}/${one.hours}`))).toEqual(
      new Set(['held/confirmed/0', 'cancelled/tentative/0', 'window/window/0']),
    );
    const leed = await office.run((tx) =>
      rows(
        tx,
        `select m.id from meetings m join bodies b on b.tenant_id = m.tenant_id and b.id = m.body_id where m.tenant_id = $1 and b.catalogue_id = 'bodies/oecd-leed'`,
        [tx.tenantId],
      ),
    );
    expect(leed).toEqual([]);
  });

  it('never reaches another office', async () => {
    const empty = await services.office('empty', 'administrator');
    expect((await empty.run((tx) => services.get(OrganizationsQueries).tree(tx))).items).toEqual([]);
    const id = await idOf(office, 'bodies', 'bodies/oecd-leed');
    expect(await empty.run((tx) => services.get(BodiesQueries).body(tx, id))).toBeNull();
  });
});

function allBodies(organizations: OrganizationNode[]): BodyNode[] {
  const below = (bodies: BodyNode[]): BodyNode[] => bodies.flatMap((one) => [one, ...below(one.children)]);
  return organizations.flatMap((one) => [...below(one.bodies), ...allBodies(one.children)]);
}
