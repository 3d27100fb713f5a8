import { TenantService } from '../../src/identity/offices/tenants.service.js';
import { rows } from '../../src/platform/database/tenant-tx.js';
import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { throughLink } from '../support/client.js';
import { guestsOf } from '../support/invited-guests.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { secretIn } from '../support/mailbox.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';

describe('replying by the link in a mail, without an account', () => {
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

  const { mailTo, invited, guest, page, answer, seatOf } = guestsOf(() => ({ test, sink, work }));
  const refusal = async (secret: string) => {
    const [look, act] = [await page(secret), await answer(secret, { reply: 'accepted' })];
    expect([act.status, act.body.code]).toEqual([look.status, look.body.code]);
    return [look.status, look.body.code];
  };

  it('shows the one meeting and nothing else of the office, and looking changes nothing', async () => {
    const one = await invited();
    for (let n = 0; n < 3; n++) {
      const { status, body } = await page(one.secret);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        office: { en: 'Test Office', tr: 'Deneme Ofisi' },
        name: 'Çağrı Hayalioğlu',
        language: 'tr',
        meeting: {
          title: { en: 'LEED Directing Committee, 100th session' },
          city: 'Paris',
          date: { zone: 'Europe/Paris', startTime: '09:30' },
        },
        role: 'delegate',
        reply: 'none',
        movedFrom: null,
        can: { reply: true },
      });
      const whole = JSON.stringify(body);
      for (const hidden of ['Only for the office', one.meeting.id, one.seat.id, one.personId, 'Gülşen'])
        expect(whole).not.toContain(hidden);
    }
    expect(await seatOf(one)).toMatchObject({ reply: 'none', version: 1 });
  });

  it('is told in the mail, and leads people with an account to the meeting instead', async () => {
    const one = await invited();
    const mail = await mailTo(one.email, 'assignment.invitation');
    expect(mail.text).toMatch(/https:\/\/heyet\.example\/reply#[\w-]{43}/);
    expect(mail.text).toContain('hesap gerekmez');
    const calendar = mail.attachments.find((part) => part.contentType === 'text/calendar')!.content.toString('utf8');
    expect(calendar).not.toContain('/reply');
    const member = await work.attendee('Şule Varsayımcı');
    const { email } = (await member.client.get('/api/me')).body.user;
    await work.assign(one.meeting.id, { personId: member.id });
    const own = await mailTo(email, 'assignment.invitation');
    expect(own.text).toContain(`https://heyet.example/meetings/${one.meeting.id}`);
    expect(own.text).not.toContain('/reply#');
  });

  it('takes the answer in the person’s name, and another one until the meeting begins', async () => {
    const one = await invited();
    expect((await answer(one.secret, { reply: 'declined', note: 'Yıllık izindeyim' })).body).toMatchObject({
      reply: 'declined',
      replyNote: 'Yıllık izindeyim',
      can: { reply: true },
    });
    expect((await page(one.secret)).body.repliedAt).toMatch(/^2027-04-14T07:/);
    expect((await answer(one.secret, { reply: 'accepted' })).body).toMatchObject({
      reply: 'accepted',
      replyNote: null,
    });
    expect(await seatOf(one)).toMatchObject({ reply: 'accepted', version: 3 });
    const history = await work.coordinator.get(`/api/history?subjectKind=assignment&subjectId=${one.seat.id}`);
    expect(history.body.items[0]).toMatchObject({
      action: 'replied',
      actor: 'Çağrı Hayalioğlu',
      changes: { reply: ['declined', 'accepted'] },
    });
    for (const reply of ['none', 'maybe', null]) expect((await answer(one.secret, { reply })).status).toBe(422);
  });

  it('is over once the meeting has begun', async () => {
    const one = await invited({
      date: {
        ...MAY_IN_PARIS,
        startDate: '2027-04-14',
        endDate: '2027-04-16',
        startTime: '08:00',
        zone: 'Europe/Paris',
      },
    });
    expect((await page(one.secret)).body).toMatchObject({ can: { reply: false } });
    const late = await answer(one.secret, { reply: 'declined' });
    expect([late.status, late.body.code]).toEqual([409, 'reply.closed']);
    expect(await seatOf(one)).toMatchObject({ reply: 'none' });
  });

  it('says when the meeting moved since, and the newer mail has a link of its own', async () => {
    const one = await invited();
    const told = one.meeting['date'].startDate as string;
    const date = { ...MAY_IN_PARIS, startDate: '2027-07-27', endDate: '2027-07-28', reason: 'Salon dolu' };
    await work.coordinator.put(`/api/meetings/${one.meeting.id}/date`, date, { version: one.meeting.version });
    expect((await page(one.secret)).body).toMatchObject({
      movedFrom: { startDate: told, endDate: told },
      meeting: { date: { startDate: '2027-07-27' } },
    });
    const newer = secretIn(await mailTo(one.email, 'assignment.update'));
    expect(newer).not.toBe(one.secret);
    expect((await page(newer)).body.movedFrom).toBeNull();
    expect((await answer(newer, { reply: 'accepted' })).status).toBe(200);
    expect((await page(one.secret)).body.reply).toBe('accepted');
  });

  it('tells of no date that its own mail did not have', async () => {
    const one = await invited();
    await work.coordinator.post(
      `/api/meetings/${one.meeting.id}/state`,
      { state: 'postponed', reason: 'Salon dolu' },
      { version: one.meeting.version },
    );
    const postponed = secretIn(await mailTo(one.email, 'assignment.update'));
    const { version } = (await work.coordinator.get(`/api/meetings/${one.meeting.id}`)).body;
    const dated = await work.coordinator.put(
      `/api/meetings/${one.meeting.id}/date`,
      { ...MAY_IN_PARIS, startDate: '2027-08-17', endDate: '2027-08-18' },
      { version },
    );
    expect(dated.status).toBe(200);
    expect((await page(postponed)).body).toMatchObject({
      movedFrom: null,
      meeting: { date: { startDate: '2027-08-17' } },
    });
    const told = one.meeting['date'].startDate as string;
    expect((await page(one.secret)).body.movedFrom).toEqual({ startDate: told, endDate: told });
  });

  it('ends when the person is taken off, also for a new seat at the same meeting', async () => {
    const one = await invited();
    await work.coordinator.delete(`/api/assignments/${one.seat.id}`, { version: 1 });
    expect(await refusal(one.secret)).toEqual([410, 'reply.withdrawn']);
    await work.assign(one.meeting.id, { personId: one.personId });
    expect(await refusal(one.secret)).toEqual([410, 'reply.withdrawn']);
    expect(await seatOf(one)).toMatchObject({ reply: 'none' });
    expect(JSON.stringify((await page(one.secret)).body)).not.toContain('LEED');
  });

  it('ends when the meeting is cancelled or held', async () => {
    const called = await invited();
    await work.coordinator.post(
      `/api/meetings/${called.meeting.id}/state`,
      { state: 'cancelled', reason: 'x' },
      { version: called.meeting.version },
    );
    expect(await refusal(called.secret)).toEqual([410, 'reply.cancelled']);
    const over = await invited({ date: { ...MAY_IN_PARIS, startDate: '2027-04-14', endDate: '2027-04-14' } });
    const held = await work.coordinator.post(
      `/api/meetings/${over.meeting.id}/state`,
      { state: 'held' },
      { version: over.meeting.version },
    );
    expect(held.status).toBe(200);
    expect(await refusal(over.secret)).toEqual([410, 'reply.held']);
  });

  it('ends with the address it went to, with the person’s leaving, and with its time', async () => {
    const moved = await invited();
    const { body } = await work.coordinator.get(`/api/persons/${moved.personId}`);
    const changed = await work.coordinator.patch(
      `/api/persons/${moved.personId}`,
      { email: 'yeni@iskur.example' },
      { version: body.version },
    );
    expect(changed.status).toBe(200);
    expect(await refusal(moved.secret)).toEqual([410, 'reply.expired']);
    const left = await invited();
    const person = await work.coordinator.get(`/api/persons/${left.personId}`);
    await work.coordinator.patch(
      `/api/persons/${left.personId}`,
      { leftAt: '2027-04-01' },
      { version: person.body.version },
    );
    expect(await refusal(left.secret)).toEqual([410, 'reply.expired']);
    const old = await invited();
    await accountRows(
      test,
      `update account.access_tokens set expires_at = app.now() - interval '1 second' where subject_id = $1`,
      [old.seat.id],
    );
    expect(await refusal(old.secret)).toEqual([410, 'reply.expired']);
  });

  it('rests while the office is suspended', async () => {
    const one = await invited();
    const tenants = test.app.get(TenantService);
    const office = (await tenants.bySlug(work.office.slug))!;
    await tenants.setStatus(office, 'suspended');
    expect(await refusal(one.secret)).toEqual([403, 'office_suspended']);
    await tenants.setStatus(office, 'active');
    expect((await page(one.secret)).status).toBe(200);
  });

  it('opens nothing else: no other seat, no session, no other kind of link', async () => {
    const [one, other] = [await invited(), await invited()];
    await answer(one.secret, { reply: 'accepted' });
    expect(await seatOf(other)).toMatchObject({ reply: 'none' });
    const tab = guest();
    await tab.get('/api/replies/link', throughLink(one.secret));
    await tab.post('/api/replies/link', { reply: 'unsure' }, throughLink(one.secret));
    expect(tab.cookies.size).toBe(0);
    expect((await tab.get('/api/me')).status).toBe(401);
    for (const path of ['invitations', 'password-resets', 'email-changes'])
      expect((await guest().get(`/api/${path}/link`, throughLink(one.secret))).status).toBe(404);
    for (const wrong of ['x', 'a'.repeat(43), `${one.secret}x`, encodeURIComponent("' or 1=1")])
      expect((await page(wrong)).status).toBe(404);
  });

  it('is never kept in clear: not in the ledger, not in the tables', async () => {
    const one = await invited();
    const { body } = await work.coordinator.get(`/api/reminders?subjectId=${one.seat.id}`);
    const shown = (await work.coordinator.get(`/api/reminders/${body.items[0].id}`)).body;
    expect(shown.mail.as).toBe('sent');
    for (const text of [shown.mail.html, shown.mail.text]) expect(text).toContain('https://heyet.example/reply#•••');
    expect(JSON.stringify(shown)).not.toContain(one.secret);
    const kept = [
      ...(await accountRows<{ text: string }>(test, `select t::text as text from account.access_tokens t`)),
      ...(await work.office.run((tx) =>
        rows<{ text: string }>(
          tx,
          `select m::text as text from reminder_mails m union all select r::text from reminders r union all select a::text from audit_entries a`,
        ),
      )),
    ];
    expect(kept.length).toBeGreaterThan(2);
    const all = kept.map(({ text }) => text).join('\n');
    expect(all).not.toContain(one.secret);
    expect(all).not.toContain(Buffer.from(one.secret).toString('hex'));
  });

  it('slows down who guesses, and nobody else', async () => {
    const one = await invited();
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, n) => page(String(n).padStart(43, 'g'))));
    const statuses = guesses.map((guess) => guess.status);
    expect(statuses).toContain(404);
    expect(statuses).toContain(429);
    expect(guesses.find((guess) => guess.status === 429)!.headers.get('retry-after')).toMatch(/^\d+$/);
    for (let n = 0; n < 3; n++) expect((await page(one.secret)).status).toBe(200);
    expect((await answer(one.secret, { reply: 'accepted' })).status).toBe(200);
    expect((await page('h'.repeat(43))).status).toBe(429);
    await accountRows(test, 'delete from account.throttle');
  });
});
