import { MAY_IN_PARIS, type Shown } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

/** It is 14 April 2027. */
describe('somebody who has left', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    office = await openOfficeWithMails({});
  });
  afterAll(() => office.stop());

  const leaves = async (id: string, leftAt: string | null) => {
    const { version } = (await office.work.coordinator.get(`/api/persons/${id}`)).body;
    expect((await office.work.coordinator.patch(`/api/persons/${id}`, { leftAt }, { version })).status).toBe(200);
  };
  const on = (startDate: string) => office.work.meeting({ date: { ...MAY_IN_PARIS, startDate, endDate: startDate } });
  const until = async (seat: Shown, fits: (row: any) => boolean) => {
    const end = Date.now() + 10_000;
    for (;;) {
      const { items } = (await office.work.coordinator.get(`/api/reminders?subjectId=${seat.id}&limit=100`)).body;
      const found = items.find((one: any) => fits(one));
      if (found) return found;
      if (Date.now() > end) throw new Error(`No such mail: ${JSON.stringify(items)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('is not given a seat at a meeting after that day, and is at one before it', async () => {
    const person = await office.delegate('Şule Varsayımcı', 'en');
    const other = await office.delegate('Ümit Farazi', 'en');
    await leaves(person.id, '2027-03-10');
    const coming = await on('2027-05-05');
    const refused = await office.work.assign(coming.id, { personId: other.id }, { personId: person.id });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        expect.objectContaining({
          field: 'people.1.personId',
          message: 'This person has left, and does not go to meetings after that day.',
        }),
      ],
    ]);
    expect((await office.work.coordinator.get(`/api/meetings/${coming.id}/delegation`)).body.items).toEqual([]);
    expect((await office.work.assign((await on('2027-03-12')).id, { personId: person.id })).status).toBe(422);
    expect((await office.work.assign((await on('2027-03-09')).id, { personId: person.id })).status).toBe(201);
  });

  it('and comes back is invited to what they were not asked about while they were away', async () => {
    const person = await office.delegate('Işıl Denemeci', 'en');
    const [told, untold, other] = [await on('2027-05-06'), await on('2027-05-11'), await on('2027-05-13')];
    await office.work.assign(told.id, { personId: person.id });
    await office.mails(person.email, 1);
    office.sink.fault = (to) => (to === person.email ? 'rcpt_4xx' : null);
    const seats = [];
    for (const meeting of [untold, other])
      seats.push((await office.work.assign(meeting.id, { personId: person.id })).body.items[0] as Shown);
    const waiting = await Promise.all(seats.map((seat) => until(seat, (row) => row.state === 'retry')));
    await leaves(person.id, '2027-04-10');
    office.sink.fault = () => null;
    for (const { id } of waiting) await office.work.coordinator.post(`/api/reminders/${id}/send-again`);
    for (const seat of seats)
      expect(await until(seat, (row) => row.state === 'skipped')).toMatchObject({ reason: { code: 'person_left' } });
    const { version, id } = seats[1]!;
    await office.work.coordinator.delete(`/api/assignments/${id}`, { version });

    await until(seats[1]!, (row) => row.kind === 'assignment.withdrawn' && row.state === 'skipped');
    await leaves(person.id, null);
    const mails = await office.mails(person.email, 2);
    expect(ofKind(mails, 'assignment.invitation').map((one) => one.subject)).toEqual([
      expect.stringMatching(/6 May$/),
      expect.stringMatching(/11 May$/),
    ]);
    await until(seats[0]!, (row) => row.state === 'sent');
    await until(seats[1]!, (row) => row.kind === 'assignment.withdrawn' && row.reason?.code === 'never_invited');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await office.mails(person.email, 2);
  });
});
