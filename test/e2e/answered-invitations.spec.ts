import { MAY_IN_PARIS, type Shown } from '../support/office-at-work.js';
import { ofKind, openOfficeWithMails, type OfficeWithMails } from '../support/office-with-mails.js';

/** What happens between an invitation and its mail, while the mail server is away. */
describe('an invitation that waits', () => {
  let office: OfficeWithMails;
  beforeAll(async () => {
    // no attempt of its own comes between an answer and the mail that is to know of it
    office = await openOfficeWithMails({ RETRY_SECONDS: '600' });
  });
  afterAll(() => office.stop());

  /** A seat whose invitation waits. */
  async function waiting(language: 'en' | 'tr') {
    const person = await office.delegate('Şule Varsayımcı', language);
    office.sink.fault = (to) => (to === person.email ? 'rcpt_4xx' : null);
    const meeting = await office.work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-05-05' } });
    await office.work.assign(meeting.id, { personId: person.id });
    const seat = (await office.work.coordinator.get(`/api/meetings/${meeting.id}/delegation`)).body.items[0] as Shown;
    return { person, seat, invitation: await invitationOf(seat, (state) => state === 'retry') };
  }
  async function invitationOf(seat: Shown, is: (state: string) => boolean): Promise<Shown> {
    const until = Date.now() + 10_000;
    for (;;) {
      const { items } = (await office.work.coordinator.get(`/api/reminders?subjectId=${seat.id}&limit=100`)).body;
      const found = items.find((one: any) => one.kind === 'assignment.invitation' && is(one.state));
      if (found) return found as Shown;
      if (Date.now() > until) throw new Error(`No such invitation: ${JSON.stringify(items)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const write = async (seat: Shown, version: number, reply: string) =>
    expect(
      (await office.work.coordinator.put(`/api/assignments/${seat.id}/reply`, { reply }, { version })).status,
    ).toBe(200);
  async function goes(invitation: Shown): Promise<void> {
    office.sink.fault = () => null;
    expect((await office.work.coordinator.post(`/api/reminders/${invitation.id}/send-again`)).status).toBe(200);
  }

  it('says to who answered meanwhile that they are on the delegation, and asks nothing', async () => {
    const turkish = await waiting('tr');
    await write(turkish.seat, 1, 'accepted');
    await goes(turkish.invitation);
    const [mail] = ofKind(await office.mails(turkish.person.email, 1), 'assignment.invitation');
    expect(mail!.subject).toBe('Heyette yer alıyorsunuz: LEED Yönlendirme Komitesi, 100. oturum, 5 May');
    expect(mail!.text).toContain(
      'Aşağıdaki toplantının heyetinde delege olarak yer alıyorsunuz. Toplantıya katılacağınız kaydedilmiştir.',
    );
    expect(mail!.text).toContain('Toplantıyı aç');
    expect(mail!.text).not.toMatch(/bekleniyor|Katılım durumunu/);
    expect(office.entryIn(mail!).attendees).toMatchObject([{ reply: 'ACCEPTED' }]);

    const english = await waiting('en');
    await write(english.seat, 1, 'accepted');
    await goes(english.invitation);
    const [said] = ofKind(await office.mails(english.person.email, 1), 'assignment.invitation');
    expect(said!.subject).toBe('You are on the delegation: LEED Directing Committee, 100th session, 5 May');
    expect(said!.text).toContain('Your answer: you will attend.');
    expect(said!.text).not.toContain('Please answer');
  });

  it('asks who was not sure for a final answer', async () => {
    const { person, seat, invitation } = await waiting('en');
    await write(seat, 1, 'unsure');
    await goes(invitation);
    const [mail] = ofKind(await office.mails(person.email, 1), 'assignment.invitation');
    expect(mail!.subject).toMatch(/^You are on the delegation: /);
    expect(mail!.text).toContain('it is not certain whether you will attend. Please say so once it is.');
    expect(mail!.text).toContain('Give a final answer');
    expect(office.entryIn(mail!).attendees).toMatchObject([{ reply: 'TENTATIVE' }]);
  });

  it('does not go to who declined, and goes once they come after all', async () => {
    const { person, seat } = await waiting('en');
    await write(seat, 1, 'declined');
    expect(await invitationOf(seat, (state) => state === 'cancelled')).toMatchObject({ reason: { code: 'declined' } });
    office.sink.fault = () => null;
    await write(seat, 2, 'accepted');
    const [mail] = ofKind(await office.mails(person.email, 1), 'assignment.invitation');
    expect(mail!.subject).toMatch(/^You are on the delegation: /);
    await write(seat, 3, 'declined');
    await write(seat, 4, 'accepted');
    const told = (await office.work.coordinator.get(`/api/reminders?subjectId=${seat.id}&limit=100`)).body.items;
    expect(told.filter((one: any) => one.kind === 'assignment.invitation')).toHaveLength(2);
  });

  it('takes a meeting that lost its date out of the calendar, though nobody knows whether the invitation arrived', async () => {
    const person = await office.delegate('Ümit Farazi', 'en');
    office.sink.fault = (to) => (to === person.email ? 'close_after_body' : null);
    const meeting = await office.work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-05-05' } });
    await office.work.assign(meeting.id, { personId: person.id });
    const seat = (await office.work.coordinator.get(`/api/meetings/${meeting.id}/delegation`)).body.items[0] as Shown;
    await invitationOf(seat, (state) => state === 'uncertain');
    office.sink.fault = () => null;
    const { version } = (await office.work.coordinator.get(`/api/meetings/${meeting.id}`)).body;
    const postponed = { state: 'postponed', reason: 'The hall is taken' };
    expect(
      (await office.work.coordinator.post(`/api/meetings/${meeting.id}/state`, postponed, { version })).status,
    ).toBe(200);
    const [first, second] = (await office.mails(person.email, 2)).map(office.entryIn);
    expect(second).toMatchObject({ method: 'CANCEL', uid: first!.uid, starts: first!.starts });
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
  });
});
