import { startApp, type TestApp } from '../support/app.js';
import { BACKENDS } from '../support/backends.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { dateIn, makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';

describe.each(BACKENDS)('reminders over $name', ({ env }) => {
  let test: TestApp;
  let sink: MailSink;
  let office: ReminderOffice;
  beforeAll(async () => {
    sink = await startMailSink();
    test = await startApp({ ...env, SMTP_URL: sink.url });
    office = await makeReminderOffice(test);
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });
  beforeEach(() => {
    sink.fault = () => null;
  });

  const mailsTo = async (email: string) => (await sink.parsed()).filter((_, at) => sink.mails[at]!.to === email);

  it('sends of the steps already past only the latest, at once, and plans the rest', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, 3);
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    expect(await office.steps(item.id)).toEqual(['d7:sent', 'd1:planned', 'd0:planned', 'overdue:planned']);
    const [mail, ...more] = await mailsTo(owner.email);
    expect(more).toHaveLength(0);
    expect(mail!.subject).toMatch(/^Son tarihe 3 gün kaldı: Broşürü gönder, \d+ \p{L}+( \d{4})?$/u);
    expect(mail!.text).toContain('Sayın Işıl Denemeci,');
    expect(mail!.messageId).toMatch(/^<action_item\.due\.[0-9a-f-]{36}\.1@localhost>$/);
  });

  it('leads who can sign in to the item, and sends nobody else to a page that asks for it', async () => {
    const [guest, member] = [await office.person(), await office.person()];
    const { memberId } = await office.member('delegate');
    await office.sql(`update persons set member_id = $1, email = $2 where id = $3`, [
      memberId,
      member.email,
      member.id,
    ]);
    const items = [await office.item(guest.id, 3), await office.item(member.id, 3)];
    for (const { id } of items) await office.until(`subjectId=${id}&state=sent`, (rows) => rows.length === 1);
    const [toGuest] = await mailsTo(guest.email);
    expect(toGuest!.html).not.toContain('/action-items/');
    expect(toGuest!.text).toMatch(/bildireceğiniz kişi: \p{Lu}/u);
    const [toMember] = await mailsTo(member.email);
    expect(toMember!.html).toContain(`/action-items/${items[1]!.id}`);
    expect(toMember!.text).not.toContain('bildireceğiniz kişi');
  });

  it('goes at nine by the clock of the recipient', async () => {
    const owner = await office.person({ zone: 'America/St_Johns' });
    const item = await office.item(owner.id, 20);
    const rows = await office.ledger(`subjectId=${item.id}&state=planned`);
    const hour = (at: string) =>
      new Date(at).toLocaleTimeString('en-GB', { timeZone: 'America/St_Johns', hour: '2-digit', minute: '2-digit' });
    expect(rows.map((one) => hour(one.dueAt))).toEqual(['09:00', '09:00', '09:00', '09:00', '09:00']);
  });

  it('ends with its item, and says why', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, 20);
    expect(await office.steps(item.id)).toEqual([
      'd14:planned',
      'd7:planned',
      'd1:planned',
      'd0:planned',
      'overdue:planned',
    ]);
    await office.coordinator.post(`/api/action-items/${item.id}/complete`, {}, { version: item.version });
    const rows = await office.ledger(`subjectId=${item.id}`);
    expect(new Set(rows.map((one) => `${one.state} ${one.reason?.code}`))).toEqual(new Set(['cancelled completed']));
    expect(await mailsTo(owner.email)).toHaveLength(0);
  });

  it('follows a date that moves, and tells again when it moves back', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, 5);
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    const due = (days: number) => ({ due: { date: dateIn(days), time: '17:00', zone: 'Europe/Istanbul' } });
    const away = await office.coordinator.patch(`/api/action-items/${item.id}`, due(40), { version: item.version });
    expect(await office.steps(item.id)).toContain('d14:planned');
    const moved = await office.ledger(`subjectId=${item.id}&state=moved`);
    expect(moved.map((one) => one.reason)).toEqual(moved.map(() => ({ code: 'moved', params: { to: dateIn(40) } })));
    await office.coordinator.patch(`/api/action-items/${item.id}`, due(5), { version: away.body.version });
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 2);
    expect(await mailsTo(owner.email)).toHaveLength(2);
  });

  it('changes nothing when the same is stated again', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, 3);
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    const before = await office.ledger(`subjectId=${item.id}`);
    await office.coordinator.patch(
      `/api/action-items/${item.id}`,
      { description: 'Two hundred copies' },
      { version: item.version },
    );
    expect(await office.ledger(`subjectId=${item.id}`)).toEqual(before);
  });

  it('passes to the new owner, who is told at once what the old one was', async () => {
    const [first, second] = [await office.person(), await office.person({ name: 'Ümit Farazi' })];
    const item = await office.item(first.id, 3);
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    await office.coordinator.patch(`/api/action-items/${item.id}`, { ownerId: second.id }, { version: item.version });
    await office.until(`subjectId=${item.id}&personId=${second.id}&state=sent`, (rows) => rows.length === 1);
    const old = await office.ledger(`subjectId=${item.id}&personId=${first.id}`);
    expect(old.map((one) => one.reason?.code ?? one.state)).toEqual(['sent', 'reassigned', 'reassigned', 'reassigned']);
    const { version } = (await office.coordinator.get(`/api/action-items/${item.id}`)).body;
    await office.coordinator.patch(`/api/action-items/${item.id}`, { ownerId: null }, { version });
    const without = await office.ledger(`subjectId=${item.id}&personId=${second.id}`);
    expect(without.map((one) => one.reason?.code ?? one.state)).toEqual(['sent', 'no_owner', 'no_owner', 'no_owner']);
  });

  it('writes weekly when overdue, one week ahead in the plan, from the second week to the coordinator too', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, -9);
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 2);
    const rows = await office.ledger(`subjectId=${item.id}`);
    const shown = rows.map((one) => `${one.step} ${one.occurrence} ${one.state}`);
    expect(shown.toSorted()).toEqual([
      'coordinator 2 sent',
      'coordinator 3 planned',
      'overdue 2 sent',
      'overdue 3 planned',
    ]);
    const [mail] = await mailsTo(owner.email);
    expect(mail!.subject).toMatch(/^9 gün gecikti: Broşürü gönder, son tarih \d+ \p{L}+( \d{4})?$/u);
    const coordinator = rows.find((one) => one.step === 'coordinator')!;
    const told = await office.coordinator.get(`/api/reminders/${coordinator.id}`);
    expect(told.body.mail).toMatchObject({
      as: 'sent',
      subject: expect.stringMatching(/^9 days late, Işıl Denemeci: Send the brochure, due \d+ \w+( \d{4})?$/),
    });
  });

  it('goes on weekly after one that came too late', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, -16);
    await office.until(`subjectId=${item.id}&personId=${owner.id}&state=sent`, (rows) => rows.length === 1);
    // as after an outage of days: the next one lay there while its hour passed
    const late = `update reminders set occurrence = 2, wake_at = app.now(), useful_until = app.now() - interval '1 hour'
                   where subject_id = $1 and step = 'overdue' and state = 'planned'`;
    await office.sql(late, [item.id]);
    const rows = await office.until(`subjectId=${item.id}&personId=${owner.id}`, (all) => all.length === 3);
    expect(rows.map((one) => `${one.occurrence} ${one.state}`).toSorted()).toEqual([
      '2 expired',
      '3 sent',
      '4 planned',
    ]);
  });

  it('shows the mail as it was sent, and how a planned one would be', async () => {
    const owner = await office.person({ language: 'en', name: 'Şule Varsayımcı' });
    const item = await office.item(owner.id, 3, { title: { en: 'Draft <b>& "send"</b>\u202e 🇹🇷', tr: null } });
    const [sent] = await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    const shown = await office.coordinator.get(`/api/reminders/${sent!.id}`);
    const [mail] = await mailsTo(owner.email);
    expect(shown.body.mail).toMatchObject({ as: 'sent', to: owner.email, subject: mail!.subject });
    expect(shown.body.mail.html).toContain('Draft &lt;b&gt;&amp; &quot;send&quot;&lt;/b&gt;');
    // all but the secret of its link, which is nowhere kept
    expect(mail!.text!.replace(/#[\w-]+/, '#•••').trim()).toBe(shown.body.mail.text.trim());
    const planned = (await office.ledger(`subjectId=${item.id}&state=planned`))[0]!;
    expect((await office.coordinator.get(`/api/reminders/${planned.id}`)).body.mail).toMatchObject({
      as: 'preview',
      to: owner.email,
    });
  });

  it('plans again by another policy, without sending what the old one had left out', async () => {
    const other = await makeReminderOffice(test);
    const owner = await other.person();
    const item = await other.item(owner.id, 10);
    await other.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    const { body } = await other.coordinator.get('/api/reminder-policies');
    const policy = body.items.find((one: { kind: string }) => one.kind === 'action_item.due');
    expect(policy).toMatchObject({
      daysBefore: [14, 7, 1, 0],
      atTime: '09:00',
      weeklyWhenOverdue: true,
      coordinatorFromWeek: 2,
      version: 0,
    });
    const change = { daysBefore: [12, 5, 0], atTime: '08:30' };
    expect(
      (await other.coordinator.patch('/api/reminder-policies/action_item.due', change, { version: 0 })).body,
    ).toMatchObject({ ...change, version: 1 });
    expect(
      (await other.coordinator.patch('/api/reminder-policies/action_item.due', change, { version: 0 })).status,
    ).toBe(412);
    await other.until(
      `subjectId=${item.id}&state=planned`,
      (rows) => rows.map((one) => one.step).join() === 'd5,d0,overdue',
    );
    expect(
      (await other.ledger(`subjectId=${item.id}&state=moved`)).map((one) => `${one.step} ${one.reason?.code}`),
    ).toEqual(['d7 policy_changed', 'd1 policy_changed']);
    expect(await mailsTo(owner.email)).toHaveLength(1);
    expect(
      (
        await other.coordinator.patch(
          '/api/reminder-policies/meeting.upcoming',
          { weeklyWhenOverdue: true },
          { version: 0 },
        )
      ).status,
    ).toBe(422);
  });

  it('follows a person into another zone', async () => {
    const owner = await office.person({ zone: 'Europe/Istanbul' });
    const item = await office.item(owner.id, 20);
    const before = await office.ledger(`subjectId=${item.id}&state=planned`);
    await office.coordinator.patch(`/api/persons/${owner.id}`, { zone: 'Asia/Kathmandu' }, { version: owner.version });
    const shift = -165 * 60_000;
    await office.until(`subjectId=${item.id}&state=planned`, (rows) =>
      rows.every((one, at) => Date.parse(one.dueAt) - Date.parse(before[at]!.dueAt) === shift),
    );
  });
});
