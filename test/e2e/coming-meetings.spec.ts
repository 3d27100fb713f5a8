import { startApp, type TestApp } from '../support/app.js';
import { BodiesService } from '../../src/organizations/bodies/bodies.service.js';
import { onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';
import type { Client } from '../support/client.js';

describe('the meetings that are coming', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  let sule: { id: string; client: Client };
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
    sule = await work.attendee('Şule Varsayımcı');
    const add = async (en: string, firmness: string, startDate: string, endDate: string, more: object = {}) =>
      work.meeting({ label: { en, tr: null }, kind: 'other', date: { firmness, startDate, endDate }, ...more });
    await add('long past', 'confirmed', '2025-05-06', '2025-05-07', { held: true });
    await add('running', 'confirmed', '2027-04-12', '2027-04-16', { city: 'Ankara', country: 'TR' });
    await add('next', 'confirmed', '2027-05-04', '2027-05-05');
    await add('window', 'window', '2027-10-04', '2027-10-15', { bodyId: work.csmee });
    await add('of the organization', 'tentative', '2027-06-01', '2027-06-01', {
      bodyId: null,
      organizationId: work.oecd,
      letterNumber: 'E-48127305',
      city: 'İzmir',
      country: 'TR',
    });
    const postponed = await add('postponed', 'confirmed', '2027-07-01', '2027-07-01');
    await work.coordinator.post(
      `/api/meetings/${postponed.id}/state`,
      { state: 'postponed', reason: 'x' },
      { version: 1 },
    );
    const cancelled = await add('cancelled', 'confirmed', '2027-08-01', '2027-08-01');
    await work.coordinator.post(
      `/api/meetings/${cancelled.id}/state`,
      { state: 'cancelled', reason: 'x' },
      { version: 1 },
    );
  });
  afterAll(() => test.stop());

  const list = async (query: string): Promise<string[]> => {
    const { status, body } = await work.coordinator.get(`/api/meetings?${query}`);
    return status === 200 ? body.items.map((one: any) => one.label.en) : [String(status)];
  };

  it('come by date, what still runs first, without what is called off', async () => {
    const { body } = await work.coordinator.get('/api/meetings');
    expect(body.items.map((one: any) => one.label.en)).toEqual(['running', 'next', 'of the organization', 'window']);
    expect(body).toMatchObject({ total: 4, withoutDate: 1, nextCursor: null });
    expect(body.items[1]).toMatchObject({
      date: { startDate: '2027-05-04', startsAt: null },
      delegation: { assigned: 0, hasHead: false, accepted: 0 },
      my: null,
    });
  });

  it('are told apart from those that wait for a date, which have a list of their own', async () => {
    const { body } = await work.coordinator.get('/api/meetings?state=postponed');
    expect(body.items).toMatchObject([{ label: { en: 'postponed' }, date: null }]);
    expect(body.total).toBe(1);
  });

  it('are narrowed by days, body, organization and state', async () => {
    expect(await list('from=2027-04-17&to=2027-06-01')).toEqual(['next', 'of the organization']);
    expect(await list('order=latest')).toEqual([
      'window',
      'cancelled',
      'of the organization',
      'next',
      'running',
      'long past',
    ]);
    expect(await list('order=latest&to=2027-04-11')).toEqual(['long past']);
    expect(await list('state=cancelled')).toEqual(['cancelled']);
    expect(await list(`bodyId=${work.csmee}`)).toEqual(['window']);
    expect(await list(`organizationId=${work.oecd}`)).toEqual(['running', 'next', 'of the organization', 'window']);
    expect(await list(`organizationId=${work.leed}`)).toEqual([]);
  });

  it('are found by words, with or without Turkish letters', async () => {
    expect(await list('q=IZMIR')).toEqual(['of the organization']);
    expect(await list('q=izmir e-48127305')).toEqual(['of the organization']);
    expect(await list('q=girişimcilik')).toEqual(['window']);
    expect(await list('q=leed ankara')).toEqual(['running']);
    expect(await list('q=%25')).toEqual([]);
  });

  it('come with those of sub-bodies and of the bodies a body continues', async () => {
    const { above, before } = await work.office.run(async (tx) => {
      const bodies = test.app.get(BodiesService);
      const add = async (en: string, more: object = {}) =>
        (await bodies.add(tx, { organizationId: work.oecd, name: { en }, kind: 'committee', ...more })).id;
      const before = await add('WPSMEE');
      const above = await add('CFE');
      await add('New CSMEE', { parentId: above, predecessorId: before });
      return { above, before };
    });
    await work.meeting({
      label: { en: 'under the old name' },
      kind: 'other',
      bodyId: before,
      held: true,
      date: { firmness: 'confirmed', startDate: '2019-05-06', endDate: '2019-05-06' },
    });
    expect(await list(`order=latest&bodyId=${above}`)).toEqual(['under the old name']);
  });

  it('page by cursor without gap or repeat, in both directions', async () => {
    for (const order of ['coming', 'latest']) {
      const all = await list(`order=${order}&from=2000-01-01`);
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body }: { body: any } = await work.coordinator.get(
          `/api/meetings?order=${order}&from=2000-01-01&limit=2${cursor && `&cursor=${cursor}`}`,
        );
        expect('total' in body).toBe(cursor === '');
        paged.push(...body.items.map((one: any) => one.label.en));
        cursor = body.nextCursor;
      }
      expect(paged).toEqual(all);
      expect(all.length).toBeGreaterThan(4);
    }
  });

  it('refuse cursors and limits that are none', async () => {
    expect(await list('limit=101')).toEqual(['422']);
    expect(await list('cursor=x')).toEqual(['400']);
    expect(await list(`cursor=${Buffer.from('["x","y"]').toString('base64url')}`)).toEqual(['400']);
    expect(await list('from=2027-02-31')).toEqual(['422']);
    expect(await list('bodyId=1')).toEqual(['422']);
    expect(await list('unknown=1')).toEqual(['422']);
  });

  it('are for one person those with a seat in them, and those without a date come last', async () => {
    const { body } = await work.coordinator.get('/api/meetings?order=latest&limit=100');
    const postponed = await work.coordinator.get('/api/meetings?state=postponed');
    for (const { id, label } of [...body.items, ...postponed.body.items]) {
      if (label.en !== 'cancelled') await work.assign(id, { personId: sule.id, clashReason: 'x' });
    }
    const mine = await sule.client.get('/api/me/meetings');
    expect(mine.body.items.map((one: any) => one.label.en)).toEqual([
      'running',
      'next',
      'of the organization',
      'window',
      'postponed',
    ]);
    expect(mine.body.items[1].my).toMatchObject({ role: 'delegate', reply: 'none' });
    const from = await sule.client.get('/api/me/meetings?from=2000-01-01&limit=2');
    expect(from.body.items.map((one: any) => one.label.en)).toEqual(['under the old name', 'long past']);
    const next = await sule.client.get(
      `/api/me/meetings?from=2000-01-01&limit=100&cursor=${String(from.body.nextCursor)}`,
    );
    expect(next.body.items.map((one: any) => one.label.en)).toEqual([
      'running',
      'next',
      'of the organization',
      'window',
      'postponed',
    ]);
    expect((await sule.client.get('/api/meetings')).body.items[0].my).toEqual({ role: 'delegate', reply: 'none' });
  });

  it('are told of any person to who may see delegations, and of nobody who is not there', async () => {
    const mine = await sule.client.get('/api/me/meetings');
    const told = await work.coordinator.get(`/api/persons/${sule.id}/meetings`);
    expect(mine.body.items.length).toBeGreaterThan(0);
    expect(told.body.items).toEqual(mine.body.items);
    expect((await work.coordinator.get(`/api/persons/${work.oecd}/meetings`)).status).toBe(404);
  });

  it('are over where they were called off while they waited for a date', async () => {
    const mine = async () => (await sule.client.get('/api/me/meetings')).body.items.map((one: any) => one.label.en);
    expect(await mine()).toContain('postponed');
    const { id } = (await work.coordinator.get('/api/meetings?state=postponed')).body.items[0];
    const { version } = (await work.coordinator.get(`/api/meetings/${id}`)).body;
    const off = { state: 'cancelled', reason: 'x' };
    expect((await work.coordinator.post(`/api/meetings/${id}/state`, off, { version })).status).toBe(200);
    expect(await mine()).not.toContain('postponed');
  });
});
