import { rows } from '../../src/platform/database/tenant-tx.js';
import { MAY_IN_PARIS, type Shown } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

/** What a seat is told while the mail server is away, and what it is told of the time before it was given. */
describe('the mails about a seat', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    // no attempt of its own comes between what happens to a seat and the mail about it
    office = await openOfficeWithMails({ RETRY_SECONDS: '600', DECLINE_DELAY_SECONDS: '2' });
  });
  afterAll(() => office.stop());

  const meetingIn = (more: object = {}) =>
    office.work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-05-05' }, ...more });
  const assigned = async (meeting: Shown, personId: string): Promise<Shown> => {
    const { status, body } = await office.work.assign(meeting.id, { personId });
    expect(status).toBe(201);
    return body.items.find((one: any) => one.person.id === personId);
  };
  const takeOff = async ({ id, version }: Shown) =>
    expect((await office.work.coordinator.delete(`/api/assignments/${id}`, { version })).status).toBe(204);
  const rowsOf = async (seat: Shown): Promise<any[]> =>
    (await office.work.coordinator.get(`/api/reminders?subjectId=${seat.id}&limit=100`)).body.items;
  async function rowOf(seat: Shown, kind: string, fits: (row: any) => boolean): Promise<any> {
    const until = Date.now() + 10_000;
    for (;;) {
      const rows = await rowsOf(seat);
      const found = rows.find((one) => one.kind === `assignment.${kind}` && fits(one));
      if (found) return found;
      if (Date.now() > until) throw new Error(`No such ${kind}: ${JSON.stringify(rows)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('say nothing of having been taken off to who was put back before that mail could go', async () => {
    const person = await office.delegate('Şule Varsayımcı', 'en');
    const meeting = await meetingIn();
    const first = await assigned(meeting, person.id);
    await office.mails(person.email, 1);
    office.sink.fault = (to) => (to === person.email ? 'rcpt_4xx' : null);
    await takeOff(first);
    await rowOf(first, 'withdrawn', (row) => row.state === 'retry');
    const second = await assigned(meeting, person.id);
    expect(await rowOf(first, 'withdrawn', (row) => row.state === 'cancelled')).toMatchObject({
      reason: { code: 'assigned_again' },
    });
    await rowOf(second, 'invitation', (row) => row.state === 'retry');
    office.sink.fault = () => null;
    const { id } = await rowOf(second, 'invitation', (row) => row.state === 'retry');
    expect((await office.work.coordinator.post(`/api/reminders/${id}/send-again`)).status).toBe(200);
    const mails = await office.mails(person.email, 2);
    expect(ofKind(mails, 'assignment.withdrawn')).toEqual([]);
    const [before, now] = mails.map(office.entryIn);
    expect(now).toMatchObject({ method: 'REQUEST', uid: before!.uid });
    expect(now!.sequence).toBeGreaterThan(before!.sequence);
  });

  it('carry the reason of a decline to nobody who coordinates no more when it would go', async () => {
    const { work } = office;
    const reader = await work.attendee('Nuriye Misaloğlu', 'coordinator');
    const inbox = (await reader.client.get('/api/me')).body.user.email as string;
    const leaves = await work.attendee('Çağrı Hayalioğlu', 'coordinator');
    const gone = (await leaves.client.get('/api/me')).body.user.email as string;
    await work.office.run((tx) =>
      rows(tx, 'update persons set email = $1 where id = $2', ['cagri@ornek.example', leaves.id]),
    );
    const person = await office.delegate('Şule Varsayımcı', 'en');
    const seat = await assigned(await meetingIn(), person.id);
    await office.mails(person.email, 1);
    const reply = { reply: 'declined', note: 'An operation' };
    expect((await work.coordinator.put(`/api/assignments/${seat.id}/reply`, reply, { version: 1 })).status).toBe(200);
    await work.office.run((tx) =>
      rows(tx, 'update members set ended_at = app.now() where id = (select member_id from persons where id = $1)', [
        leaves.id,
      ]),
    );
    expect(ofKind(await office.mails(inbox, 1), 'assignment.declined')[0]!.text).toContain('An operation');
    expect(
      await rowOf(seat, 'declined', (row) => row.recipient.id === leaves.id && row.state !== 'planned'),
    ).toMatchObject({ state: 'cancelled', reason: { code: 'not_coordinating' } });
    expect(office.sink.mails.filter((one) => [gone, 'cagri@ornek.example'].includes(one.to))).toEqual([]);
  });

  it('take nothing out of a calendar that the meeting had before the seat was given', async () => {
    const person = await office.delegate('Ümit Farazi', 'en');
    const meeting = await meetingIn();
    const url = `/api/meetings/${meeting.id}`;
    const version = async () => ({ version: (await office.work.coordinator.get(url)).body.version as number });
    const postpone = async (reason: string) =>
      expect(
        (await office.work.coordinator.post(`${url}/state`, { state: 'postponed', reason }, await version())).status,
      ).toBe(200);
    await postpone('The hall is taken');
    const window = { firmness: 'window', startDate: '2027-06-01', endDate: '2027-06-30' };
    expect((await office.work.coordinator.put(`${url}/date`, window, await version())).status).toBe(200);
    office.sink.fault = (to) => (to === person.email ? 'close_after_body' : null);
    const seat = await assigned(meeting, person.id);
    await rowOf(seat, 'invitation', (row) => row.state === 'uncertain');
    office.sink.fault = () => null;
    await postpone('No hall is free');
    const [, news] = await office.mails(person.email, 2);
    expect(news!.attachments.filter((one) => one.contentType === 'text/calendar')).toEqual([]);
  });
});
