import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice, type Office } from '../support/office.js';

describe('keeping organizations', () => {
  let test: TestApp;
  let office: Office;
  let admin: Client;
  let coordinator: Client;
  let delegate: Client;

  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    office = await makeOffice(test);
    admin = await office.signIn('administrator');
    coordinator = await office.signIn('coordinator');
    delegate = await office.signIn('delegate');
  });
  afterAll(() => test.stop());

  const nodes = async () => {
    const { items } = (await coordinator.get('/api/organizations/tree')).body;
    const below = (list: any[]): any[] => list.flatMap((one) => [one, ...below(one.children)]);
    return items.flatMap((one: any) => [
      ...below(one.bodies),
      ...one.children.flatMap((child: any) => below(child.bodies)),
    ]);
  };
  const find = async (acronym: string) => (await nodes()).find((one: any) => one.acronym.en === acronym).id as string;
  const body = async (id: string) => (await coordinator.get(`/api/bodies/${id}`)).body;

  it('begins in an empty office, into which the administrator loads the catalogue by one button', async () => {
    expect((await coordinator.get('/api/organizations/tree')).body).toEqual({ items: [], can: { edit: true } });
    expect((await admin.get('/api/catalogue')).body).toMatchObject({
      loadedAt: null,
      next: { updated: 0, kept: 0 },
      canLoad: true,
    });
    expect((await coordinator.get('/api/catalogue')).body).toMatchObject({ canLoad: false });
    expect((await coordinator.post('/api/catalogue/load')).status).toBe(403);
    const loaded = await admin.post('/api/catalogue/load');
    expect(loaded).toMatchObject({ status: 200, body: { updated: 0, kept: 0 } });
    expect((await admin.post('/api/catalogue/load')).body).toEqual({ added: 0, updated: 0, kept: 0 });
    expect((await admin.get('/api/history?subjectKind=catalogue')).body.items).toMatchObject([{ action: 'loaded' }]);
  });

  it('shows a body with its way down, its names through time, its terms and its sources', async () => {
    const csmee = await body(await find('CSMEE'));
    expect(csmee.breadcrumb.map((one: any) => [one.of, one.acronym.en])).toEqual([
      ['organization', 'OECD'],
      ['body', 'CFE'],
    ]);
    expect(csmee.names).toMatchObject([{ acronym: { en: 'WPSMEE' } }, { acronym: { en: 'CSMEE' }, meetings: 2 }]);
    expect(csmee.terms).toMatchObject([{ role: 'national_coordinator', isDated: false, source: { source: 'seed' } }]);
    expect(csmee).toMatchObject({ mandateEnd: '2026-12-31', can: { edit: true } });
  });

  it('answers who held a role on a day', async () => {
    const bsec = (await nodes()).find((one: any) => one.name.en === 'BSEC Working Group on SMEs').id as string;
    const on = async (day: string) =>
      (await coordinator.get(`/api/bodies/${bsec}/terms?on=${day}&role=national_coordinator`)).body;
    expect((await on('2013-05-01')).items.map((one: any) => one.holder.institution.acronym)).toEqual(['KOSGEB']);
    expect((await on('2010-05-01')).items).toEqual([]);
    expect((await coordinator.get(`/api/bodies/${bsec}/terms?on=2013-02-31`)).body).toMatchObject({
      code: 'invalid_input',
      errors: [{ field: 'on' }],
    });
    const clash = await coordinator.post('/api/terms', {
      bodyId: bsec,
      holderCountry: 'RO',
      role: 'national_coordinator',
      from: '2013',
    });
    expect(clash).toMatchObject({
      status: 409,
      body: { code: 'terms_overlap', params: { holder: 'KOSGEB', period: '2012–2013' }, current: { from: '2012' } },
    });
  });

  it('takes a change with the version it is based on, and puts it under the name of who made it', async () => {
    const id = await find('LEED');
    const change = { mandateEnd: '2030-07-31' };
    expect((await coordinator.patch(`/api/bodies/${id}`, change)).body).toMatchObject({ code: 'version_missing' });
    const changed = await coordinator.patch(`/api/bodies/${id}`, change, { version: 1 });
    expect(changed.body).toMatchObject({
      mandateEnd: '2030-07-31',
      version: 2,
      source: { source: 'office', detail: { was: 'seed' }, changedBy: 'Gülşen Örnekoğlu', confirmedBy: null },
    });
    expect(changed.body.source.detail).not.toHaveProperty('changed');
    const stale = await coordinator.patch(`/api/bodies/${id}`, { mandateEnd: null }, { version: 1 });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale_version', current: { id, version: 2 } } });
    const { items } = (await coordinator.get(`/api/history?subjectKind=body&subjectId=${id}`)).body;
    expect(items[0]).toMatchObject({
      action: 'changed',
      changes: { mandateEnd: ['2025-12-31', '2030-07-31'], source: ['seed', 'office'] },
    });
    expect(await body(id)).toMatchObject({ version: 2 });
  });

  it('loses who vouched for it with a change, and takes nothing for a change that says the same', async () => {
    const id = await find('CFE');
    const { version, notes, source } = await body(id);
    const confirmed = await coordinator.post(`/api/bodies/${id}/confirm`, undefined, { version });
    const entries = async () => (await coordinator.get(`/api/history?subjectKind=body&subjectId=${id}`)).body.items;
    const same = await coordinator.patch(`/api/bodies/${id}`, { notes }, { version: confirmed.body.version });
    expect(same).toMatchObject({
      status: 200,
      body: {
        version: version + 1,
        source: { source: source.source, changedBy: null, confirmedBy: 'Gülşen Örnekoğlu' },
      },
    });
    expect(await entries()).toHaveLength(1);
    expect(await coordinator.patch(`/api/bodies/${id}`, { notes }, { version })).toMatchObject({ status: 412 });
    const changed = await coordinator.patch(
      `/api/bodies/${id}`,
      { notes: [...notes, 'It meets in Paris.'] },
      { version: version + 1 },
    );
    expect(changed.body.source).toMatchObject({ changedBy: 'Gülşen Örnekoğlu', confirmedBy: null, confirmedAt: null });
    expect((await entries())[0]).toMatchObject({
      action: 'changed',
      changes: { confirmedBy: ['Gülşen Örnekoğlu', null] },
    });
    const again = await coordinator.post(`/api/bodies/${id}/confirm`, undefined, { version: version + 2 });
    expect(again.body.source).toMatchObject({ confirmedBy: 'Gülşen Örnekoğlu' });
  });

  it('vouches for a single fact', async () => {
    const [fact] = (await body(await find('LEED'))).facts as {
      id: string;
      text: string;
      version: number;
      source: { source: string };
    }[];
    const confirmed = await coordinator.post(`/api/facts/${fact!.id}/confirm`, undefined, {
      version: fact!.version,
    });
    expect(confirmed).toMatchObject({
      status: 200,
      body: { text: fact!.text, source: { source: fact!.source.source, confirmedBy: 'Gülşen Örnekoğlu' } },
    });
    expect((await admin.post('/api/catalogue/load')).body).toEqual({ added: 0, updated: 0, kept: 3 });
  });

  it('moves a body, refuses a loop, and does not delete what others point at', async () => {
    const [cfe, leed] = [await find('CFE'), await find('LEED')];
    const { version } = await body(cfe);
    expect(await coordinator.patch(`/api/bodies/${cfe}`, { parentId: leed }, { version })).toMatchObject({
      status: 409,
      body: { code: 'body_below_itself', errors: [{ field: 'parentId' }] },
    });
    expect(await coordinator.delete(`/api/bodies/${cfe}`, { version })).toMatchObject({
      status: 409,
      body: { code: 'body_in_use' },
    });
    const made = await coordinator.post<{ id: string }>('/api/bodies', {
      organizationId: (await body(cfe)).organization.id,
      name: { tr: 'Deneme grubu' },
      kind: 'working_group',
      parentId: leed,
    });
    expect(made).toMatchObject({ status: 201, body: { name: { en: null, tr: 'Deneme grubu' }, parent: { id: leed } } });
    expect((await coordinator.delete(`/api/bodies/${made.body.id}`, { version: 1 })).status).toBe(204);
    expect((await coordinator.get(`/api/bodies/${made.body.id}`)).status).toBe(404);
  });

  it('is open to read for a delegate, and to change for a coordinator only', async () => {
    const id = await find('LEED');
    expect((await delegate.get(`/api/bodies/${id}`)).body).toMatchObject({ can: { edit: false } });
    expect((await delegate.patch(`/api/bodies/${id}`, { mandateEnd: null }, { version: 2 })).status).toBe(403);
    const external = await office.signIn('external_delegate');
    for (const path of [
      '/api/organizations/tree',
      `/api/bodies/${id}`,
      '/api/persons',
      '/api/institutions',
      '/api/catalogue',
    ]) {
      expect([path, (await external.get(path)).status]).toEqual([path, 403]);
    }
  });

  it.each([
    [{ name: { en: 'X' }, kind: 'club' }, 'kind'],
    [{ name: { en: 'X\u0000' }, kind: 'committee' }, 'name.en'],
    [{ name: { en: 'x'.repeat(301) }, kind: 'committee' }, 'name.en'],
    [{ name: {}, kind: 'committee' }, 'name'],
    [{ name: { en: 'X' }, kind: 'committee', established: '1982-13' }, 'established'],
    [{ name: { en: 'X' }, kind: 'committee', mandateEnd: '2025-02-31' }, 'mandateEnd'],
    [{ name: { en: 'X' }, kind: 'committee', notes: ['a', 7] }, 'notes'],
    [{ name: { en: 'X' }, kind: 'committee', colour: 'blue' }, 'colour'],
    [{ name: 'X', kind: 'committee' }, 'name'],
  ])('names the field that is wrong in %j', async (input, field) => {
    const { organization } = await body(await find('LEED'));
    const answer = await coordinator.post('/api/bodies', { organizationId: organization.id, ...input });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [{ field }] } });
  });

  it('names the institution of a mechanism that is none by the field it stands in', async () => {
    const nobody = await find('LEED');
    const { types } = (await coordinator.get('/api/mechanisms')).body;
    const type = await coordinator.post('/api/mechanism-types', {
      nameEn: 'x',
      nameTr: 'x',
      coordinatorInstitutionId: nobody,
    });
    expect(type).toMatchObject({ status: 422, body: { errors: [{ field: 'coordinatorInstitutionId' }] } });
    const one = await coordinator.post('/api/mechanisms', {
      typeId: types[0].id,
      country: 'RO',
      counterpartInstitutionId: nobody,
    });
    expect(one).toMatchObject({ status: 422, body: { errors: [{ field: 'counterpartInstitutionId' }] } });
  });

  it('changes as what a country belongs, since when and until, and says so in the history', async () => {
    const leed = await body(await find('LEED'));
    const [member] = leed.members;
    const patch = (input: object, version: number, who = coordinator) =>
      who.patch(`/api/memberships/${member.id}`, input, { version });
    const change = { role: 'observer', since: '1982-07', until: '2020', note: 'Left with the second mandate' };
    const changed = await patch(change, member.version);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        ...change,
        version: member.version + 1,
        source: { source: 'office', detail: { was: member.source.source } },
      },
    });
    const { items } = (await coordinator.get(`/api/history?subjectKind=membership&subjectId=${member.id}`)).body;
    expect(items[0]).toMatchObject({
      action: 'changed',
      changes: {
        role: [member.role, 'observer'],
        since: [null, '1982-07'],
        note: [null, 'Left with the second mandate'],
      },
    });
    expect(await patch({ note: null }, member.version)).toMatchObject({
      status: 412,
      body: { current: { note: 'Left with the second mandate' } },
    });
    expect(await patch({ until: '1981' }, member.version + 1)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'until' }] },
    });
    expect(await patch({ since: '1982-13' }, member.version + 1)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'since' }] },
    });
    expect((await patch({ note: 'x' }, member.version + 1, delegate)).status).toBe(403);
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await patch({ note: 'x' }, member.version + 1, stranger)).status).toBe(404);
    expect((await patch({ note: null, until: null }, member.version + 1)).body).toMatchObject({
      role: 'observer',
      since: '1982-07',
      until: null,
      note: null,
    });
  });
});
