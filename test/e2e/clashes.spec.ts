import { startApp, type TestApp } from '../support/app.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';

describe('clashes of a delegation', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const delegation = async (meetingId: string): Promise<[Shown, ...Shown[]]> =>
    (await work.coordinator.get(`/api/meetings/${meetingId}/delegation`)).body.items;

  it('names a clash before saving, and takes the person when the reason is given', async () => {
    const person = await work.person('Umut Farazioğlu');
    const uncitral = await work.meeting({
      label: { en: 'UNCITRAL Working Group I' },
      city: 'New York',
      country: 'US',
      kind: 'other',
      date: { ...MAY_IN_PARIS, startDate: '2027-05-03', endDate: '2027-05-07', zone: 'America/New_York' },
    });
    const leed = await work.meeting();
    await work.assign(uncitral.id, { personId: person });
    const refused = await work.assign(leed.id, { personId: person });
    expect([refused.status, refused.body.code]).toEqual([409, 'assignments.clash']);
    expect(refused.body.detail).toContain('UNCITRAL Working Group I');
    expect(refused.body.current.clashes).toEqual([
      {
        person: { id: person, name: 'Umut Farazioğlu' },
        meeting: {
          id: uncitral.id,
          title: { en: 'UNCITRAL Working Group I', tr: null },
          city: 'New York',
          startDate: '2027-05-03',
          endDate: '2027-05-07',
        },
      },
    ]);
    const taken = await work.assign(leed.id, { personId: person, clashReason: 'Leaves New York on Monday' });
    expect(taken.status).toBe(201);
    expect(taken.body.items[0]).toMatchObject({
      clashReason: 'Leaves New York on Monday',
      clashes: [{ meeting: { id: uncitral.id } }],
    });
  });

  it('knows a city by its name in either language, and two countries never share one', async () => {
    const person = await work.person('Selin Kurgusal');
    const day = { ...MAY_IN_PARIS, startDate: '2027-07-20', endDate: '2027-07-20' };
    const meet = (city: string, country: string | null, startTime: string, endTime: string) =>
      work.meeting({ kind: 'other', city, country, date: { ...day, startTime, endTime } });
    const vienna = await meet('Vienna', 'AT', '09:00', '10:00');
    expect((await work.assign(vienna.id, { personId: person })).status).toBe(201);
    for (const [city, country, from, to] of [
      ['Viyana', 'AT', '10:00', '11:00'],
      ['VİYANA ', null, '11:00', '12:00'],
    ] as const) {
      const meeting = await meet(city, country, from, to);
      expect((await work.coordinator.get(`/api/meetings/${meeting.id}/candidates?show=free&q=Selin`)).body.total).toBe(
        1,
      );
      expect((await work.assign(meeting.id, { personId: person })).status).toBe(201);
    }
    expect(
      (await work.coordinator.get('/api/clashes')).body.items.filter((one: any) => one.person.id === person),
    ).toEqual([]);
    const overlapping = await meet('Viyana', 'AT', '09:30', '10:30');
    expect((await work.assign(overlapping.id, { personId: person })).body.current.clashes).toHaveLength(2);
    const namesake = await meet('Vienna', 'US', '15:00', '16:00');
    expect((await work.assign(namesake.id, { personId: person })).body.current.clashes.length).toBeGreaterThan(0);
  });

  it('lets the hours decide in one city, and never counts a window or a declined seat', async () => {
    const person = await work.person('Elif Örnekoğlu');
    const day = { ...MAY_IN_PARIS, startDate: '2027-07-06', endDate: '2027-07-06' };
    const morning = await work.meeting({ kind: 'other', date: { ...day, startTime: '09:00', endTime: '12:00' } });
    const afternoon = await work.meeting({ kind: 'other', date: { ...day, startTime: '12:00', endTime: '15:00' } });
    const elsewhere = await work.meeting({
      kind: 'other',
      city: 'Vienna',
      date: { ...day, startTime: '16:00', endTime: '17:00', zone: 'Europe/Vienna' },
    });
    const window = await work.meeting({
      kind: 'other',
      date: { firmness: 'window', startDate: '2027-07-01', endDate: '2027-07-31' },
    });
    expect((await work.assign(morning.id, { personId: person })).status).toBe(201);
    expect((await work.assign(afternoon.id, { personId: person })).status).toBe(201);
    expect((await work.assign(window.id, { personId: person })).status).toBe(201);
    expect((await work.assign(elsewhere.id, { personId: person })).body.current.clashes).toHaveLength(2);
    for (const meeting of [morning, afternoon]) {
      const [seat] = await delegation(meeting.id);
      await work.coordinator.put(`/api/assignments/${seat.id}/reply`, { reply: 'declined' }, { version: seat.version });
    }
    expect((await work.assign(elsewhere.id, { personId: person })).status).toBe(201);
  });

  it('lists open clashes and unanswered invitations with their totals', async () => {
    const quiet = await openOffice(test);
    const person = await quiet.person('Çakışan Örnekoğlu');
    const [one, two] = [await quiet.meeting(), await quiet.meeting({ city: 'Ankara', kind: 'other' })];
    await quiet.assign(one.id, { personId: person });
    await quiet.assign(two.id, { personId: person, clashReason: 'x' });
    expect((await quiet.coordinator.get('/api/clashes')).body).toMatchObject({ items: [], total: 0 });
    const third = await quiet.meeting({
      kind: 'other',
      date: { firmness: 'window', startDate: '2027-05-01', endDate: '2027-05-31' },
    });
    await quiet.assign(third.id, { personId: person });
    await quiet.coordinator.put(
      `/api/meetings/${third.id}/date`,
      { firmness: 'confirmed', startDate: '2027-05-05', endDate: '2027-05-05' },
      { version: 1 },
    );
    const { body } = await quiet.coordinator.get('/api/clashes');
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({
      person: { name: 'Çakışan Örnekoğlu' },
      meetings: [{ id: one.id }, { id: third.id }],
    });
    const open = await quiet.coordinator.get('/api/assignments/unanswered?limit=2');
    expect([open.body.total, open.body.items.length, open.body.items[0].meeting.id]).toEqual([3, 2, one.id]);
    const rest = await quiet.coordinator.get(
      `/api/assignments/unanswered?limit=2&cursor=${String(open.body.nextCursor)}`,
    );
    expect(rest.body.items.map((seat: any) => seat.meeting.id)).toEqual([third.id]);
  });

  it('is kept with a reason afterwards too, and open again without; only who names delegations reads the reason', async () => {
    const person = await work.person('Oya Çakışmaz');
    const days = { ...MAY_IN_PARIS, startDate: '2027-09-06', endDate: '2027-09-07' };
    const one = await work.meeting({ kind: 'other', city: 'Roma', country: 'IT', date: days });
    const two = await work.meeting({ kind: 'other', city: 'Berlin', country: 'DE', date: days });
    await work.assign(one.id, { personId: person });
    const late = { ...days, startDate: '2027-09-20', endDate: '2027-09-20' };
    const moved = await work.coordinator.put(
      `/api/meetings/${two.id}/date`,
      { ...late, reason: 'x' },
      { version: two.version },
    );
    await work.assign(two.id, { personId: person });
    await work.coordinator.put(
      `/api/meetings/${two.id}/date`,
      { ...days, reason: 'x' },
      { version: moved.body.version },
    );
    const open = async () =>
      (await work.coordinator.get('/api/clashes')).body.items.filter((c: any) => c.person.id === person).length;
    expect(await open()).toBe(1);
    const [seat] = await delegation(two.id);
    const kept = await work.coordinator.patch(
      `/api/assignments/${seat.id}`,
      { clashReason: 'Leaves Rome at noon' },
      { version: seat.version },
    );
    expect([kept.status, kept.body.clashReason, kept.body.role]).toEqual([200, 'Leaves Rome at noon', 'delegate']);
    expect(await open()).toBe(0);

    const { client: delegate } = await work.attendee('Şule Varsayımcı');
    const read = (await delegate.get(`/api/meetings/${two.id}/delegation`)).body.items[0];
    expect(read).toMatchObject({ clashReason: null, clashes: [{ meeting: { id: one.id } }] });
    const entryFor = async (client: typeof delegate) =>
      (await client.get(`/api/history?subjectKind=assignment&subjectId=${seat.id}`)).body.items[0];
    // an entry of which nothing may be read is none
    expect(await entryFor(delegate)).toMatchObject({ action: 'created', changes: { role: [null, 'delegate'] } });
    expect((await entryFor(work.coordinator)).changes).toEqual({ clashReason: [null, 'Leaves Rome at noon'] });

    await work.coordinator.patch(`/api/assignments/${seat.id}`, { clashReason: null }, { version: kept.body.version });
    expect(await open()).toBe(1);
  });
});
