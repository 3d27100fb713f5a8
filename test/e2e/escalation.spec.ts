import { startApp, type TestApp } from '../support/app.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { signIn } from '../support/office.js';
import { makeReminderOffice, type LedgerItem, type ReminderOffice } from '../support/reminder-office.js';

describe('what stays overdue reaches who coordinates', () => {
  let test: TestApp;
  let sink: MailSink;
  let office: ReminderOffice;
  let coordinatorId: string;
  beforeAll(async () => {
    sink = await startMailSink();
    test = await startApp({ SMTP_URL: sink.url });
    office = await makeReminderOffice(test);
    const [found] = await office.sql<{ id: string }>(
      `select p.id from persons p join members m on m.id = p.member_id where m.role = 'coordinator'`,
    );
    coordinatorId = found!.id;
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });

  /** A member of the office who is a person of it. */
  async function member(role: 'delegate' | 'coordinator') {
    const account = await office.member(role);
    const person = await office.person({ name: 'Ümit Farazi', email: account.email });
    await office.sql(`update persons set member_id = $1 where id = $2`, [account.memberId, person.id]);
    return { ...account, personId: person.id };
  }
  const hears = async (account: Awaited<ReturnType<typeof member>>, muted: boolean) => {
    const answer = await (
      await signIn(test, account)
    ).put('/api/me/muted-reminders/action_item.due', { muted: !muted });
    expect(answer.status).toBe(200);
  };
  const copies = (itemId: string, personId = coordinatorId) => `subjectId=${itemId}&personId=${personId}`;
  const isPlanned = (rows: LedgerItem[]) => rows.some((one) => one.step === 'coordinator' && one.state === 'planned');
  /** As if the item had been overdue for so many days, and this row of it were due now. */
  async function daysLater(itemId: string, days: number, step: string) {
    for (const table of ['action_items where id', 'reminder_schedules where subject_id']) {
      const [name, column] = table.split(' where ');
      await office.sql(
        `update ${name} set due_date = due_date - $2::int, due_at = due_at - $2 * interval '1 day' where ${column} = $1`,
        [itemId, days],
      );
    }
    await office.sql(
      `update reminders set due_at = app.now(), wake_at = app.now() where subject_id = $1 and step = $2 and state = 'planned'`,
      [itemId, step],
    );
  }

  it('where its owner had muted their reminders before it was planned, and goes on weekly', async () => {
    const owner = await member('delegate');
    await hears(owner, false);
    const item = await office.item(owner.personId, 3);
    expect((await office.ledger(copies(item.id))).map((one) => `${one.step} ${one.occurrence} ${one.state}`)).toEqual([
      'coordinator 2 planned',
    ]);
    await daysLater(item.id, 20, 'coordinator');
    const rows = await office.until(copies(item.id), (all) => all[0]?.state === 'sent');
    expect(rows.map((one) => `${one.occurrence} ${one.state}`)).toEqual(['2 sent', '4 planned']);
  });

  it('where they mute them later, and stays planned when they hear of it again', async () => {
    const owner = await member('delegate');
    const item = await office.item(owner.personId, 3);
    expect(await office.ledger(copies(item.id))).toEqual([]);
    await hears(owner, false);
    await office.until(copies(item.id), isPlanned);
    await hears(owner, true);
    await office.until(`${copies(item.id, owner.personId)}&state=planned`, (rows) => rows.length === 3);
    expect(isPlanned(await office.ledger(copies(item.id)))).toBe(true);
  });

  it('where they mute them while the weekly mail is on its way', async () => {
    const owner = await member('delegate');
    const item = await office.item(owner.personId, 3);
    await office.sql(`insert into muted_reminders (tenant_id, person_id, kind) values ($1, $2, 'action_item.due')`, [
      office.id,
      owner.personId,
    ]);
    await daysLater(item.id, 20, 'overdue');
    await office.until(copies(item.id), isPlanned);
    const silenced = await office.ledger(copies(item.id, owner.personId));
    expect(silenced.find((one) => one.step === 'overdue')).toMatchObject({ reason: { code: 'muted' } });
  });

  describe('when another comes in the place of one', () => {
    const isCoordinator = (who: { memberId: string }, yes: boolean) =>
      `update members set role = '${yes ? 'coordinator' : 'delegate'}' where id = '${who.memberId}';`;

    it('by another role, an end of the account, a day of leaving, or a person who joins an account', async () => {
      const [before, after, last] = [
        await member('coordinator'),
        await member('delegate'),
        await member('coordinator'),
      ];
      await office.sql(`update persons set member_id = null where id = $1`, [last.personId]);
      const item = await office.item(null, -16);
      await office.until(`${copies(item.id, before.personId)}&state=planned`, isPlanned);
      await office.sql(isCoordinator(after, true));
      await office.until(copies(item.id, after.personId), isPlanned);
      await office.sql(isCoordinator(before, false));
      const ended = (rows: LedgerItem[]) => rows.some((one) => one.state === 'cancelled');
      const gone = await office.until(copies(item.id, before.personId), ended);
      expect(gone.find((one) => one.state === 'cancelled')).toMatchObject({ reason: { code: 'reassigned' } });
      await office.sql(`update members set ended_at = app.now() where id = $1`, [after.memberId]);
      await office.until(copies(item.id, after.personId), ended);
      await office.sql(`update persons set member_id = $1 where id = $2`, [last.memberId, last.personId]);
      await office.until(copies(item.id, last.personId), isPlanned);
      await office.sql(`update persons set left_at = current_date - 2 where id = $1`, [last.personId]);
      await office.until(copies(item.id, last.personId), ended);
    });

    it('while the weekly mail is on its way', async () => {
      const [before, after] = [await member('coordinator'), await member('delegate')];
      const item = await office.item(null, -16);
      await office.until(`${copies(item.id, before.personId)}&state=sent`, (rows) => rows.length === 1);
      // in one moment, so that no sweep sees who coordinates now
      await office.sql(`${isCoordinator(before, false)} ${isCoordinator(after, true)}
        update reminder_schedules set stale = false where subject_id = '${item.id}';
        delete from reminders where subject_id = '${item.id}' and state = 'planned' and recipient_person_id <> '${before.personId}';
        update reminders set due_at = app.now(), wake_at = app.now() where subject_id = '${item.id}' and state = 'planned'`);
      await office.until(copies(item.id, after.personId), isPlanned);
    });
  });
});
