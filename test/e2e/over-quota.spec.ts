import { startApp, type TestApp } from '../support/app.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';

describe('a delegation larger than its quota', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const counter = async () =>
    (await work.coordinator.get('/api/home')).body.attention.find((one: any) => one.key === 'over_quota');

  it('is said when the quota falls below the seats that are taken, and counted at home', async () => {
    const meeting = await work.meeting({ quota: 3 });
    const [ada, can] = [await work.person('Ada Kontenjanlı'), await work.person('Can Kontenjanlı')];
    await work.assign(meeting.id, { personId: ada }, { personId: can });
    expect(await counter()).toMatchObject({ count: 0, nearest: null });
    const { version } = (await work.coordinator.get(`/api/meetings/${meeting.id}`)).body;
    const fits = await work.coordinator.patch(`/api/meetings/${meeting.id}`, { quota: 2 }, { version });
    expect(fits.body.notices).toEqual([]);
    const small = await work.coordinator.patch(
      `/api/meetings/${meeting.id}`,
      { quota: 1 },
      { version: fits.body.version },
    );
    expect([small.status, small.body.quota]).toEqual([200, 1]);
    expect(small.body.notices).toMatchObject([{ code: 'quota_passed', field: 'quota' }]);
    expect(small.body.notices[0].message).toContain('The quota is 1, and 2 seats are taken.');
    expect(await counter()).toMatchObject({
      count: 1,
      nearest: { meetings: [{ id: meeting.id }] },
      list: { path: '/api/meetings', query: { delegation: 'over_quota' } },
    });
    const list = (await work.coordinator.get('/api/meetings?delegation=over_quota')).body;
    expect([list.total, list.items[0].id]).toEqual([1, meeting.id]);
  });

  it('is none where somebody of it declined', async () => {
    const [meeting] = (await work.coordinator.get('/api/meetings?delegation=over_quota')).body.items;
    const [seat] = (await work.coordinator.get(`/api/meetings/${meeting.id}/delegation`)).body.items;
    await work.coordinator.put(`/api/assignments/${seat.id}/reply`, { reply: 'declined' }, { version: seat.version });
    expect(await counter()).toMatchObject({ count: 0 });
  });
});

describe('somebody without an e-mail address', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  it('is promised no mail by a new date, and known as not asked; an account has an address', async () => {
    const silent = await work.person('Naz Adressiz');
    const told = await work.person('Rana Adresli', { email: 'rana@kosgeb.example' });
    const account = await work.attendee('Şule Varsayımcı');
    const meeting = await work.meeting();
    await work.assign(meeting.id, { personId: silent }, { personId: told }, { personId: account.id });
    const { items } = (await work.coordinator.get('/api/assignments/unanswered')).body;
    expect(items.map((one: any) => [one.person.name, one.hasEmail]).sort()).toEqual([
      ['Naz Adressiz', false],
      ['Rana Adresli', true],
      ['Şule Varsayımcı', true],
    ]);
    const later = { ...MAY_IN_PARIS, startDate: '2027-05-11', endDate: '2027-05-12' };
    const { consequences } = (await work.coordinator.post(`/api/meetings/${meeting.id}/what-if`, later)).body;
    expect(consequences.map((one: any) => [one.kind, one.person.name]).sort()).toEqual([
      ['mail', 'Rana Adresli'],
      ['mail', 'Şule Varsayımcı'],
    ]);
    const planned = (await work.coordinator.get(`/api/reminders?subjectKind=meeting&subjectId=${meeting.id}`)).body
      .items;
    const reached = (id: string) => planned.find((one: any) => one.recipient.id === id).recipient.hasEmail;
    expect([reached(silent), reached(told), reached(account.id)]).toEqual([false, true, true]);
    const found = (await work.coordinator.get(`/api/meetings/${meeting.id}/candidates`)).body.items;
    expect(found.find((one: any) => one.id === account.id).hasEmail).toBe(true);
  });
});
