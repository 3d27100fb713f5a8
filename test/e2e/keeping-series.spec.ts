import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice, type Office } from '../support/office.js';

describe('what the catalogue says of series and meetings, and the office knows better', () => {
  let test: TestApp;
  let office: Office;
  let admin: Client;
  let coordinator: Client;
  let delegate: Client;

  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    office = await makeOffice(test);
    admin = await office.signIn('administrator');
    coordinator = await office.signIn('coordinator', { name: 'Işıl Denemeci' });
    delegate = await office.signIn('delegate');
    expect((await admin.post('/api/catalogue/load')).status).toBe(200);
  });
  afterAll(() => test.stop());

  const leed = async () => {
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { id } = items.find((one: any) => one.body?.acronym.en === 'LEED');
    return (await coordinator.get(`/api/series/${id}`)).body;
  };
  const history = async (kind: string, id: string) => (await coordinator.get(`/api/history?subjectKind=${kind}&subjectId=${id}`)).body.items;
  const loadAgain = async () => (await admin.post('/api/catalogue/load')).body;

  it('vouches for a series as it stands', async () => {
    const { id, version, source } = await leed();
    expect(source.confirmedBy).toBeNull();
    const confirmed = await coordinator.post(`/api/series/${id}/confirm`, undefined, { version });
    expect(confirmed).toMatchObject({ status: 200, body: { version: version + 1, source: { source: source.source, confirmedBy: 'Işıl Denemeci' } } });
    expect((await history('series', id))[0]).toMatchObject({ action: 'confirmed', changes: { confirmedBy: [null, 'Işıl Denemeci'] } });
  });

  it('changes the cadence, the place and who announces, under the name of who did', async () => {
    const before = await leed();
    const change = {
      cadence: { kind: 'times_per_period', times: 3, period: 'year', usualMonth: 5, statement: 'three sessions a year from 2027 on' },
      usualCity: 'Trento',
      usualCountry: 'IT',
      datesAnnouncedBy: 'LEED Trento Centre',
    };
    const changed = await coordinator.patch(`/api/series/${before.id}`, change, { version: before.version });
    expect(changed).toMatchObject({
      status: 200,
      body: { ...change, title: before.title, promised: 3, can: { edit: true }, source: { source: 'office', detail: { was: before.source.source } } },
    });
    const [entry] = await history('series', before.id);
    expect(entry.changes).toMatchObject({ cadenceTimes: [2, 3], usualCity: [before.usualCity, 'Trento'] });
    expect(await loadAgain()).toEqual({ added: 0, updated: 0, kept: 1 });
    expect(await leed()).toMatchObject(change);
  });

  it('refuses a stale version, and a number that contradicts its kind', async () => {
    const { id, version } = await leed();
    const patch = (body: object, on = version) => coordinator.patch(`/api/series/${id}`, body, { version: on });
    expect(await patch({ usualCity: 'Paris' }, version - 1)).toMatchObject({ status: 412, body: { current: { id, version, usualCity: 'Trento' } } });
    for (const cadence of [{ kind: 'times_per_period' }, { kind: 'at_least', times: 2 }, { kind: 'irregular', times: 2, period: 'year' }]) {
      expect(await patch({ cadence })).toMatchObject({ status: 422, body: { errors: [{ field: 'cadence.times' }] } });
    }
    expect(await patch({ usualCountry: 'QQ' })).toMatchObject({ status: 422, body: { errors: [{ field: 'usualCountry' }] } });
    expect(await patch({ title: { en: null, tr: null } })).toMatchObject({ status: 422, body: { errors: [{ field: 'title' }] } });
    expect(await leed()).toMatchObject({ version });
  });

  it('is for those who keep the calendar', async () => {
    const { id, version } = await leed();
    expect(await delegate.patch(`/api/series/${id}`, { usualCity: 'Paris' }, { version })).toMatchObject({ status: 403 });
    expect(await delegate.post(`/api/series/${id}/confirm`, undefined, { version })).toMatchObject({ status: 403 });
    expect((await delegate.get(`/api/series/${id}`)).body.can).toEqual({ edit: false });
  });

  it('vouches for a past session of the catalogue, and marks it as its own word once it writes over it', async () => {
    const { items } = (await coordinator.get('/api/meetings?order=latest&state=held')).body;
    const { id } = items[0];
    const { source, version } = (await coordinator.get(`/api/meetings/${id}`)).body;
    expect(source).toMatchObject({ confirmedBy: null });
    expect(source.source).not.toBe('office');
    const confirmed = await coordinator.post(`/api/meetings/${id}/confirm`, undefined, { version });
    expect(confirmed).toMatchObject({ status: 200, body: { source: { source: source.source, confirmedBy: 'Işıl Denemeci' } } });
    expect((await coordinator.post(`/api/meetings/${id}/confirm`, undefined, { version })).status).toBe(412);
    expect(await delegate.post(`/api/meetings/${id}/confirm`, undefined, { version: version + 1 })).toMatchObject({ status: 403 });
    const changed = await coordinator.patch(`/api/meetings/${id}`, { notes: 'As our own file has it.' }, { version: version + 1 });
    expect(changed.body).toMatchObject({ source: { source: 'office', detail: { was: source.source } } });
    expect((await history('meeting', id)).slice(0, 2)).toMatchObject([
      { action: 'changed', changes: { source: [source.source, 'office'] } },
      { action: 'confirmed' },
    ]);
    expect(await loadAgain()).toEqual({ added: 0, updated: 0, kept: 2 });
  });
});
