import { BodiesQueries } from '../../src/organizations/bodies/bodies.queries.js';
import { BodiesService } from '../../src/organizations/bodies/bodies.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import type { NewTerm } from '../../src/organizations/terms/terms.dto.js';
import { TermsService } from '../../src/organizations/terms/terms.service.js';
import { InstitutionsService } from '../../src/people/institutions/institutions.service.js';
import { newId } from '../../src/platform/database/ids.js';
import { startServices, type TestOffice, type TestServices } from '../support/services.js';

describe('terms of office', () => {
  let services: TestServices;
  let office: TestOffice;
  let terms: TermsService;
  let oecd: string;
  let made = 0;

  beforeAll(async () => {
    services = await startServices();
    terms = services.get(TermsService);
    office = await services.office('one');
    oecd = await organization('OECD');
  });
  afterAll(() => services.stop());

  const organization = (acronym: string) =>
    office.run(
      async (tx) => (await services.get(OrganizationsService).add(tx, { name: { en: acronym }, kind: 'other' })).id,
    );
  const body = (acronym: string) =>
    office.run(
      async (tx) =>
        (await services.get(BodiesService).add(tx, { organizationId: oecd, name: { en: acronym }, kind: 'committee' }))
          .id,
    );
  const institution = () =>
    office.run(
      async (tx) =>
        (await services.get(InstitutionsService).add(tx, { name: { en: `Institution ${++made}` }, kind: 'other' })).id,
    );
  const term = (input: Omit<NewTerm, 'role'> & { role?: NewTerm['role'] }) =>
    office.run((tx) => terms.add(tx, { role: 'country_coordinator', ...input }));

  it('tell who held a role on a day, and keep apart what nobody dates', async () => {
    const [id, holder, later] = [await body('BSEC'), await institution(), await institution()];
    await term({ holderInstitutionId: holder, bodyId: id, from: '2012', to: '2013' });
    await term({ holderInstitutionId: later, bodyId: id, from: '2014', to: '2015' });
    await term({ holderInstitutionId: later, bodyId: id, role: 'participant' });
    const on = (day: string) => office.run((tx) => services.get(BodiesQueries).held(tx, id, { on: day }));
    expect(await on('2013-05-01')).toMatchObject({
      items: [{ holder: { institution: { id: holder } }, firstDay: '2012-01-01', lastDay: '2013-12-31' }],
      undated: [{ role: 'participant', isDated: false }],
    });
    expect((await on('2013-12-31'))?.items).toHaveLength(1);
    expect((await on('2014-01-01'))?.items).toMatchObject([{ holder: { institution: { id: later } } }]);
    expect((await on('2016-01-01'))?.items).toEqual([]);
  });

  it('of one exclusive role do not overlap, and the other one is named', async () => {
    const [id, holder] = [await body('ONE HOLDER'), await institution()];
    const first = await term({ holderInstitutionId: holder, bodyId: id, from: '2012', to: '2013' });
    const clash = term({ holderCountry: 'BG', bodyId: id, from: '2013-12', to: '2015' });
    await expect(clash).rejects.toMatchObject({
      kind: { code: 'terms_overlap', status: 409 },
      params: { period: '2012–2013' },
      extra: { current: { id: first.id } },
    });
    await term({ holderCountry: 'BG', bodyId: id, from: '2013-12', to: '2015', disputed: true });
    await term({ holderCountry: 'BG', bodyId: id, from: '2012', to: '2013', role: 'participant' });
    const next = await term({ holderCountry: 'RO', bodyId: id, from: '2014', to: '2015' });
    await expect(office.run((tx) => terms.change(tx, next.id, 1, { from: '2013' }))).rejects.toMatchObject({
      kind: { code: 'terms_overlap' },
    });
    await expect(office.run((tx) => terms.change(tx, next.id, 1, { to: '2010' }))).rejects.toMatchObject({
      kind: { code: 'invalid_input' },
    });
  });

  it('entered by two at once for the same time leave one', async () => {
    const id = await body('AT ONCE');
    const both = await Promise.allSettled(
      ['BG', 'RO'].map((holderCountry) => term({ holderCountry, bodyId: id, from: '2024', to: '2025' })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { kind: { status: 409 } } });
  });

  it('with only a beginning last one term of known length', async () => {
    const id = await organization('BSEC');
    await term({
      holderCountry: 'TR',
      organizationId: id,
      role: 'chair_in_office',
      from: '2023-07-01',
      nominalTerm: 'P6M',
    });
    const next = await term({
      holderCountry: 'AL',
      organizationId: id,
      role: 'chair_in_office',
      from: '2024-01-01',
      nominalTerm: 'P6M',
    });
    expect(next).toMatchObject({ to: null, lastDay: '2024-06-30' });
  });

  it('have one holder and one place', async () => {
    const [id, holder] = [await body('PLACE'), await institution()];
    for (const wrong of [
      { bodyId: id },
      { holderCountry: 'TR' },
      { holderCountry: 'TR', holderInstitutionId: holder, bodyId: id },
      { holderCountry: 'TR', bodyId: id, organizationId: oecd },
    ]) {
      await expect(term(wrong)).rejects.toMatchObject({ kind: { code: 'invalid_input' } });
    }
    await expect(term({ holderInstitutionId: newId(), bodyId: id })).rejects.toMatchObject({
      kind: { code: 'unknown_holder' },
    });
    await expect(term({ holderCountry: 'TR', bodyId: newId() })).rejects.toMatchObject({
      kind: { code: 'unknown_body' },
    });
  });
});
