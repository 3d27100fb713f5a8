import { startApp, type TestApp } from '../support/app.js';
import { guestsOf } from '../support/invited-guests.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';

describe('somebody else goes instead', () => {
  let test: TestApp;
  let sink: MailSink;
  let work: OfficeAtWork;
  beforeAll(async () => {
    sink = await startMailSink();
    test = await startApp({ ...onThatMorning(), ROLE: 'all', SMTP_URL: sink.url, PUBLIC_URL: 'https://heyet.example' });
    work = await openOffice(test);
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });
  const { mailTo, invited, answer, page, seatOf } = guestsOf(() => ({ test, sink, work }));

  let made = 0;
  const newcomer = async (name = 'Ümit Farazi') => {
    const email = `yerine${++made}@kosgeb.example`;
    return { id: await work.person(name, { email }), email };
  };
  const replace = (meetingId: string, seat: Shown, personId: string, more: object = {}) =>
    work.coordinator.post(`/api/meetings/${meetingId}/delegation`, {
      people: [{ personId, role: seat.role, replaces: { id: seat.id, version: seat.version }, ...more }],
    });
  const declinedAtHome = async () =>
    (await work.coordinator.get('/api/home')).body.attention.find((one: any) => one.key === 'declined').count;
  const mailsTo = (email: string, kind: string) =>
    sink.mails.filter((one) => one.to === email && one.messageId.includes(`<${kind}.`)).length;

  it('in one act: the seat changes hands, each of the two is told once, the counter at home goes down', async () => {
    const before = await declinedAtHome();
    const one = await invited({ quota: 1 }, 'head_of_delegation');
    await answer(one.secret, { reply: 'declined', note: 'Yıllık izindeyim' });
    expect(await declinedAtHome()).toBe(before + 1);
    const next = await newcomer();
    const replaced = await replace(one.meeting.id, await seatOf(one), next.id);
    expect(replaced.status).toBe(201);
    expect(replaced.body.items.map((seat: any) => [seat.person.name, seat.role, seat.reply])).toEqual([
      ['Ümit Farazi', 'head_of_delegation', 'none'],
    ]);
    expect(await declinedAtHome()).toBe(before);
    await mailTo(next.email, 'assignment.invitation');
    expect((await mailTo(one.email, 'assignment.withdrawn')).subject).toContain('Heyette artık yer almıyorsunuz');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mailsTo(next.email, 'assignment.invitation')).toBe(1);
    expect(mailsTo(one.email, 'assignment.withdrawn')).toBe(1);
    expect((await page(one.secret)).status).toBe(410);
  });

  it('and the history of the meeting says who came for whom', async () => {
    const one = await invited();
    const next = await newcomer('Işıl Denemeci');
    await replace(one.meeting.id, await seatOf(one), next.id);
    const { items } = (await work.coordinator.get(`/api/history?subjectKind=meeting&subjectId=${one.meeting.id}`)).body;
    expect(items.find((entry: any) => entry.action === 'replaced')).toMatchObject({
      actor: 'Gülşen Örnekoğlu',
      subject: { kind: 'assignment', id: one.seat.id, name: { en: 'Çağrı Hayalioğlu' } },
      changes: { replacedBy: [null, { id: next.id, name: 'Işıl Denemeci' }] },
    });
  });

  it('not where who sat there thought again in the meantime: that is shown first', async () => {
    const one = await invited();
    await answer(one.secret, { reply: 'declined' });
    const declined = await seatOf(one);
    await answer(one.secret, { reply: 'accepted' });
    const stale = await replace(one.meeting.id, declined, (await newcomer()).id);
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ id: declined.id, reply: 'accepted' });
    expect((await seatOf(one)).person.name).toBe('Çağrı Hayalioğlu');
  });

  it('nor twice: a seat that was given away is not there any more', async () => {
    const one = await invited();
    const seat = await seatOf(one);
    expect((await replace(one.meeting.id, seat, (await newcomer()).id)).status).toBe(201);
    const again = await replace(one.meeting.id, seat, (await newcomer('Şule Varsayımcı')).id);
    expect([again.status, again.body.code]).toEqual([409, 'delegation.seat_gone']);
    expect((await replace(one.meeting.id, seat, one.personId)).status).toBe(409);
  });

  it('nobody is taken off where the newcomer cannot come', async () => {
    const one = await invited();
    const next = await newcomer();
    const { startDate, endDate } = one.meeting.date;
    const other = await work.meeting({ city: 'Roma', country: 'IT', date: { ...MAY_IN_PARIS, startDate, endDate } });
    await work.assign(other.id, { personId: next.id });
    const refused = await replace(one.meeting.id, await seatOf(one), next.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'assignments.clash']);
    expect((await seatOf(one)).person.name).toBe('Çağrı Hayalioğlu');
  });
});
