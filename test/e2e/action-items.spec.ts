import { startApp, type TestApp } from '../support/app.js';
import { makeOffice } from '../support/office.js';
import { onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';
import type { Client } from '../support/client.js';

describe('action items', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  let sule: { id: string; client: Client };
  let cagri: { id: string; client: Client };
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
    sule = await work.attendee('Şule Varsayımcı');
    cagri = await work.attendee('Çağrı Hayalioğlu', 'external_delegate', { institutionId: work.iskur });
  });
  afterAll(() => test.stop());

  const due = (date: string, time = '17:00', zone = 'Europe/Istanbul') => ({ date, time, zone });
  const create = async (more: object = {}): Promise<Shown> => {
    const answer = await work.coordinator.post('/api/action-items', {
      title: { en: 'Send the list of good practices' },
      ownerId: sule.id,
      due: due('2027-05-14'),
      ...more,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as Shown;
  };
  /** Planned reminders about one item. */
  const planned = async (id: string): Promise<string[]> => {
    const owner = await test.database.connectAsOwner();
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [work.office.id]);
    const { rows } = await owner.query<{ step: string }>(
      `select step from reminders where subject_id = $1 and state = 'planned' order by due_at`,
      [id],
    );
    await owner.end();
    return rows.map((one) => one.step);
  };

  it('carry title, owner, side, priority, letter, and the hour of a place as the last moment', async () => {
    const meeting = await work.meeting();
    const item = await create({
      title: { tr: 'İyi uygulama listesini gönder' },
      meetingId: meeting.id,
      priority: 'high',
      responsibleSide: 'both',
      due: due('2027-05-14', '18:00', 'Europe/Paris'),
      letterDate: '2027-04-01',
      letterNumber: 'E-1',
    });
    expect(item).toMatchObject({
      title: { en: null, tr: 'İyi uygulama listesini gönder' },
      owner: { name: 'Şule Varsayımcı', institution: { acronym: 'KOSGEB' } },
      meeting: { id: meeting.id },
      body: { acronym: { en: 'LEED' } },
      state: 'open',
      progress: 0,
      priority: 'high',
      responsibleSide: 'both',
      due: { date: '2027-05-14', time: '18:00', zone: 'Europe/Paris', at: '2027-05-14T16:00:00Z' },
      letterDate: '2027-04-01',
      can: { edit: true, progress: true },
      version: 1,
    });
  });

  it('refuse an hour that does not exist and say which hour was taken when it comes twice', async () => {
    const post = (at: object) => work.coordinator.post('/api/action-items', { title: { en: 'x' }, due: at });
    expect((await post(due('2028-03-26', '02:30', 'Europe/Paris'))).body.errors).toMatchObject([
      { field: 'due.time', rule: 'hour_skipped' },
    ]);
    const twice = await post(due('2027-10-31', '02:30', 'Europe/Paris'));
    expect(twice.body).toMatchObject({
      due: { at: '2027-10-31T00:30:00Z' },
      notices: [{ code: 'hour_repeated', field: 'due.time' }],
    });
    expect((await post(due('2027-02-31'))).body.errors[0].field).toBe('due.date');
    expect((await post(due('2027-02-28', '24:00'))).body.errors[0].field).toBe('due.time');
    const foreign = await work.coordinator.post('/api/action-items', {
      title: { en: 'x' },
      ownerId: work.leed,
      due: due('2027-05-14'),
    });
    expect([foreign.status, foreign.body.errors[0].field]).toEqual([422, 'ownerId']);
    expect(
      (await work.coordinator.post('/api/action-items', { title: {}, due: due('2027-05-14') })).body.errors[0].field,
    ).toBe('title');
  });

  it('are told of before they are due, by the due moment of now and to the owner of now', async () => {
    const item = await create({ due: due('2027-05-14') });
    expect(await planned(item.id)).toEqual(expect.arrayContaining(['d14', 'd7', 'd1', 'd0']));
    const moved = await work.coordinator.patch(
      `/api/action-items/${item.id}`,
      { due: due('2027-04-20') },
      { version: 1 },
    );
    expect(moved.body).toMatchObject({ due: { date: '2027-04-20' }, version: 2 });
    const before = await planned(item.id);
    const nobody = await work.coordinator.patch(`/api/action-items/${item.id}`, { ownerId: null }, { version: 2 });
    expect([nobody.body.owner, before.length > 0, await planned(item.id)]).toEqual([null, true, []]);
  });

  it('are reminded of no more once they are done, and again when they are opened again', async () => {
    const item = await create();
    const done = await work.coordinator.post(
      `/api/action-items/${item.id}/complete`,
      { evidence: 'Sent by letter E-2' },
      { version: 1 },
    );
    expect(done.body).toMatchObject({
      state: 'done',
      progress: 100,
      evidence: 'Sent by letter E-2',
      completedAt: expect.stringMatching(/^2027-04-14T07:/) as string,
    });
    expect(await planned(item.id)).toEqual([]);
    expect((await work.coordinator.post(`/api/action-items/${item.id}/complete`, {}, { version: 2 })).body.code).toBe(
      'action_item.already_settled',
    );
    const again = await work.coordinator.post(`/api/action-items/${item.id}/reopen`, undefined, { version: 2 });
    expect(again.body).toMatchObject({ state: 'in_progress', completedAt: null, version: 3 });
    expect((await planned(item.id)).length).toBeGreaterThan(0);
    expect(
      (await work.coordinator.post(`/api/action-items/${item.id}/reopen`, undefined, { version: 3 })).body.code,
    ).toBe('action_item.not_settled');
    const history = await work.coordinator.get(`/api/history?subjectKind=action_item&subjectId=${item.id}`);
    expect(history.body.items.map((one: any) => one.action)).toEqual(['reopened', 'completed', 'created']);
  });

  it('are changed on the version somebody read', async () => {
    const item = await create();
    const patch = (body: object, version?: number) =>
      work.coordinator.patch(`/api/action-items/${item.id}`, body, version === undefined ? {} : { version });
    expect((await patch({ priority: 'low' })).status).toBe(428);
    expect((await patch({ priority: 'low', description: 'two\nlines' }, 1)).body).toMatchObject({
      priority: 'low',
      description: 'two\nlines',
      version: 2,
    });
    expect((await patch({ priority: 'high' }, 1)).body).toMatchObject({
      code: 'stale_version',
      current: { priority: 'low', version: 2 },
    });
    expect(
      (await patch({ priority: null, responsibleSide: null, state: null, progress: null, title: null, due: null }, 2))
        .body,
    ).toMatchObject({ priority: 'low', state: 'open', version: 3 });
  });

  it('of one meeting are shown to their owner of another institution, and of the others none', async () => {
    const { id: meetingId } = await work.meeting();
    const guest = await work.attendee('Gönül Kurmaca', 'external_delegate', { institutionId: work.iskur });
    await work.assign(meetingId, { personId: guest.id });
    const mine = await create({ ownerId: guest.id, meetingId });
    const settled = await create({ ownerId: guest.id, meetingId, due: due('2027-05-15') });
    await create({ ownerId: guest.id });
    await create({ meetingId });
    await guest.client.patch(`/api/me/action-items/${settled.id}`, { state: 'done' }, { version: 1 });
    const listed = async (more: string) => {
      const { body } = await guest.client.get(`/api/me/action-items?meetingId=${meetingId}${more}`);
      return [body.items.map((one: any) => one.id), body.total];
    };
    expect(await listed('&state=any')).toEqual([[mine.id, settled.id], 2]);
    expect(await listed('')).toEqual([[mine.id], 1]);
    expect((await guest.client.get(`/api/action-items?meetingId=${meetingId}`)).status).toBe(403);
    expect((await guest.client.get('/api/me/action-items?meetingId=that')).status).toBe(422);
  });

  it('are carried forward by their owner, also from another institution, who changes nothing else', async () => {
    const item = await create({ ownerId: cagri.id });
    const foreign = await create();
    const list = await cagri.client.get('/api/me/action-items');
    expect([list.body.items.map((one: any) => one.id), list.body.total]).toEqual([[item.id], 1]);
    const path = `/api/me/action-items/${item.id}`;
    const half = await cagri.client.patch(path, { progress: 50, evidence: 'Taslak hazır' }, { version: 1 });
    expect(half.body).toMatchObject({
      state: 'in_progress',
      progress: 50,
      evidence: 'Taslak hazır',
      can: { edit: false, progress: true },
    });
    expect((await cagri.client.patch(path, { title: { en: 'Mine now' } }, { version: 2 })).status).toBe(422);
    expect((await cagri.client.patch(path, { progress: 60 }, { version: 1 })).body.current.progress).toBe(50);
    expect((await cagri.client.patch(path, { state: 'done' }, { version: 2 })).body).toMatchObject({
      state: 'done',
      progress: 100,
    });
    expect(await planned(item.id)).toEqual([]);
    expect((await cagri.client.get(`/api/me/action-items/${foreign.id}`)).status).toBe(404);
    expect(
      (await cagri.client.patch(`/api/me/action-items/${foreign.id}`, { progress: 1 }, { version: 1 })).status,
    ).toBe(404);
    expect((await cagri.client.get(`/api/action-items/${item.id}`)).status).toBe(403);
    expect(
      (await sule.client.patch(`/api/action-items/${foreign.id}`, { priority: 'high' }, { version: 1 })).status,
    ).toBe(403);
  });

  it('are listed by the moment they are due, and narrowed by owner, state, meeting, body, words and time', async () => {
    const quiet = await openOffice(test);
    const isil = await quiet.person('Işıl Denemeci');
    const meeting = await quiet.meeting();
    const add = async (en: string, date: string, more: object = {}) =>
      (await quiet.coordinator.post('/api/action-items', { title: { en }, due: due(date), ...more })).body as Shown;
    await add('late', '2027-04-02', { ownerId: isil });
    await add('soon', '2027-04-16', { meetingId: meeting.id });
    await add('this month', '2027-05-10', { bodyId: quiet.csmee, responsibleSide: 'theirs' });
    const done = await add('finished', '2027-04-01');
    await quiet.coordinator.post(`/api/action-items/${done.id}/complete`, {}, { version: 1 });
    const list = async (query: string) =>
      (await quiet.coordinator.get(`/api/action-items?${query}`)).body.items.map((one: any) => one.title.en);
    expect(await list('')).toEqual(['late', 'soon', 'this month']);
    expect(await list('state=any')).toEqual(['finished', 'late', 'soon', 'this month']);
    expect(await list('state=done')).toEqual(['finished']);
    expect(await list('due=overdue')).toEqual(['late']);
    expect(await list('due=week')).toEqual(['soon']);
    expect(await list('due=month')).toEqual(['soon', 'this month']);
    expect(await list(`ownerId=${isil}`)).toEqual(['late']);
    expect(await list(`meetingId=${meeting.id}`)).toEqual(['soon']);
    expect(await list(`bodyId=${quiet.leed}`)).toEqual(['soon']);
    expect(await list(`bodyId=${quiet.csmee}`)).toEqual(['this month']);
    expect(await list('side=theirs')).toEqual(['this month']);
    expect(await list('q=ISIL')).toEqual(['late']);
    const page = await quiet.coordinator.get('/api/action-items?limit=2');
    expect([page.body.total, page.body.items.length]).toEqual([3, 2]);
    expect(await list(`limit=2&cursor=${String(page.body.nextCursor)}`)).toEqual(['this month']);
  });

  it('are nothing in another office', async () => {
    const item = await create();
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await stranger.get(`/api/action-items/${item.id}`)).status).toBe(404);
    expect((await stranger.patch(`/api/action-items/${item.id}`, { priority: 'low' }, { version: 1 })).status).toBe(
      404,
    );
    expect((await stranger.post(`/api/action-items/${item.id}/complete`, {}, { version: 1 })).status).toBe(404);
    expect((await stranger.get('/api/action-items?state=any')).body.items).toEqual([]);
  });
});
