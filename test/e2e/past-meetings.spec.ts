import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { makeOffice } from '../support/office.js';

describe('what the catalogue says of past sessions, and the office knows better', () => {
  let test: TestApp;
  let admin: Client;
  let coordinator: Client;
  let delegate: Client;

  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    const office = await makeOffice(test);
    admin = await office.signIn('administrator');
    coordinator = await office.signIn('coordinator', { name: 'Işıl Denemeci' });
    delegate = await office.signIn('delegate');
    expect((await admin.post('/api/catalogue/load')).status).toBe(200);
  });
  afterAll(() => test.stop());

  const history = async (kind: string, id: string) =>
    (await coordinator.get(`/api/history?subjectKind=${kind}&subjectId=${id}`)).body.items;
  const loadAgain = async () => (await admin.post('/api/catalogue/load')).body;

  it('vouches for a past session of the catalogue, and marks it as its own word once it writes over it', async () => {
    const { items } = (await coordinator.get('/api/meetings?order=latest&state=held')).body;
    const { id } = items[0];
    const { source, version } = (await coordinator.get(`/api/meetings/${id}`)).body;
    expect(source).toMatchObject({ confirmedBy: null });
    expect(source.source).not.toBe('office');
    const confirmed = await coordinator.post(`/api/meetings/${id}/confirm`, undefined, { version });
    expect(confirmed).toMatchObject({
      status: 200,
      body: { source: { source: source.source, confirmedBy: 'Işıl Denemeci' } },
    });
    expect((await coordinator.post(`/api/meetings/${id}/confirm`, undefined, { version })).status).toBe(412);
    expect(await delegate.post(`/api/meetings/${id}/confirm`, undefined, { version: version + 1 })).toMatchObject({
      status: 403,
    });
    const changed = await coordinator.patch(
      `/api/meetings/${id}`,
      { notes: 'As our own file has it.' },
      { version: version + 1 },
    );
    expect(changed.body).toMatchObject({
      source: { source: 'office', detail: { was: source.source }, changedBy: 'Işıl Denemeci', confirmedBy: null },
    });
    expect((await history('meeting', id)).slice(0, 2)).toMatchObject([
      { action: 'changed', changes: { source: [source.source, 'office'] } },
      { action: 'confirmed' },
    ]);
    expect(await loadAgain()).toEqual({ added: 0, updated: 0, kept: 1 });
  });

  it('puts the date of a session right that is over, and nothing follows from it', async () => {
    const { items } = (await coordinator.get('/api/meetings?order=latest&state=held&q=CSMEE')).body;
    const { id, date } = items[0];
    const put = (body: object, version: number) =>
      coordinator.put(`/api/meetings/${id}/date`, { firmness: date.firmness, ...body }, { version });
    const before = (await coordinator.get(`/api/meetings/${id}`)).body;
    expect(before.can).toMatchObject({ edit: true, dates: [date.firmness], states: [] });
    const days = { startDate: date.startDate, endDate: '2023-06-30' };
    expect(
      await put({ firmness: 'window', startDate: date.startDate, endDate: date.endDate }, before.version),
    ).toMatchObject({ status: 409, body: { code: 'meeting.illegal_move' } });
    expect(await put({ startDate: '2199-01-01', endDate: '2199-01-02' }, before.version)).toMatchObject({
      status: 409,
      body: { code: 'meeting.not_yet_begun' },
    });
    expect(
      (await coordinator.post(`/api/meetings/${id}/what-if`, { firmness: date.firmness, ...days })).body,
    ).toMatchObject({ consequences: [] });
    const right = await put({ ...days, reason: 'As the minutes have it' }, before.version);
    expect(right).toMatchObject({ status: 200, body: { state: 'held', date: days, source: { source: 'office' } } });
    expect(right.body.dates).toHaveLength(2);
    expect((await history('meeting', id))[0]).toMatchObject({
      action: 'dated',
      changes: { reason: [null, 'As the minutes have it'] },
    });
  });

  it('puts right why a meeting was called off, and gives no reason to one that was not', async () => {
    const { items } = (await coordinator.get('/api/meetings?order=latest&state=cancelled')).body;
    const cancelled = (await coordinator.get(`/api/meetings/${items[0].id}`)).body;
    const changed = await coordinator.patch(
      `/api/meetings/${cancelled.id}`,
      { stateReason: 'The other side had no government' },
      { version: cancelled.version },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { state: 'cancelled', stateReason: 'The other side had no government' },
    });
    expect((await history('meeting', cancelled.id))[0].changes).toMatchObject({
      reason: [cancelled.stateReason, 'The other side had no government'],
    });
    const held = (await coordinator.get('/api/meetings?order=latest&state=held')).body.items[0];
    const { version } = (await coordinator.get(`/api/meetings/${held.id}`)).body;
    expect(await coordinator.patch(`/api/meetings/${held.id}`, { stateReason: 'x' }, { version })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'stateReason' }] },
    });
  });
});

