import { startApp, type TestApp } from '../support/app.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';

describe('the seats of a delegation', () => {
  let test: TestApp;
  let work: OfficeAtWork;
  beforeAll(async () => {
    test = await startApp(onThatMorning());
    work = await openOffice(test);
  });
  afterAll(() => test.stop());

  const delegation = async (meetingId: string): Promise<[Shown, ...Shown[]]> =>
    (await work.coordinator.get(`/api/meetings/${meetingId}/delegation`)).body.items;

  it('has no more seats than the organizer gives, also when two coordinators take the last one at the same moment', async () => {
    const meeting = await work.meeting({
      quota: 2,
      date: { ...MAY_IN_PARIS, startDate: '2027-06-10', endDate: '2027-06-10' },
    });
    const people = [
      await work.person('Ada Kontenjanlı'),
      await work.person('Can Kontenjanlı'),
      await work.person('Ece Kontenjanlı'),
    ];
    await work.assign(meeting.id, { personId: people[0]! });
    const answers = await Promise.all(people.slice(1).map((personId) => work.assign(meeting.id, { personId })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const refused = answers.find((answer) => answer.status === 409)!.body;
    expect(refused).toMatchObject({ code: 'delegation.quota_full', params: { quota: 2, taken: 2, wanted: 3 } });
    expect(refused.detail).toContain('The quota of this delegation is 2; with these people it would be 3.');
    expect((await delegation(meeting.id)).length).toBe(2);
  });

  it('is larger only for a reason, which is kept with who came beyond the seats', async () => {
    const meeting = await work.meeting({
      quota: 2,
      date: { ...MAY_IN_PARIS, startDate: '2027-06-11', endDate: '2027-06-11' },
    });
    const people = [
      await work.person('Ali Fazlagelen'),
      await work.person('Oya Fazlagelen'),
      await work.person('Zeki Fazlagelen'),
    ];
    const three = { people: people.map((personId) => ({ personId, role: 'delegate' })) };
    const assign = (body: object) => work.coordinator.post(`/api/meetings/${meeting.id}/delegation`, body);
    expect((await assign(three)).body.code).toBe('delegation.quota_full');
    expect((await assign({ ...three, quotaReason: '  ' })).status).not.toBe(201);
    expect(await delegation(meeting.id)).toEqual([]);
    const { status, body } = await assign({ ...three, quotaReason: 'The host confirmed a third seat' });
    expect(status).toBe(201);
    expect(body.items.map((one: any) => [one.person.name, one.quotaReason])).toEqual([
      ['Ali Fazlagelen', null],
      ['Oya Fazlagelen', null],
      ['Zeki Fazlagelen', 'The host confirmed a third seat'],
    ]);
    const history = await work.coordinator.get(`/api/history?subjectKind=assignment&subjectId=${body.items[2].id}`);
    expect(history.body.items[0].changes.quotaReason).toEqual([null, 'The host confirmed a third seat']);

    const { client: reader } = await work.attendee('Nuriye Misaloğlu');
    const read = (await reader.get(`/api/meetings/${meeting.id}/delegation`)).body.items;
    expect(read.map((one: any) => one.quotaReason)).toEqual([null, null, null]);
    const [told] = (await reader.get(`/api/history?subjectKind=assignment&subjectId=${body.items[2].id}`)).body.items;
    expect(told).toMatchObject({ action: 'created', changes: { role: [null, 'delegate'] } });
    expect(told.changes).not.toHaveProperty('quotaReason');
  });

  it('gives the seat of who declined to somebody else', async () => {
    const meeting = await work.meeting({
      quota: 1,
      date: { ...MAY_IN_PARIS, startDate: '2027-06-12', endDate: '2027-06-12' },
    });
    const [one, two] = [await work.person('Naz Vazgeçen'), await work.person('Rana Yerinegelen')];
    await work.assign(meeting.id, { personId: one });
    const [seat] = await delegation(meeting.id);
    await work.coordinator.put(`/api/assignments/${seat.id}/reply`, { reply: 'declined' }, { version: seat.version });
    const next = await work.assign(meeting.id, { personId: two });
    expect(next.status).toBe(201);
    expect(next.body.items.map((item: any) => item.quotaReason)).toEqual([null, null]);
  });
});
