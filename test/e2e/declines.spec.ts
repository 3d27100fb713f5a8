import type { Client } from '../support/client.js';
import { startApp, type TestApp } from '../support/app.js';
import { guestsOf, type Guest } from '../support/invited-guests.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { onThatMorning, openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';

describe('a decline', () => {
  let test: TestApp;
  let sink: MailSink;
  let work: OfficeAtWork;
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });
  const { mailTo, invited, page, answer, seatOf } = guestsOf(() => ({ test, sink, work }));

  let nuriye: { id: string; client: Client };
  let inbox: string;
  beforeAll(async () => {
    sink = await startMailSink();
    test = await startApp({ ...onThatMorning(), ROLE: 'all', SMTP_URL: sink.url, PUBLIC_URL: 'https://heyet.example' });
    work = await openOffice(test);
    nuriye = await work.attendee('Nuriye Misaloğlu', 'coordinator', { language: 'en' });
    inbox = (await nuriye.client.get('/api/me')).body.user.email;
  });
  const declines = async () =>
    (await sink.parsed()).filter(
      (one, at) => sink.mails[at]!.to === inbox && one.messageId!.includes('<assignment.declined.'),
    );

  /** Until the coordinator got mail of this kind about this seat. */
  async function untilSent({ seat }: Guest, kind: string): Promise<void> {
    const sent = async () =>
      (
        await work.coordinator.get(`/api/reminders?subjectId=${seat.id}&personId=${nuriye.id}&state=sent`)
      ).body.items.map((row: { kind: string }) => row.kind);
    const until = Date.now() + 10_000;
    while (!(await sent()).includes(kind) && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await sent()).toContain(kind);
  }

  it('reaches the coordinator by mail and at home, and leaves the delegation without its head', async () => {
    const one = await invited({}, 'head_of_delegation');
    await answer(one.secret, { reply: 'declined', note: 'Yıllık izindeyim' });
    const mail = await mailTo(inbox, 'assignment.declined');
    expect(mail.subject).toMatch(/^Çağrı Hayalioğlu declined: LEED Directing Committee, 100th session, /);
    expect(mail.text).toContain('will not attend the meeting below as head of delegation');
    expect(mail.text).toContain('The delegation has no head now.');
    expect(mail.text).toContain('Yıllık izindeyim');
    expect(mail.text).toContain(`https://heyet.example/meetings/${one.meeting.id}`);
    const list = (await work.coordinator.get('/api/assignments/declined')).body;
    expect(list.items).toContainEqual(
      expect.objectContaining({ id: one.seat.id, reply: 'declined', replyNote: 'Yıllık izindeyim' }),
    );
    const home = (await work.coordinator.get('/api/home')).body.attention.find(
      (counter: any) => counter.key === 'declined',
    );
    expect(home).toMatchObject({ count: list.total, list: { path: '/api/assignments/declined' } });
    expect((await work.coordinator.get(`/api/meetings/${one.meeting.id}`)).body.delegation).toMatchObject({
      assigned: 1,
      hasHead: false,
    });
    const without = (await work.coordinator.get('/api/meetings?delegation=without_head')).body.items.map(
      (meeting: Shown) => meeting.id,
    );
    expect(without).toContain(one.meeting.id);
    const next = await work.person('Ümit Farazi', { email: 'yeni.bas@iskur.example' });
    const named = await work.assign(one.meeting.id, { personId: next, role: 'head_of_delegation' });
    expect(named.body.items.map((seat: any) => [seat.person.name, seat.role])).toEqual([
      ['Ümit Farazi', 'head_of_delegation'],
      ['Çağrı Hayalioğlu', 'delegate'],
    ]);
    expect((await answer(one.secret, { reply: 'accepted' })).body).toMatchObject({
      role: 'delegate',
      reply: 'accepted',
    });
  });

  it('ends the reminders of who does not come, and the ledger says why; so it does of who was taken off', async () => {
    const one = await invited();
    const ended = async () =>
      (
        await work.coordinator.get(
          `/api/reminders?subjectKind=meeting&subjectId=${one.meeting.id}&personId=${one.personId}&limit=100`,
        )
      ).body.items
        .filter((row: any) => row.kind === 'meeting.upcoming' && row.state === 'cancelled')
        .map((row: any) => row.reason.code);
    await answer(one.secret, { reply: 'declined' });
    expect(new Set(await ended())).toEqual(new Set(['declined']));
    await answer(one.secret, { reply: 'accepted' });
    expect(await ended()).toEqual([]);
    const seat = await seatOf(one);
    expect((await work.coordinator.delete(`/api/assignments/${seat.id}`, { version: seat.version })).status).toBe(204);
    expect(new Set(await ended())).toEqual(new Set(['withdrawn']));
  });

  it('is told once each time, and not to who wrote it down', async () => {
    const one = await invited();
    const before = (await declines()).length;
    await answer(one.secret, { reply: 'declined' });
    await answer(one.secret, { reply: 'declined', note: 'Bütçe yok' });
    await answer(one.secret, { reply: 'accepted' });
    await answer(one.secret, { reply: 'declined' });
    await untilSent(one, 'assignment.declined');
    for (let n = 0; n < 5; n++) for (const reply of ['accepted', 'declined']) await answer(one.secret, { reply });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await declines()).length - before).toBe(1);
    const other = await invited();
    const { version } = await seatOf(other);
    await nuriye.client.put(`/api/assignments/${other.seat.id}/reply`, { reply: 'declined' }, { version });
    expect(
      (await work.coordinator.get(`/api/reminders?subjectId=${other.seat.id}&personId=${nuriye.id}`)).body.items,
    ).toEqual([]);
  });

  it('waits some minutes for a second thought', async () => {
    const one = await invited();
    const patient = test.settings.declineDelaySeconds;
    test.settings.declineDelaySeconds = 300;
    try {
      await answer(one.secret, { reply: 'declined' });
    } finally {
      test.settings.declineDelaySeconds = patient;
    }
    const row = async () =>
      (await work.coordinator.get(`/api/reminders?subjectId=${one.seat.id}&personId=${nuriye.id}`)).body.items[0];
    expect(await row()).toMatchObject({ kind: 'assignment.declined', state: 'planned' });
    expect(Date.parse((await row()).dueAt) - Date.parse((await page(one.secret)).body.repliedAt)).toBeGreaterThan(
      290_000,
    );
    await answer(one.secret, { reply: 'accepted' });
    expect(await row()).toMatchObject({ state: 'cancelled', reason: { code: 'answered_anew' } });
  });

  it('that was told is followed by the news that the person comes after all, over the quota or not', async () => {
    const one = await invited({ quota: 1 });
    await answer(one.secret, { reply: 'declined' });
    await untilSent(one, 'assignment.declined');
    const other = await work.person('Ümit Farazi', { email: 'yerine@iskur.example' });
    expect((await work.assign(one.meeting.id, { personId: other })).status).toBe(201);
    await answer(one.secret, { reply: 'accepted' });
    await untilSent(one, 'assignment.returned');
    const mail = await mailTo(inbox, 'assignment.returned');
    expect(mail.subject).toMatch(/^Çağrı Hayalioğlu thought again: LEED Directing Committee/);
    expect(mail.text).toContain('will attend the meeting below after all as delegate');
    expect(mail.text).toContain('Quota: 1. Seats taken: 2.');
    expect(mail.text).toContain('The delegation is larger than its quota now.');
  });

  it('that was taken back before its mail went is told to nobody', async () => {
    const one = await invited();
    sink.fault = (to) => (to === inbox ? 'rcpt_4xx' : null);
    await answer(one.secret, { reply: 'declined' });
    const row = async () =>
      (await work.coordinator.get(`/api/reminders?subjectId=${one.seat.id}&personId=${nuriye.id}`)).body.items[0];
    const until = Date.now() + 10_000;
    while ((await row()).state !== 'retry' && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await answer(one.secret, { reply: 'accepted' });
    sink.fault = () => null;
    expect(await row()).toMatchObject({ state: 'cancelled', reason: { code: 'answered_anew' } });
  });
});
