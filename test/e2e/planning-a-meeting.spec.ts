import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { makeOffice } from '../support/office.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';

describe('planning a meeting', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const put = (meeting: { id: string; version: number }, date: object) =>
    work.coordinator.put(
      `/api/meetings/${meeting.id}/date`,
      { reason: 'New hall', ...date },
      { version: meeting.version },
    );
  const state = (meeting: { id: string; version: number }, body: object) =>
    work.coordinator.post(`/api/meetings/${meeting.id}/state`, body, { version: meeting.version });
  const history = async (id: string): Promise<any[]> =>
    (await work.coordinator.get(`/api/history?subjectKind=meeting&subjectId=${id}`)).body.items;

  it('keeps the hours of its place, and the instants that follow from them', async () => {
    const meeting = await work.meeting({
      numberLabel: '100th',
      letterDate: '2027-03-22',
      letterNumber: 'E-48127305-724.01-1182',
      venue: 'OECD, 2 rue André-Pascal',
    });
    expect(meeting).toMatchObject({
      state: 'confirmed',
      date: { ...MAY_IN_PARIS, startsAt: '2027-05-04T07:30:00Z', endsAt: '2027-05-05T15:00:00Z' },
      body: { acronym: { en: 'LEED' }, organization: { acronym: { en: 'OECD' } } },
      path: [
        { kind: 'organization', acronym: { en: 'OECD' } },
        { kind: 'body', acronym: { en: 'LEED' } },
      ],
      letterDate: '2027-03-22',
      version: 1,
      can: { edit: true, assign: true, dates: ['confirmed'], states: ['held', 'postponed', 'cancelled'] },
    });
    expect((await work.coordinator.get(`/api/meetings/${meeting.id}`)).body).toEqual(meeting);
  });

  it('joins the only series of its body when it is a session, and no workshop does', async () => {
    expect((await work.meeting()).series).toMatchObject({ id: work.series, title: { en: 'LEED meetings' } });
    expect((await work.meeting({ kind: 'workshop' })).series).toBeNull();
    const foreign = await work.coordinator.post('/api/meetings', {
      label: { en: 'x' },
      kind: 'session',
      bodyId: work.csmee,
      seriesId: work.series,
      date: MAY_IN_PARIS,
    });
    expect([foreign.status, foreign.body.errors[0].field]).toEqual([422, 'seriesId']);
  });

  it('firms up from a window over a tentative date to a confirmed one, and each date it had stays', async () => {
    const window = await work.meeting({ date: { firmness: 'window', startDate: '2027-10-04', endDate: '2027-10-15' } });
    expect(window.date).toMatchObject({ firmness: 'window', startTime: null, startsAt: null });
    const tentative = await put(window, {
      firmness: 'tentative',
      startDate: '2027-10-12',
      endDate: '2027-10-13',
      reason: 'Told by telephone',
    });
    expect(tentative.body).toMatchObject({
      state: 'tentative',
      version: 2,
      date: { startDate: '2027-10-12', startTime: null },
    });
    const letter = { letterDate: '2027-04-13', letterNumber: 'CFE/LEED(2027)8' };
    const hours = { startTime: '09:30', endTime: '17:00', zone: 'Europe/Paris' };
    const confirmed = await put(tentative.body, {
      firmness: 'confirmed',
      startDate: '2027-10-12',
      endDate: '2027-10-13',
      ...hours,
      ...letter,
    });
    expect(confirmed.body.dates.map((one: any) => [one.firmness, one.startDate, one.inForce])).toEqual([
      ['confirmed', '2027-10-12', true],
      ['tentative', '2027-10-12', false],
      ['window', '2027-10-04', false],
    ]);
    expect(confirmed.body.dates[0]).toMatchObject({ ...letter, recordedBy: 'Gülşen Örnekoğlu' });
    expect(confirmed.body.calendarSequence).toBe(2);
    expect((await history(window.id)).map((one) => one.action)).toEqual(['dated', 'dated', 'created']);
  });

  it('has no date while it is postponed, and comes back with a new one', async () => {
    const meeting = await work.meeting();
    expect((await state(meeting, { state: 'postponed' })).body.errors[0]).toMatchObject({
      field: 'reason',
      rule: 'required',
    });
    const postponed = await state(meeting, { state: 'postponed', reason: 'The government fell' });
    expect(postponed.body).toMatchObject({
      state: 'postponed',
      date: null,
      stateReason: 'The government fell',
      can: { dates: ['window', 'tentative', 'confirmed'] },
    });
    const again = await put(postponed.body, { firmness: 'window', startDate: '2027-11-01', endDate: '2027-11-30' });
    expect(again.body).toMatchObject({ state: 'window', stateReason: null, date: { startDate: '2027-11-01' } });
  });

  it('refuses what is not legal: softening a date, holding what has not begun, moving what is over', async () => {
    const meeting = await work.meeting();
    const softer = await put(meeting, { firmness: 'tentative', startDate: '2027-05-04', endDate: '2027-05-05' });
    expect([softer.status, softer.body.code]).toEqual([409, 'meeting.illegal_move']);
    const early = await state(meeting, { state: 'held' });
    expect([early.status, early.body.code, early.body.params.date]).toEqual([
      409,
      'meeting.not_yet_begun',
      '2027-05-04',
    ]);
    const cancelled = await state(meeting, { state: 'cancelled', reason: 'No quorum' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', can: { dates: [], states: [], assign: false } });
    expect((await state(cancelled.body, { state: 'cancelled', reason: 'Again' })).body.code).toBe(
      'meeting.illegal_move',
    );
    expect((await put(cancelled.body, MAY_IN_PARIS)).body.code).toBe('meeting.illegal_move');
  });

  it('is held once it has begun, and can be recorded afterwards', async () => {
    const held = await work.meeting({
      held: true,
      date: { firmness: 'confirmed', startDate: '2026-11-17', endDate: '2026-11-18' },
    });
    expect(held).toMatchObject({ state: 'held', can: { dates: ['confirmed'], states: [] } });
    const coming = await work.coordinator.post('/api/meetings', {
      label: { en: 'x' },
      kind: 'session',
      bodyId: work.leed,
      held: true,
      date: MAY_IN_PARIS,
    });
    expect(coming.body.code).toBe('meeting.not_yet_begun');
  });

  it('refuses an hour that does not exist and names the next one; takes the first of one that comes twice and says so', async () => {
    const spring = { ...MAY_IN_PARIS, startDate: '2028-03-26', endDate: '2028-03-26', startTime: '02:30' };
    const refused = await work.coordinator.post('/api/meetings', {
      label: { en: 'x' },
      kind: 'session',
      bodyId: work.leed,
      date: spring,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { field: 'date.startTime', rule: 'hour_skipped', message: expect.stringContaining('03:00') as string },
    ]);
    const autumn = await work.meeting({
      date: { ...MAY_IN_PARIS, startDate: '2027-10-31', endDate: '2027-10-31', startTime: '02:30' },
    });
    expect(autumn.date.startsAt).toBe('2027-10-31T00:30:00Z');
    expect(autumn.notices).toMatchObject([{ code: 'hour_repeated', field: 'date.startTime' }]);
  });

  it('refuses days that are none and owners that are none', async () => {
    const post = (more: object) =>
      work.coordinator.post('/api/meetings', {
        label: { en: 'x' },
        kind: 'session',
        bodyId: work.leed,
        date: MAY_IN_PARIS,
        ...more,
      });
    const fields = async (more: object) => (await post(more)).body.errors.map((one: any) => one.field);
    expect(await fields({ date: { ...MAY_IN_PARIS, startDate: '2027-02-31' } })).toEqual(['date.startDate']);
    expect(await fields({ date: { ...MAY_IN_PARIS, startDate: '1899-12-31' } })).toEqual(['date.startDate']);
    expect(await fields({ date: { ...MAY_IN_PARIS, endDate: '2027-05-03' } })).toEqual(['date.endDate']);
    expect(await fields({ date: { ...MAY_IN_PARIS, zone: 'Europe/Atlantis' } })).toEqual(['date.zone']);
    expect(await fields({ label: {} })).toEqual(['label']);
    expect(await fields({ bodyId: null })).toEqual(['bodyId']);
    expect(await fields({ organizationId: work.oecd })).toEqual(['bodyId']);
    expect(await fields({ bodyId: work.kosgeb })).toEqual(['bodyId']);
    expect(await fields({ label: { en: 'Two\nlines' } })).toEqual(['label.en']);
  });

  it('is edited on the version somebody read; a stale one answers with the current state', async () => {
    const meeting = await work.meeting();
    const edited = await work.coordinator.patch(
      `/api/meetings/${meeting.id}`,
      { city: 'Boulogne', notes: 'İ ı ğ 🙂' },
      { version: 1 },
    );
    expect(edited.body).toMatchObject({
      city: 'Boulogne',
      notes: 'İ ı ğ 🙂',
      version: 2,
      calendarSequence: 1,
      label: meeting.label,
    });
    const stale = await work.coordinator.patch(`/api/meetings/${meeting.id}`, { city: 'Paris' }, { version: 1 });
    expect([stale.status, stale.body.code, stale.body.current.city, stale.body.current.version]).toEqual([
      412,
      'stale_version',
      'Boulogne',
      2,
    ]);
    expect((await work.coordinator.patch(`/api/meetings/${meeting.id}`, { city: 'Paris' })).status).toBe(428);
    expect((await put({ id: meeting.id, version: 1 }, MAY_IN_PARIS)).status).toBe(412);
    expect((await history(meeting.id))[0].changes).toMatchObject({ city: ['Paris', 'Boulogne'] });
  });

  it('replaces another meeting, never itself', async () => {
    const [meeting, other] = [await work.meeting(), await work.meeting()];
    const replace = (replacesId: string) =>
      work.coordinator.patch(`/api/meetings/${meeting.id}`, { replacesId }, { version: 1 });
    expect(await replace(meeting.id)).toMatchObject({
      status: 422,
      body: { code: 'meeting.replaces_itself', errors: [{ field: 'replacesId' }] },
    });
    expect(await replace(other.id)).toMatchObject({ status: 200, body: { replaces: { id: other.id } } });
  });

  it('does not replace what replaces it, however many stand between', async () => {
    const [first, second, third] = [await work.meeting(), await work.meeting(), await work.meeting()];
    const replace = (id: string, replacesId: string) =>
      work.coordinator.patch(`/api/meetings/${id}`, { replacesId }, { version: 1 });
    expect((await replace(second.id, first.id)).status).toBe(200);
    expect((await replace(third.id, second.id)).status).toBe(200);
    expect(await replace(first.id, third.id)).toMatchObject({
      status: 422,
      body: { code: 'meeting.replaces_its_successor', errors: [{ field: 'replacesId' }] },
    });
  });

  it('takes place in a country that exists, or in a territory that the office named', async () => {
    const meeting = { label: { en: 'Talks' }, kind: 'other', bodyId: work.leed, date: MAY_IN_PARIS };
    const refused = { status: 422, body: { errors: [{ field: 'country', rule: 'country' }] } };
    expect(await work.coordinator.post('/api/meetings', { ...meeting, country: 'QQ' })).toMatchObject(refused);
    const { id } = await work.meeting({ country: 'FR' });
    const move = (country: string | null, version: number) =>
      work.coordinator.patch(`/api/meetings/${id}`, { country }, { version });
    expect(await move('QQ', 1)).toMatchObject(refused);
    await work.coordinator.put('/api/countries/XM', { nameEn: 'Example', nameTr: 'Örnek Ülke' }, { version: 0 });
    expect(await move('XM', 1)).toMatchObject({ status: 200, body: { country: 'XM' } });
    expect(await move(null, 2)).toMatchObject({ status: 200, body: { country: null } });
  });

  it('is nothing in another office', async () => {
    const meeting = await work.meeting();
    const stranger = await (await makeOffice(test)).signIn('administrator');
    expect((await stranger.get(`/api/meetings/${meeting.id}`)).status).toBe(404);
    expect((await stranger.patch(`/api/meetings/${meeting.id}`, { city: 'x' }, { version: 1 })).status).toBe(404);
    expect((await stranger.put(`/api/meetings/${meeting.id}/date`, MAY_IN_PARIS, { version: 1 })).status).toBe(404);
    expect(
      (
        await stranger.post('/api/meetings', {
          label: { en: 'x' },
          kind: 'session',
          bodyId: work.leed,
          date: MAY_IN_PARIS,
        })
      ).status,
    ).toBe(422);
  });

  it('is read by a delegate and changed by none', async () => {
    const meeting = await work.meeting();
    const delegate = await work.office.signIn('delegate');
    expect((await delegate.get(`/api/meetings/${meeting.id}`)).body.can).toEqual({
      edit: false,
      dates: [],
      states: [],
      assign: false,
    });
    expect((await delegate.patch(`/api/meetings/${meeting.id}`, { city: 'x' }, { version: 1 })).status).toBe(403);
    expect((await (await work.office.signIn('external_delegate')).get(`/api/meetings/${meeting.id}`)).status).toBe(403);
  });
});
