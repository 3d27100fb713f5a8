import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice } from '../support/office.js';

describe('a series that is given to another body', () => {
  let test: TestApp;
  let coordinator: Client;

  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    const office = await makeOffice(test);
    coordinator = await office.signIn('coordinator');
    await (await office.signIn('administrator')).post('/api/catalogue/load');
  });
  afterAll(() => test.stop());

  const history = async (id: string) =>
    (await coordinator.get(`/api/history?subjectKind=series&subjectId=${id}`)).body.items;

  it('keeps its meetings, and they stay where they were recorded', async () => {
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { id } = items.find((one: any) => one.title.en === 'CSMEE sessions');
    const before = (await coordinator.get(`/api/series/${id}`)).body;
    const leed = items.find((one: any) => one.body?.acronym.en === 'LEED').body;
    const sessions = async () => (await coordinator.get(`/api/meetings?seriesId=${id}&order=latest`)).body;
    const coming = { firmness: 'window', startDate: '2031-06-01', endDate: '2031-06-30' };
    const another = { label: { en: 'Session of 2031' }, kind: 'session', bodyId: before.body.id, date: coming };
    expect(await coordinator.post('/api/meetings', { ...another, seriesId: id })).toMatchObject({ status: 201 });
    const was = await sessions();
    expect(was.total).toBeGreaterThan(1);
    const give = (owner: object, version: number) => coordinator.patch(`/api/series/${id}`, owner, { version });
    expect(await give({ bodyId: id }, before.version)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'bodyId' }] },
    });
    expect(await give({ bodyId: leed.id, organizationId: before.organization.id }, before.version)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'bodyId' }] },
    });
    const given = await give({ bodyId: leed.id }, before.version);
    expect(given).toMatchObject({
      status: 200,
      body: { body: { id: leed.id }, notices: [{ code: 'meetings_stay', field: 'bodyId' }] },
    });
    expect(given.body.notices[0].message).toMatch(new RegExp(`^${was.total} meetings stay in this series`));
    const now = await sessions();
    expect(now.items.map((one: any) => one.body.id)).toEqual(was.items.map((one: any) => one.body.id));
    expect((await history(id))[0].changes).toMatchObject({ body: ['CSMEE', 'LEED'] });
    // A session that stayed can still be edited, and named as what it is: one of this series.
    const session = (await coordinator.get(`/api/meetings/${now.items[0].id}`)).body;
    const edited = await coordinator.patch(
      `/api/meetings/${session.id}`,
      { seriesId: id, notes: 'From the file.' },
      { version: session.version },
    );
    expect(edited).toMatchObject({ status: 200, body: { series: { id }, body: { id: before.body.id } } });
    const back = await give({ bodyId: before.body.id }, given.body.version);
    expect(back).toMatchObject({ status: 200, body: { body: { id: before.body.id }, notices: [] } });
  });
});