describe('meetings whose days are past', () => {
  let test: TestApp;
  let coordinator: Client;
  beforeAll(async () => {
    test = await startApp({ ROLE: 'web' });
    const office = await makeOffice(test);
    coordinator = await office.signIn('coordinator');
    expect((await (await office.signIn('administrator')).post('/api/catalogue/load')).status).toBe(200);
  });
  afterAll(() => test.stop());

  const unclosed = async (more = '') => (await coordinator.get(`/api/meetings?outcome=unknown${more}`)).body;

  it('are not what the catalogue brought, nobody touched and lies more than a year back', async () => {
    const dayAYearAgo = new Date(Date.now() - 367 * 86_400_000).toISOString().slice(0, 10);
    const listed = (await unclosed('&limit=100')).items;
    expect(listed.filter((one: any) => one.date.endDate < dayAYearAgo)).toEqual([]);
  });

  it('are listed until somebody says how they ended', async () => {
    const already = (await unclosed()).total;
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { body } = items.find((one: any) => one.body?.acronym.en === 'LEED');
    const meet = async (en: string, date: object) =>
      (await coordinator.post('/api/meetings', { label: { en }, kind: 'session', bodyId: body.id, date })).body;
    const confirmed = await meet('LEED of an old day', {
      firmness: 'confirmed',
      startDate: '2020-05-04',
      endDate: '2020-05-05',
    });
    await meet('LEED in an old window', { firmness: 'window', startDate: '2020-06-01', endDate: '2020-06-30' });
    await meet('LEED to come', { firmness: 'confirmed', startDate: '2199-05-04', endDate: '2199-05-05' });
    const listed = await unclosed('&limit=100');
    expect(listed).toMatchObject({ total: already + 2, withoutDate: 0 });
    expect(listed.items.map((one: any) => one.label.en)).toEqual(
      expect.arrayContaining(['LEED of an old day', 'LEED in an old window']),
    );
    expect(listed.items.map((one: any) => one.label.en)).not.toContain('LEED to come');
    expect(listed.items.every((one: any) => one.isUnclosed)).toBe(true);
    const others = (await coordinator.get('/api/meetings?from=2199-01-01')).body.items;
    expect(others.map((one: any) => [one.label.en, one.isUnclosed])).toEqual([['LEED to come', false]]);
    const old = (await coordinator.get('/api/meetings?order=latest&to=2019-12-31&limit=100')).body.items;
    expect(old.filter((one: any) => one.isUnclosed)).toEqual([]);
    expect(await unclosed('&state=postponed')).toMatchObject({ items: [], total: 0 });

    const { version, isUnclosed } = (await coordinator.get(`/api/meetings/${confirmed.id}`)).body;
    expect(isUnclosed).toBe(true);
    expect(await coordinator.post(`/api/meetings/${confirmed.id}/state`, { state: 'held' }, { version })).toMatchObject(
      { status: 200, body: { isUnclosed: false } },
    );
    expect((await unclosed()).total).toBe(already + 1);
    expect((await coordinator.get('/api/meetings?outcome=known')).status).toBe(422);
  });
});
