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

  it('changes who takes part, the topics and the duties; what stays keeps its source, what is new is the office’s word', async () => {
    const before = await leed();
    const seats = before.participants.map(({ institutionId, role }: any) => ({ institutionId, role }));
    const names = before.topics.map(({ name }: any) => name);
    expect([seats.length, names.length]).toEqual([2, 11]);
    const change = {
      participants: [seats[1], { ...seats[0], role: 'focal_point' }],
      topics: [{ en: 'Housing', tr: 'Konut' }, ...names.slice(1)],
      duties: ['Send the yearly report by 31 January'],
    };
    const changed = await coordinator.patch(`/api/series/${before.id}`, change, { version: before.version });
    expect(changed.status).toBe(200);
    const { participants, topics, duties } = changed.body;
    expect(participants).toMatchObject([
      { institutionId: seats[1].institutionId, source: before.participants[1].source },
      { institutionId: seats[0].institutionId, role: 'focal_point', source: { source: 'office', confirmedBy: 'Işıl Denemeci' } },
    ]);
    expect(topics).toHaveLength(11);
    expect(topics[0]).toMatchObject({ name: { en: 'Housing', tr: 'Konut' }, source: { source: 'office', detail: { was: 'seed' } } });
    expect(topics.slice(1)).toEqual(before.topics.slice(1));
    expect(duties).toMatchObject([{ text: 'Send the yearly report by 31 January', source: { source: 'office', detail: {} } }]);
    const [entry] = await history('series', before.id);
    expect(entry.changes).toMatchObject({ duties: [[], ['Send the yearly report by 31 January']] });
    expect(entry.changes.participants[1]).toEqual([{ name: 'İŞKUR', role: 'delegate_institution' }, { name: 'KOSGEB', role: 'focal_point' }]);
  });

  it('lets go of the source of a fact that is written over, and of no other', async () => {
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { id } = items.find((one: any) => one.title.en === 'CSMEE sessions');
    const before = (await coordinator.get(`/api/series/${id}`)).body;
    expect(before.source.detail.fields).toMatchObject({ cadence: { source: 'seed' }, datesAnnouncedBy: { source: 'public' } });
    const given = { ...before.cadence, statement: 'twice a year, as the Secretariat told us' };
    const changed = await coordinator.patch(`/api/series/${id}`, { cadence: given, datesAnnouncedBy: before.datesAnnouncedBy }, { version: before.version });
    expect(changed.body.source.detail.fields).toEqual({ datesAnnouncedBy: before.source.detail.fields.datesAnnouncedBy });
    const confirmed = await coordinator.post(`/api/series/${id}/confirm`, undefined, { version: changed.body.version });
    expect(confirmed.body.participants).toMatchObject([{ source: { source: 'seed', confirmedBy: 'Işıl Denemeci' } }]);
  });

  it('refuses lists that say a thing twice, name nothing, or name an institution of nobody', async () => {
    const { id, version, participants } = await leed();
    const [{ institutionId }] = participants;
    const seat = { institutionId, role: 'observer' };
    const wrong: [object, string][] = [
      [{ participants: [seat, seat] }, 'participants'],
      [{ participants: [{ ...seat, institutionId: id }] }, 'participants'],
      [{ participants: [{ ...seat, role: 'yok' }] }, 'participants.0.role'],
      [{ topics: [{ en: null, tr: null }] }, 'topics'],
      [{ topics: [{ en: 'Housing' }, { en: 'Housing' }] }, 'topics'],
      [{ duties: ['Report', 'Report'] }, 'duties'],
    ];
    for (const [body, field] of wrong) {
      expect(await coordinator.patch(`/api/series/${id}`, body, { version })).toMatchObject({ status: 422, body: { errors: [{ field }] } });
    }
    expect(await leed()).toMatchObject({ version });
  });

  it('takes a series that no source knows, which promises and dates nothing', async () => {
    const { body } = await leed();
    const cadence = { kind: 'at_least', times: 1, period: 'year', usualMonth: 9 };
    const input = { bodyId: body.id, title: { tr: 'LEED hazırlık toplantıları' }, cadence, duties: ['Opinion of the units a month before'] };
    const added = await coordinator.post('/api/series', input);
    expect(added).toMatchObject({ status: 201, body: { title: { en: null, tr: 'LEED hazırlık toplantıları' }, promised: 1, announced: 0, source: { source: 'office', confirmedBy: 'Işıl Denemeci' } } });
    expect((await coordinator.get(`/api/series?bodyId=${body.id}`)).body.total).toBe(2);
    expect((await history('series', added.body.id))[0]).toMatchObject({ action: 'created', changes: { titleTr: [null, 'LEED hazırlık toplantıları'] } });

    const { id, version } = added.body;
    expect(await coordinator.delete(`/api/series/${id}`, { version: version + 1 })).toMatchObject({ status: 412 });
    expect(await delegate.delete(`/api/series/${id}`, { version })).toMatchObject({ status: 403 });
    expect((await coordinator.delete(`/api/series/${id}`, { version })).status).toBe(204);
    expect((await coordinator.get(`/api/series/${id}`)).status).toBe(404);
    expect((await history('series', id))[0]).toMatchObject({ action: 'deleted' });
  });

  it('takes one only of one thing that is there, with a name and a cadence that fits', async () => {
    const { body, organization } = await leed();
    const sound = { bodyId: body.id, title: { en: 'Round of talks' }, cadence: { kind: 'irregular' } };
    const wrong: [object, string][] = [
      [{ ...sound, organizationId: organization.id }, 'bodyId'],
      [{ ...sound, bodyId: undefined }, 'bodyId'],
      [{ ...sound, bodyId: organization.id }, 'bodyId'],
      [{ ...sound, bodyId: undefined, mechanismTypeId: body.id }, 'mechanismTypeId'],
      [{ ...sound, title: {} }, 'title'],
      [{ ...sound, cadence: { kind: 'times_per_period' } }, 'cadence.times'],
    ];
    for (const [input, field] of wrong) {
      expect(await coordinator.post('/api/series', input)).toMatchObject({ status: 422, body: { errors: [{ field }] } });
    }
    expect((await delegate.post('/api/series', sound)).status).toBe(403);
  });

  it('keeps a series that meetings belong to, and says so', async () => {
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { id } = items.find((one: any) => one.mechanismType);
    const { version } = (await coordinator.get(`/api/series/${id}`)).body;
    expect((await coordinator.get(`/api/meetings?seriesId=${id}&order=latest`)).body.total).toBeGreaterThan(0);
    expect(await coordinator.delete(`/api/series/${id}`, { version })).toMatchObject({ status: 409, body: { code: 'series.in_use' } });
  });

  it('is nothing to another office: neither the series, nor what it would point at', async () => {
    const { id, version, body, participants } = await leed();
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await stranger.get(`/api/series/${id}`)).status).toBe(404);
    expect((await stranger.patch(`/api/series/${id}`, { usualCity: 'Paris' }, { version })).status).toBe(404);
    expect((await stranger.delete(`/api/series/${id}`, { version })).status).toBe(404);
    const cadence = { kind: 'irregular' };
    expect(await stranger.post('/api/series', { bodyId: body.id, title: { en: 'x' }, cadence })).toMatchObject({ status: 422, body: { errors: [{ field: 'bodyId' }] } });
    expect((await stranger.post('/api/catalogue/load')).status).toBe(200);
    const theirs = (await stranger.get('/api/series?limit=1')).body.items[0];
    const seat = { institutionId: participants[0].institutionId, role: 'observer' };
    const own = (await stranger.get(`/api/series/${theirs.id}`)).body;
    expect(await stranger.patch(`/api/series/${own.id}`, { participants: [seat] }, { version: own.version })).toMatchObject({ status: 422, body: { errors: [{ field: 'participants' }] } });
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
    expect(await loadAgain()).toEqual({ added: 0, updated: 0, kept: 3 });
  });

  it('puts the date of a session right that is over, and nothing follows from it', async () => {
    const { items } = (await coordinator.get('/api/meetings?order=latest&state=held&q=CSMEE')).body;
    const { id, date } = items[0];
    const put = (body: object, version: number) => coordinator.put(`/api/meetings/${id}/date`, { firmness: date.firmness, ...body }, { version });
    const before = (await coordinator.get(`/api/meetings/${id}`)).body;
    expect(before.can).toMatchObject({ edit: true, dates: [date.firmness], states: [] });
    const days = { startDate: date.startDate, endDate: '2023-06-30' };
    expect(await put({ firmness: 'window', startDate: date.startDate, endDate: date.endDate }, before.version)).toMatchObject({ status: 409, body: { code: 'meeting.illegal_move' } });
    expect(await put({ startDate: '2199-01-01', endDate: '2199-01-02' }, before.version)).toMatchObject({ status: 409, body: { code: 'meeting.not_yet_begun' } });
    expect((await coordinator.post(`/api/meetings/${id}/what-if`, { firmness: date.firmness, ...days })).body).toMatchObject({ consequences: [] });
    const right = await put({ ...days, reason: 'As the minutes have it' }, before.version);
    expect(right).toMatchObject({ status: 200, body: { state: 'held', date: days, source: { source: 'office' } } });
    expect(right.body.dates).toHaveLength(2);
    expect((await history('meeting', id))[0]).toMatchObject({ action: 'dated', changes: { reason: [null, 'As the minutes have it'] } });
  });

  it('puts right why a meeting was called off, and gives no reason to one that was not', async () => {
    const { items } = (await coordinator.get('/api/meetings?order=latest&state=cancelled')).body;
    const cancelled = (await coordinator.get(`/api/meetings/${items[0].id}`)).body;
    const changed = await coordinator.patch(`/api/meetings/${cancelled.id}`, { stateReason: 'The other side had no government' }, { version: cancelled.version });
    expect(changed).toMatchObject({ status: 200, body: { state: 'cancelled', stateReason: 'The other side had no government' } });
    expect((await history('meeting', cancelled.id))[0].changes).toMatchObject({ reason: [cancelled.stateReason, 'The other side had no government'] });
    const held = (await coordinator.get('/api/meetings?order=latest&state=held')).body.items[0];
    const { version } = (await coordinator.get(`/api/meetings/${held.id}`)).body;
    expect(await coordinator.patch(`/api/meetings/${held.id}`, { stateReason: 'x' }, { version })).toMatchObject({ status: 422, body: { errors: [{ field: 'stateReason' }] } });
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
    const meet = async (en: string, date: object) => (await coordinator.post('/api/meetings', { label: { en }, kind: 'session', bodyId: body.id, date })).body;
    const confirmed = await meet('LEED of an old day', { firmness: 'confirmed', startDate: '2020-05-04', endDate: '2020-05-05' });
    await meet('LEED in an old window', { firmness: 'window', startDate: '2020-06-01', endDate: '2020-06-30' });
    await meet('LEED to come', { firmness: 'confirmed', startDate: '2199-05-04', endDate: '2199-05-05' });
    const listed = await unclosed('&limit=100');
    expect(listed).toMatchObject({ total: already + 2, withoutDate: 0 });
    expect(listed.items.map((one: any) => one.label.en)).toEqual(expect.arrayContaining(['LEED of an old day', 'LEED in an old window']));
    expect(listed.items.map((one: any) => one.label.en)).not.toContain('LEED to come');
    expect(await unclosed('&state=postponed')).toMatchObject({ items: [], total: 0 });

    const { version } = (await coordinator.get(`/api/meetings/${confirmed.id}`)).body;
    expect((await coordinator.post(`/api/meetings/${confirmed.id}/state`, { state: 'held' }, { version })).status).toBe(200);
    expect((await unclosed()).total).toBe(already + 1);
    expect((await coordinator.get('/api/meetings?outcome=known')).status).toBe(422);
  });
});
