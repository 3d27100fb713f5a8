import { TenantService } from '../../src/identity/offices/tenants.service.js';
import { rows } from '../../src/platform/database/tenant-tx.js';
import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { guestsOf } from '../support/invited-guests.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { MAY_IN_PARIS, onThatMorning, openOffice, type OfficeAtWork } from '../support/office-at-work.js';
import { headersOf, ONE_CLICK, press } from '../support/one-click.js';

describe('muting by the link in a reminder, without an account', () => {
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

  const { invited, mailTo } = guestsOf(() => ({ test, sink, work }));
  const rawOf = (email: string, kind: string) =>
    sink.mails.findLast((one) => one.to === email && one.messageId.includes(`<${kind}.`))!.raw;
  const page = (secret: string) => new Client(test.url).get('/api/muted-reminders/link', throughLink(secret));
  const change = (secret: string, body: object) =>
    new Client(test.url).put('/api/muted-reminders/link', body, throughLink(secret));
  const fates = async (meetingId: string) =>
    (await work.coordinator.get(`/api/reminders?subjectKind=meeting&subjectId=${meetingId}&order=soonest`)).body.items
      .filter((one: any) => one.kind === 'meeting.upcoming')
      .map((one: any) => `${one.step}:${one.state}${one.reason ? ` ${one.reason.code}` : ''}`);

  /** Somebody who was reminded of a meeting five weeks off, with the link and the address of that mail. */
  async function reminded() {
    const one = await invited({ date: { ...MAY_IN_PARIS, startDate: '2027-06-21', endDate: '2027-06-22' } });
    const due = await work.office.run((tx) =>
      rows(
        tx,
        `update reminders set due_at = app.now(), wake_at = app.now() where subject_id = $1 and step = 'd30' returning id`,
        [one.meeting.id],
      ),
    );
    expect(due).toHaveLength(1);
    const mail = await mailTo(one.email, 'meeting.upcoming');
    const secret = /https:\/\/heyet\.example\/mute#([\w-]{64})/.exec(mail.text ?? '')![1]!;
    const headers = headersOf(rawOf(one.email, 'meeting.upcoming'));
    const oneClick = /^<(\S+)>$/.exec(headers.get('list-unsubscribe')!)![1]!;
    return { ...one, mail, mute: secret, headers, oneClick };
  }
  const refusal = async (secret: string) => {
    const answers = [
      await page(secret),
      await change(secret, { muted: true }),
      await press(test.url, addressOf(secret)),
    ];
    const codes = [answers[0]!.status, (answers[0] as { body: { code: string } }).body.code];
    expect(new Set(answers.map((one) => one.status)).size).toBe(1);
    return codes;
  };
  const addressOf = (secret: string) => `https://heyet.example/api/muted-reminders/one-click/${secret}`;

  it('stands in the reminder, in header and footer, and in no mail that may not be muted', async () => {
    const { email, mail, headers, mute, oneClick } = await reminded();
    expect(oneClick).toBe(addressOf(mute));
    expect(headers.get('list-unsubscribe-post')).toBe(ONE_CLICK);
    expect(mail.text).toContain(`Bu hatırlatmaları sessize al https://heyet.example/mute#${mute}`);
    expect(mail.html).toContain(`href="https://heyet.example/mute#${mute}"`);
    expect(mail.text).toMatch(/https:\/\/heyet\.example\/reply#[\w-]{43}/);
    const invitation = rawOf(email, 'assignment.invitation');
    expect([...headersOf(invitation).keys()].filter((name) => name.startsWith('list-'))).toEqual([]);
    expect((await mailTo(email, 'assignment.invitation')).text).not.toContain('/mute');
  });

  it('shows its one kind of reminders and nothing else, and opening it changes nothing', async () => {
    const { mute, oneClick, meeting } = await reminded();
    for (let n = 0; n < 2; n++) {
      const opened = await fetch(test.url + new URL(oneClick).pathname, { redirect: 'manual' });
      expect([opened.status, opened.headers.get('location')]).toEqual([303, `https://heyet.example/mute#${mute}`]);
      expect(opened.headers.get('cache-control')).toBe('no-store');
      expect(opened.headers.get('referrer-policy')).toBe('no-referrer');
      expect((await page(mute)).body).toEqual({
        office: { en: 'Test Office', tr: 'Deneme Ofisi' },
        name: 'Çağrı Hayalioğlu',
        language: 'tr',
        kind: 'meeting.upcoming',
        muted: false,
      });
    }
    expect(await fates(meeting.id)).toEqual(['d30:sent', 'd7:planned', 'd1:planned']);
  });

  it('mutes and unmutes from the page, in the person’s name', async () => {
    const { mute, meeting, personId } = await reminded();
    for (let n = 0; n < 2; n++) expect((await change(mute, { muted: true })).body).toMatchObject({ muted: true });
    expect(await fates(meeting.id)).toEqual(['d30:sent', 'd7:cancelled muted', 'd1:cancelled muted']);
    const { body } = await work.coordinator.get(`/api/history?subjectKind=person&subjectId=${personId}`);
    expect(body.items[0]).toMatchObject({ action: 'muted', actor: 'Çağrı Hayalioğlu' });
    expect((await change(mute, { muted: false })).body).toMatchObject({ muted: false });
    const until = Date.now() + 10_000;
    while ((await fates(meeting.id)).at(-1) !== 'd1:planned') {
      expect(Date.now()).toBeLessThan(until);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await fates(meeting.id)).toEqual(['d30:sent', 'd7:planned', 'd1:planned']);
    for (const muted of ['no', 0, null]) expect((await change(mute, { muted })).status).toBe(422);
  });

  it('still invites and tells what changed', async () => {
    const { mute, email, personId } = await reminded();
    await change(mute, { muted: true });
    const next = await work.meeting({ date: { ...MAY_IN_PARIS, startDate: '2027-04-20', endDate: '2027-04-20' } });
    const before = sink.mails.length;
    await work.assign(next.id, { personId });
    for (const until = Date.now() + 10_000; sink.mails.length === before && Date.now() < until;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const news = sink.mails.slice(before).filter((one) => one.to === email);
    expect(news.map((one) => /^<([a-z.]+)\./.exec(one.messageId)![1])).toEqual(['assignment.invitation']);
    expect((await fates(next.id)).filter((one: string) => one.includes('planned'))).toEqual([]);
  });

  it('ends with the address it went to, with the person’s leaving, and with its time', async () => {
    const moved = await reminded();
    const patch = async (id: string, body: object) => {
      const { version } = (await work.coordinator.get(`/api/persons/${id}`)).body;
      expect((await work.coordinator.patch(`/api/persons/${id}`, body, { version })).status).toBe(200);
    };
    await patch(moved.personId, { email: 'baska@iskur.example' });
    expect(await refusal(moved.mute)).toEqual([410, 'mute.expired']);
    const left = await reminded();
    await patch(left.personId, { leftAt: '2027-04-01' });
    expect(await refusal(left.mute)).toEqual([410, 'mute.expired']);
    const old = await reminded();
    await work.office.run((tx) => rows(tx, `update reminders set due_at = due_at - interval '366 days'`));
    expect(await refusal(old.mute)).toEqual([410, 'mute.expired']);
  });

  it('rests while the office is suspended', async () => {
    const { mute } = await reminded();
    const tenants = test.app.get(TenantService);
    const office = (await tenants.bySlug(work.office.slug))!;
    await tenants.setStatus(office, 'suspended');
    expect(await refusal(mute)).toEqual([403, 'office_suspended']);
    await tenants.setStatus(office, 'active');
    expect((await page(mute)).status).toBe(200);
  });

  it('opens nothing else, and no other link opens it', async () => {
    const { mute, secret } = await reminded();
    for (const path of ['replies', 'invitations', 'password-resets', 'email-changes'])
      expect((await new Client(test.url).get(`/api/${path}/link`, throughLink(mute))).status).toBe(404);
    expect(await refusal(secret)).toEqual([404, 'not_found']);
  });

  it('reaches no other office', async () => {
    const [one, other] = [await reminded(), await openOffice(test)];
    await change(one.mute, { muted: true });
    const kept = await other.office.run((tx) => rows(tx, 'select * from muted_reminders'));
    expect(kept).toEqual([]);
    expect((await other.coordinator.get('/api/me/muted-reminders')).body.items).toEqual([]);
  });

  it('takes a form that says so, of at most 1 kB, and nothing else', async () => {
    const { mute, oneClick, meeting } = await reminded();
    const wrong: [string, string, number][] = [
      ['', 'application/x-www-form-urlencoded', 400],
      ['List-Unsubscribe=Two-Clicks', 'application/x-www-form-urlencoded', 400],
      ['{"List-Unsubscribe":"One-Click"}', 'application/json', 400],
      [ONE_CLICK, 'text/plain', 400],
      [ONE_CLICK, 'application/xml', 415],
      [`${ONE_CLICK}&x=${'a'.repeat(1024)}`, 'application/x-www-form-urlencoded', 413],
    ];
    for (const [body, type, status] of wrong) {
      const answer = await press(test.url, oneClick, body, { 'content-type': type });
      expect([type, body.slice(0, 30), answer.status]).toEqual([type, body.slice(0, 30), status]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await page(mute)).body.muted).toBe(false);
    expect(await fates(meeting.id)).toEqual(['d30:sent', 'd7:planned', 'd1:planned']);
    const form = await fetch(`${test.url}/api/password-resets`, {
      method: 'POST',
      body: 'email=gulsen%40ornek.example',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(415);
  });

  it('is never kept in clear: not in the ledger, not in the tables', async () => {
    const { mute, meeting } = await reminded();
    const { body } = await work.coordinator.get(
      `/api/reminders?subjectKind=meeting&subjectId=${meeting.id}&state=sent`,
    );
    const sent = body.items.find((one: any) => one.kind === 'meeting.upcoming');
    const shown = (await work.coordinator.get(`/api/reminders/${sent.id}`)).body;
    for (const text of [shown.mail.html, shown.mail.text]) expect(text).toContain('https://heyet.example/mute#•••');
    const kept = await work.office.run((tx) =>
      rows<{ text: string }>(
        tx,
        `select m::text as text from reminder_mails m union all select r::text from reminders r union all select a::text from audit_entries a`,
      ),
    );
    expect(JSON.stringify([shown, kept])).not.toContain(mute);
  });

  it('slows down who guesses, and nobody else', async () => {
    const { mute, oneClick } = await reminded();
    await accountRows(test, 'delete from account.throttle');
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, n) => press(test.url, addressOf(String(n).padStart(n % 2 ? 64 : 43, 'g')))),
    );
    expect(new Set(guesses.map((one) => one.status))).toEqual(new Set([404, 429]));
    expect((await press(test.url, oneClick)).status).toBe(204);
    expect((await page(mute)).body.muted).toBe(true);
    for (const wrong of ['x', '%00', 'a'.repeat(600)])
      expect((await press(test.url, addressOf(wrong))).status).toBeGreaterThanOrEqual(400);
    await accountRows(test, 'delete from account.throttle');
  });
});
