import { BodiesQueries } from '../../src/organizations/bodies/bodies.queries.js';
import { BodiesService } from '../../src/organizations/bodies/bodies.service.js';
import type { BodyView } from '../../src/organizations/bodies/bodies.dto.js';
import { FactsService } from '../../src/organizations/facts/facts.service.js';
import { MechanismsQueries } from '../../src/organizations/mechanisms/mechanisms.queries.js';
import { MechanismTypesService } from '../../src/organizations/mechanisms/mechanism-types.service.js';
import { MechanismsService } from '../../src/organizations/mechanisms/mechanisms.service.js';
import { MembershipsService } from '../../src/organizations/memberships/memberships.service.js';
import { OrganizationsQueries } from '../../src/organizations/organizations.queries.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import type { NewTerm } from '../../src/organizations/terms/terms.dto.js';
import { TermsService } from '../../src/organizations/terms/terms.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { rows, type TenantTx } from '../../src/platform/database/tenant-tx.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

describe('organizations and their bodies', () => {
  let services: TestServices;
  let office: TestOffice;
  let bodies: BodiesService;
  let organizations: OrganizationsService;
  let terms: TermsService;
  let oecd: string;

  beforeAll(async () => {
    services = await startServices();
    bodies = services.get(BodiesService);
    organizations = services.get(OrganizationsService);
    terms = services.get(TermsService);
    office = await services.office('one');
    oecd = await organization('OECD');
  });
  afterAll(() => services.stop());

  const organization = (acronym: string, parentId: string | null = null) =>
    office.run(
      async (tx) =>
        (
          await organizations.add(tx, {
            name: { en: `${acronym} in full` },
            acronym: { en: acronym },
            kind: 'other',
            parentId,
          })
        ).id,
    );
  const body = (
    acronym: string,
    more: { parentId?: string; predecessorId?: string; organizationId?: string; established?: string } = {},
  ) =>
    office.run(
      async (tx) =>
        (
          await bodies.add(tx, {
            organizationId: oecd,
            name: { en: acronym },
            acronym: { en: acronym },
            kind: 'committee',
            ...more,
          })
        ).id,
    );
  const shown = (id: string) => office.run(async (tx) => (await services.get(BodiesQueries).body(tx, id))!);
  const change = (id: string, input: Parameters<BodiesService['change']>[3]) =>
    office.run(async (tx) => bodies.change(tx, id, (await services.get(BodiesQueries).body(tx, id))!.version, input));
  const term = (input: Omit<NewTerm, 'role'> & { role?: NewTerm['role'] }) =>
    office.run((tx) => terms.add(tx, { role: 'country_coordinator', ...input }));

  it('stand in a tree', async () => {
    const cfe = await body('CFE');
    const csmee = await body('CSMEE', { parentId: cfe });
    await body('LEED', { parentId: cfe });
    await organization('NEA', oecd);
    const { items } = await office.run((tx) => services.get(OrganizationsQueries).tree(tx));
    const root = items.find((one) => one.id === oecd);
    expect(root?.children.map((one) => one.acronym.en)).toEqual(['NEA']);
    const top = root?.bodies.find((one) => one.id === cfe);
    expect(top?.children.map((one) => one.acronym.en)).toEqual(['CSMEE', 'LEED']);
    const page = await shown(csmee);
    expect(page.breadcrumb.map((one) => [one.of, one.acronym.en])).toEqual([
      ['organization', 'OECD'],
      ['body', 'CFE'],
    ]);
  });

  it('never stand below themselves, also when two move them at once', async () => {
    const [a, b] = [await body('A'), await body('B')];
    const both = await Promise.allSettled([change(a, { parentId: b }), change(b, { parentId: a })]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { kind: { code: 'body_below_itself' } },
    });
    await expect(change(a, { parentId: a })).rejects.toMatchObject({ kind: { code: 'body_below_itself' } });
    const [above, under] = [await organization('ABOVE'), await organization('UNDER')];
    await office.run((tx) => organizations.change(tx, under, 1, { parentId: above }));
    await expect(office.run((tx) => organizations.change(tx, above, 1, { parentId: under }))).rejects.toMatchObject({
      kind: { code: 'organization_below_itself' },
    });
  });

  it('take what stands below along to another organization, and keep their history', async () => {
    const un = await organization('UN');
    const top = await body('TOP');
    const below = await body('BELOW', { parentId: top });
    await expect(change(below, { organizationId: un, parentId: top })).rejects.toMatchObject({
      kind: { code: 'parent_elsewhere' },
    });
    await term({ holderCountry: 'TR', bodyId: top, role: 'chair' });
    const moved = await change(top, { organizationId: un });
    expect(moved).toMatchObject({ organization: { acronym: { en: 'UN' } }, terms: [{ role: 'chair' }], version: 2 });
    expect((await shown(below)).breadcrumb.map((one) => one.acronym.en)).toEqual(['UN', 'TOP']);
    const history = await office.run((tx) =>
      rows<{ changes: unknown }>(tx, `select changes from audit_entries where subject_id = $1 order by id`, [top]),
    );
    expect(history[1]?.changes).toMatchObject({ organization: ['OECD', 'UN'] });
  });

  it('go on under another name, with one thread of names, terms and counted meetings', async () => {
    const old = await body('WPSMEE', { established: '1993' });
    const now = await body('CSMEE2', { predecessorId: old, established: '2021-04' });
    await term({ holderCountry: 'TR', bodyId: old, role: 'vice_chair', from: '2010', to: '2012' });
    await office.run(async (tx) => {
      for (const id of [newId(), newId()]) {
        await rows(
          tx,
          `insert into meetings (tenant_id, id, body_id, label_en, kind, state, source) values ($1, $2, $3, 'Old', 'session', 'postponed', 'office')`,
          [tx.tenantId, id, old],
        );
      }
    });
    const page = await shown(now);
    expect(page.names).toMatchObject([
      { acronym: { en: 'WPSMEE' }, from: '1993', to: '2021-04', meetings: 2 },
      { acronym: { en: 'CSMEE2' }, from: '2021-04', to: null, meetings: 0 },
    ]);
    expect(page.terms).toMatchObject([{ role: 'vice_chair', in: { acronym: { en: 'WPSMEE' } } }]);
    expect(await shown(old)).toMatchObject({ successor: { id: now } });
    await expect(change(old, { predecessorId: now })).rejects.toMatchObject({ kind: { code: 'body_after_itself' } });
  });

  it('refuse parents, predecessors and organizations of nobody and of another office', async () => {
    const other = await services.office('two');
    const foreign = await other.run((tx) => organizations.add(tx, { name: { en: 'Foreign' }, kind: 'other' }));
    const id = await body('LONE');
    for (const [input, code] of [
      [{ parentId: newId() }, 'unknown_parent'],
      [{ predecessorId: newId() }, 'unknown_predecessor'],
      [{ organizationId: foreign.id }, 'unknown_organization'],
    ] as const) {
      await expect(change(id, input)).rejects.toMatchObject({ kind: { code } });
    }
    expect(await other.run((tx) => services.get(BodiesQueries).body(tx, id))).toBeNull();
    expect((await other.run((tx) => services.get(OrganizationsQueries).tree(tx))).items).toHaveLength(1);
  });

  it('are not deleted while others point at them', async () => {
    const top = await body('KEPT');
    await body('UNDER KEPT', { parentId: top });
    await expect(office.run((tx) => bodies.remove(tx, top, 1))).rejects.toMatchObject({
      kind: { code: 'body_in_use', status: 409 },
    });
    await expect(office.run((tx) => organizations.remove(tx, oecd, 1))).rejects.toMatchObject({
      kind: { code: 'organization_in_use', status: 409 },
    });
    const alone = await body('ALONE');
    await office.run((tx) => bodies.remove(tx, alone, 1));
    await expect(shown(alone)).resolves.toBeNull();
  });

  it('are vouched for under a name, and become the office’s word when it writes over them', async () => {
    const id = await body('FACTS');
    await office.run((tx) =>
      rows(
        tx,
        `update bodies set source = 'seed', source_detail = '{"seedLines":[91]}', confirmed_by = null where id = $1`,
        [id],
      ),
    );
    const confirmed = await office.run((tx) => bodies.confirm(tx, id, 1));
    expect(confirmed.source).toMatchObject({
      source: 'seed',
      detail: { seedLines: [91] },
      confirmedBy: 'Test coordinator',
    });
    const changed = await office.run((tx) => bodies.change(tx, id, 2, { mandateEnd: '2026-12-31' }));
    expect(changed).toMatchObject({
      mandateEnd: '2026-12-31',
      source: {
        source: 'office',
        detail: { was: 'seed', seedLines: [91] },
        changedBy: 'Test coordinator',
        confirmedBy: null,
      },
      version: 3,
    });
    const fact = await office.run((tx) =>
      services.get(FactsService).add(tx, { bodyId: id, text: 'Meets in Paris', statedFrom: '1982' }),
    );
    expect((await shown(id)).facts).toMatchObject([
      { id: fact.id, text: 'Meets in Paris', statedFrom: '1982', source: { source: 'office' } },
    ]);
  });

  it('are read and not changed by a delegate', async () => {
    const id = await body('READ');
    expect(await office.run((tx) => services.get(BodiesQueries).body(tx, id), 'delegate')).toMatchObject({
      can: { edit: false },
    } satisfies Partial<BodyView>);
    for (const attempt of [
      (tx: TenantTx) => bodies.change(tx, id, 1, { kind: 'council' }),
      (tx: TenantTx) => bodies.confirm(tx, id, 1),
      (tx: TenantTx) => bodies.remove(tx, id, 1),
      (tx: TenantTx) => organizations.add(tx, { name: { en: 'X' }, kind: 'other' }),
    ]) {
      await expect(office.run<unknown>(attempt, 'delegate')).rejects.toMatchObject({ kind: { code: 'forbidden' } });
    }
  });

  it('list their members once each', async () => {
    const memberships = services.get(MembershipsService);
    const id = await body('MEMBERS');
    const added = await office.run((tx) =>
      memberships.add(tx, { bodyId: id, country: 'TR', role: 'member', since: '1999' }),
    );
    await expect(
      office.run((tx) => memberships.add(tx, { bodyId: id, country: 'TR', role: 'member' })),
    ).rejects.toMatchObject({ kind: { code: 'already_member' } });
    await expect(
      office.run((tx) => memberships.add(tx, { bodyId: id, country: 'EU', role: 'member' })),
    ).rejects.toMatchObject({ kind: { code: 'invalid_input' } });
    await expect(office.run((tx) => memberships.change(tx, added.id, 1, { until: '1998' }))).rejects.toMatchObject({
      kind: { code: 'invalid_input' },
    });
    expect((await shown(id)).members).toMatchObject([{ country: 'TR', since: '1999' }]);
  });

  it('stand beside bilateral mechanisms, which have a kind and a partner', async () => {
    const type = await office.run((tx) =>
      services
        .get(MechanismTypesService)
        .add(tx, { nameEn: 'Joint Economic Commission', nameTr: 'Karma Ekonomik Komisyon', abbreviation: 'KEK' }),
    );
    const mechanisms = services.get(MechanismsService);
    await expect(office.run((tx) => mechanisms.add(tx, { typeId: type.id }))).rejects.toMatchObject({
      kind: { code: 'invalid_input' },
    });
    const kek = await office.run((tx) => mechanisms.add(tx, { typeId: type.id, country: 'RO', signed: '1970' }));
    expect((await office.run((tx) => services.get(MechanismsQueries).list(tx))).items).toMatchObject([
      { id: kek.id, type: { abbreviation: 'KEK' }, country: 'RO' },
    ]);
    await expect(office.run((tx) => services.get(MechanismTypesService).remove(tx, type.id, 1))).rejects.toMatchObject({
      kind: { code: 'mechanism_type_in_use' },
    });
  });
});
