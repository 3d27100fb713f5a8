import { startApp, type TestApp } from '../support/app.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { onThatMorning } from '../support/office-at-work.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';

/** It is 10:00 in Istanbul, 08:00 in London and 12:45 in Kathmandu; reminders go at nine. */
describe('whose clock becomes another', () => {
  let test: TestApp;
  let sink: MailSink;
  let office: ReminderOffice;
  beforeAll(async () => {
    sink = await startMailSink();
    test = await startApp({ ...onThatMorning(), ROLE: 'all', SMTP_URL: sink.url });
    office = await makeReminderOffice(test);
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });

  const moves = async (person: { id: string; version: number }, zone: string) =>
    expect(
      (await office.coordinator.patch(`/api/persons/${person.id}`, { zone }, { version: person.version })).status,
    ).toBe(200);
  const stepsIn = async (itemId: string, state: string) =>
    (await office.ledger(`subjectId=${itemId}&state=${state}`)).map((one) => `${one.step} ${one.reason?.code ?? ''}`);

  it('gets a mail that was to go later this day at once, where its hour is past by the new clock', async () => {
    const other = await office.person({ zone: 'Europe/London' });
    const waiting = await office.item(other.id, 0, {
      due: { date: '2027-04-28', time: '17:00', zone: 'Europe/Istanbul' },
    });
    expect((await stepsIn(waiting.id, 'planned'))[0]).toMatch(/^d14/);
    await moves(other, 'Asia/Kathmandu');
    const [sent] = await office.until(`subjectId=${waiting.id}&state=sent`, (rows) => rows.length === 1);
    expect(sent!.step).toBe('d14');
    expect(sink.mails.filter((one) => one.to === other.email)).toHaveLength(1);
    expect(await stepsIn(waiting.id, 'moved')).toEqual([]);
    // told already by the old clock, and not once more by a clock that has the hour still to come
    await moves({ ...other, version: other.version + 1 }, 'America/New_York');
    await office.until(
      `subjectId=${waiting.id}&state=planned`,
      (rows) => new Date(rows[0]!.dueAt).getUTCHours() === 13,
    );
    expect(sink.mails.filter((one) => one.to === other.email)).toHaveLength(1);
  });

  it('is reminded by the clock of an account from when they join it until it ends', async () => {
    const administrator = await office.signIn('administrator');
    const owner = await office.person({ zone: 'Europe/London' });
    const item = await office.item(owner.id, 0, {
      due: { date: '2027-06-01', time: '17:00', zone: 'Europe/Istanbul' },
    });
    const account = await office.member('delegate', { zone: 'Asia/Kathmandu' });
    const nineIs = (hour: number, minute: number) =>
      office.until(`subjectId=${item.id}&state=planned`, (rows) =>
        rows.every(({ dueAt }) => {
          const at = new Date(dueAt);
          return at.getUTCHours() === hour && at.getUTCMinutes() === minute;
        }),
      );
    await nineIs(8, 0);
    await office.sql(`update persons set member_id = $1 where id = $2`, [account.memberId, owner.id]);
    await nineIs(3, 15);
    const { items } = (await administrator.get('/api/members')).body;
    const { version } = items.find((one: { id: string }) => one.id === account.memberId);
    expect((await administrator.delete(`/api/members/${account.memberId}`, { version })).status).toBe(204);
    await nineIs(8, 0);
  });

  it('gets at once what a new hour of the policy has made past, and reads why the others do not go', async () => {
    const { body } = await office.coordinator.get('/api/reminder-policies');
    const { version } = body.items.find((one: { kind: string }) => one.kind === 'action_item.due');
    const owner = await office.person({ zone: 'Europe/London' });
    const item = await office.item(owner.id, 0, {
      due: { date: '2027-04-28', time: '07:45', zone: 'Europe/London' },
    });
    const change = { daysBefore: [14, 1], atTime: '07:30' };
    expect((await office.coordinator.patch('/api/reminder-policies/action_item.due', change, { version })).status).toBe(
      200,
    );
    const [sent] = await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    expect(sent!.step).toBe('d14');
    expect(await stepsIn(item.id, 'moved')).toEqual(['d7 policy_changed']);
    const back = { daysBefore: [14, 7, 1, 0], atTime: '09:00' };
    expect(
      (await office.coordinator.patch('/api/reminder-policies/action_item.due', back, { version: version + 1 })).status,
    ).toBe(200);
  });
});
