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
  const history = async (kind: string, id: string) =>
    (await coordinator.get(`/api/history?subjectKind=${kind}&subjectId=${id}`)).body.items;
  const loadAgain = async () => (await admin.post('/api/catalogue/load')).body;

  it('vouches for a series as it stands', async () => {
    const { id, version, source } = await leed();
    expect(source.confirmedBy).toBeNull();
    const confirmed = await coordinator.post(`/api/series/${id}/confirm`, undefined, { version });
    expect(confirmed).toMatchObject({
      status: 200,
      body: { version: version + 1, source: { source: source.source, confirmedBy: 'Işıl Denemeci' } },
    });
    expect((await history('series', id))[0]).toMatchObject({
      action: 'confirmed',
      changes: { confirmedBy: [null, 'Işıl Denemeci'] },
    });
  });

  it('changes the cadence, the place and who announces, under the name of who did', async () => {
    const before = await leed();
    const change = {
      cadence: {
        kind: 'times_per_period',
        times: 3,
        period: 'year',
        usualMonth: 5,
        statement: 'three sessions a year from 2027 on',
      },
      usualCity: 'Trento',
      usualCountry: 'IT',
      datesAnnouncedBy: 'LEED Trento Centre',
    };
    const changed = await coordinator.patch(`/api/series/${before.id}`, change, { version: before.version });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        ...change,
        title: before.title,
        promised: 3,
        can: { edit: true },
        source: {
          source: 'office',
          detail: { was: before.source.source },
          changedBy: 'Işıl Denemeci',
          confirmedBy: null,
        },
      },
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
      {
        institutionId: seats[0].institutionId,
        role: 'focal_point',
        source: { source: 'office', changedBy: 'Işıl Denemeci', confirmedBy: null },
      },
    ]);
    expect(topics).toHaveLength(11);
    expect(topics[0]).toMatchObject({
      name: { en: 'Housing', tr: 'Konut' },
      source: { source: 'office', detail: { was: 'seed' } },
    });
    expect(topics.slice(1)).toEqual(before.topics.slice(1));
    expect(duties).toMatchObject([
      { text: 'Send the yearly report by 31 January', source: { source: 'office', detail: {} } },
    ]);
    const [entry] = await history('series', before.id);
    expect(entry.changes).toMatchObject({ duties: [[], ['Send the yearly report by 31 January']] });
    expect(entry.changes.participants[1]).toEqual([
      { name: 'İŞKUR', role: 'delegate_institution' },
      { name: 'KOSGEB', role: 'focal_point' },
    ]);
  });

  it('lets go of the source of a fact that is written over, and of no other', async () => {
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { id } = items.find((one: any) => one.title.en === 'CSMEE sessions');
    const before = (await coordinator.get(`/api/series/${id}`)).body;
    expect(before.source.detail.fields).toMatchObject({
      cadence: { source: 'seed' },
      datesAnnouncedBy: { source: 'public' },
    });
    const given = { ...before.cadence, statement: 'twice a year, as the Secretariat told us' };
    const changed = await coordinator.patch(
      `/api/series/${id}`,
      { cadence: given, datesAnnouncedBy: before.datesAnnouncedBy },
      { version: before.version },
    );
    expect(changed.body.source.detail.fields).toEqual({
      datesAnnouncedBy: before.source.detail.fields.datesAnnouncedBy,
    });
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
      expect(await coordinator.patch(`/api/series/${id}`, body, { version })).toMatchObject({
        status: 422,
        body: { errors: [{ field }] },
      });
    }
    expect(await leed()).toMatchObject({ version });
  });

  it('takes a series that no source knows, which promises and dates nothing', async () => {
    const { body } = await leed();
    const cadence = { kind: 'at_least', times: 1, period: 'year', usualMonth: 9 };
    const input = {
      bodyId: body.id,
      title: { tr: 'LEED hazırlık toplantıları' },
      cadence,
      duties: ['Opinion of the units a month before'],
    };
    const added = await coordinator.post('/api/series', input);
    expect(added).toMatchObject({
      status: 201,
      body: {
        title: { en: null, tr: 'LEED hazırlık toplantıları' },
        promised: 1,
        announced: 0,
        source: { source: 'office', confirmedBy: 'Işıl Denemeci' },
      },
    });
    expect((await coordinator.get(`/api/series?bodyId=${body.id}`)).body.total).toBe(2);
    expect((await history('series', added.body.id))[0]).toMatchObject({
      action: 'created',
      changes: { titleTr: [null, 'LEED hazırlık toplantıları'] },
    });

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
      expect(await coordinator.post('/api/series', input)).toMatchObject({
        status: 422,
        body: { errors: [{ field }] },
      });
    }
    expect((await delegate.post('/api/series', sound)).status).toBe(403);
  });

  it('keeps a series that meetings belong to, and says so', async () => {
    const { items } = (await coordinator.get('/api/series?limit=100')).body;
    const { id } = items.find((one: any) => one.mechanismType);
    const { version } = (await coordinator.get(`/api/series/${id}`)).body;
    expect((await coordinator.get(`/api/meetings?seriesId=${id}&order=latest`)).body.total).toBeGreaterThan(0);
    expect(await coordinator.delete(`/api/series/${id}`, { version })).toMatchObject({
      status: 409,
      body: { code: 'series.in_use' },
    });
  });

  it('is nothing to another office: neither the series, nor what it would point at', async () => {
    const { id, version, body, participants } = await leed();
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await stranger.get(`/api/series/${id}`)).status).toBe(404);
    expect((await stranger.patch(`/api/series/${id}`, { usualCity: 'Paris' }, { version })).status).toBe(404);
    expect((await stranger.delete(`/api/series/${id}`, { version })).status).toBe(404);
    const cadence = { kind: 'irregular' };
    expect(await stranger.post('/api/series', { bodyId: body.id, title: { en: 'x' }, cadence })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'bodyId' }] },
    });
    expect((await stranger.post('/api/catalogue/load')).status).toBe(200);
    const theirs = (await stranger.get('/api/series?limit=1')).body.items[0];
    const seat = { institutionId: participants[0].institutionId, role: 'observer' };
    const own = (await stranger.get(`/api/series/${theirs.id}`)).body;
    expect(await stranger.patch(`/api/series/${own.id}`, { bodyId: body.id }, { version: own.version })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'bodyId' }] },
    });
    expect(
      await stranger.patch(`/api/series/${own.id}`, { participants: [seat] }, { version: own.version }),
    ).toMatchObject({ status: 422, body: { errors: [{ field: 'participants' }] } });
  });

  it('refuses a stale version, and a number that contradicts its kind', async () => {
    const { id, version } = await leed();
    const patch = (body: object, on = version) => coordinator.patch(`/api/series/${id}`, body, { version: on });
    expect(await patch({ usualCity: 'Paris' }, version - 1)).toMatchObject({
      status: 412,
      body: { current: { id, version, usualCity: 'Trento' } },
    });
    for (const cadence of [
      { kind: 'times_per_period' },
      { kind: 'at_least', times: 2 },
      { kind: 'irregular', times: 2, period: 'year' },
    ]) {
      expect(await patch({ cadence })).toMatchObject({ status: 422, body: { errors: [{ field: 'cadence.times' }] } });
    }
    expect(await patch({ usualCountry: 'QQ' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'usualCountry' }] },
    });
    expect(await patch({ title: { en: null, tr: null } })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'title' }] },
    });
    expect(await leed()).toMatchObject({ version });
  });

  it('is for those who keep the calendar', async () => {
    const { id, version } = await leed();
    expect(await delegate.patch(`/api/series/${id}`, { usualCity: 'Paris' }, { version })).toMatchObject({
      status: 403,
    });
    expect(await delegate.post(`/api/series/${id}/confirm`, undefined, { version })).toMatchObject({ status: 403 });
    expect((await delegate.get(`/api/series/${id}`)).body.can).toEqual({ edit: false });
  });
});
