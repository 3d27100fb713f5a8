import { startApp, type TestApp } from '../support/app.js';
import { BACKENDS } from '../support/backends.js';
import { signIn } from '../support/office.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { oneClickOf, press } from '../support/one-click.js';
import { makeReminderOffice, type LedgerItem, type ReminderOffice } from '../support/reminder-office.js';

describe.each(BACKENDS)('muting reminders over $name', ({ env }) => {
  let test: TestApp;
  let sink: MailSink;
  let office: ReminderOffice;
  beforeAll(async () => {
    sink = await startMailSink();
    test = await startApp({ ...env, SMTP_URL: sink.url, PUBLIC_URL: 'https://heyet.example' });
    office = await makeReminderOffice(test);
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });

  const fates = async (query: string) =>
    (await office.ledger(query)).map(({ step, state, reason }) => `${step}:${state}${reason ? ` ${reason.code}` : ''}`);
  const mailsTo = (email: string) => sink.mails.filter((one) => one.to === email).length;
  const allMuted = (rows: LedgerItem[]) => rows.every((one) => one.reason?.code === 'muted');

  /** A member of the office who is a person of it, signed in. */
  async function member(role: 'delegate' | 'coordinator' = 'delegate') {
    const account = await office.member(role);
    const person = await office.person({ name: 'Ümit Farazi', email: account.email });
    await office.sql(`update persons set member_id = $1 where id = $2`, [account.memberId, person.id]);
    return { person, client: await signIn(test, account) };
  }
  const set = (client: { put: ReminderOffice['coordinator']['put'] }, kind: string, muted: boolean) =>
    client.put(`/api/me/muted-reminders/${kind}`, { muted });

  it('ends what waits for the person in the same act, and of nobody else; twice is as once', async () => {
    const { person, client } = await member();
    const [mine, others] = [await office.item(person.id, 20), await office.item((await office.person()).id, 20)];
    for (let n = 0; n < 2; n++) {
      const answer = await set(client, 'action_item.due', true);
      expect([answer.status, answer.body.items]).toEqual([
        200,
        [
          { kind: 'meeting.upcoming', muted: false },
          { kind: 'action_item.due', muted: true },
        ],
      ]);
      const steps = ['d14', 'd7', 'd1', 'd0', 'overdue'];
      expect(await fates(`subjectId=${mine.id}&personId=${person.id}`)).toEqual(
        steps.map((step) => `${step}:cancelled muted`),
      );
      expect(await fates(`subjectId=${others.id}`)).toEqual(steps.map((step) => `${step}:planned`));
    }
    const { body } = await office.coordinator.get(`/api/history?subjectKind=person&subjectId=${person.id}`);
    expect(body.items.filter((one: any) => one.action === 'muted')).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      action: 'muted',
      subject: { name: { en: 'Ümit Farazi' } },
      changes: { mutedReminders: [null, { en: 'of action items' }] },
    });
  });

  it('sends the person nothing of what is planned later, and the ledger says why', async () => {
    const { person, client } = await member();
    await set(client, 'action_item.due', true);
    const [soon, late] = [await office.item(person.id, 3), await office.item(person.id, -3)];
    expect(await fates(`subjectId=${soon.id}&personId=${person.id}`)).toEqual([
      'd7:cancelled muted',
      'd1:cancelled muted',
      'd0:cancelled muted',
      'overdue:cancelled muted',
    ]);
    const ofOwner = await office.ledger(`subjectId=${late.id}&personId=${person.id}`);
    expect(ofOwner.length).toBeGreaterThan(0);
    expect(allMuted(ofOwner)).toBe(true);
    const changed = await office.coordinator.patch(
      `/api/action-items/${soon.id}`,
      {
        due: {
          date: (await office.sql<{ day: string }>(`select (current_date + 2)::text as day`))[0]!.day,
          time: '18:00',
          zone: 'Europe/Istanbul',
        },
      },
      { version: soon.version },
    );
    expect(changed.status).toBe(200);
    expect(allMuted(await office.ledger(`subjectId=${soon.id}&state=cancelled`))).toBe(true);
    expect((await office.ledger(`subjectId=${soon.id}&state=planned`)).map((one) => one.step)).toEqual(['coordinator']);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(mailsTo(person.email)).toBe(0);
  });

  it('is asked again in the claim, whatever was planned', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, 20);
    await office.sql(`insert into muted_reminders (tenant_id, person_id, kind) values ($1, $2, 'action_item.due')`, [
      office.id,
      owner.id,
    ]);
    await office.sql(
      `update reminders set due_at = app.now(), wake_at = app.now() where subject_id = $1 and step = 'd14'`,
      [item.id],
    );
    const [row] = await office.until(`subjectId=${item.id}`, (rows) => rows[0]!.state !== 'planned');
    expect(row).toMatchObject({
      state: 'cancelled',
      group: 'cancelled',
      reason: { code: 'muted' },
      can: { sendAgain: false },
    });
    expect(mailsTo(owner.email)).toBe(0);
  });

  it('plans what is still to come when it is heard again, and sends nothing of the past', async () => {
    const { person, client } = await member();
    await set(client, 'action_item.due', true);
    const item = await office.item(person.id, 3);
    for (let n = 0; n < 2; n++) expect((await set(client, 'action_item.due', false)).status).toBe(200);
    await office.until(`subjectId=${item.id}&personId=${person.id}&state=planned`, (rows) => rows.length === 3);
    expect(await fates(`subjectId=${item.id}&personId=${person.id}`)).toEqual([
      'd7:cancelled muted',
      'd1:planned',
      'd0:planned',
      'overdue:planned',
    ]);
    expect(mailsTo(person.email)).toBe(0);
  });

  it('keeps a coordinator’s own items apart from those of others', async () => {
    const { person, client } = await member('coordinator');
    const kinds = (await client.get('/api/me/muted-reminders')).body.items.map((one: any) => one.kind);
    expect(kinds).toEqual(['meeting.upcoming', 'action_item.due', 'action_item.coordinator']);
    const late = await office.item((await office.person()).id, -1);
    const copies = () => office.ledger(`subjectId=${late.id}&personId=${person.id}`);
    expect((await copies()).map((one) => [one.step, one.state])).toEqual([['coordinator', 'planned']]);
    await set(client, 'action_item.coordinator', true);
    expect((await copies()).map((one) => [one.step, one.state, one.reason?.code])).toEqual([
      ['coordinator', 'cancelled', 'muted'],
    ]);
    const own = await office.item(person.id, 20);
    expect(await office.ledger(`subjectId=${own.id}&state=planned`)).toHaveLength(5);
    expect((await office.ledger(`subjectId=${late.id}&state=planned`)).length).toBeGreaterThan(0);
    await set(client, 'action_item.coordinator', false);
    await office.until(`subjectId=${late.id}&personId=${person.id}`, ([row]) => row!.state === 'planned');
  });

  it('takes one click of a mail program, from wherever it comes, and as often as it comes', async () => {
    const owner = await office.person();
    const item = await office.item(owner.id, 3);
    await office.until(`subjectId=${item.id}&state=sent`, (rows) => rows.length === 1);
    const url = await oneClickOf(sink, owner.email);
    const form = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const clicks = [
      await press(test.url, url),
      await press(test.url, url, undefined, { origin: 'https://posta.example', 'sec-fetch-site': 'cross-site' }),
      await press(test.url, url, form, { 'content-type': 'multipart/form-data; boundary=x' }),
    ];
    expect(clicks.map((one) => one.status)).toEqual([204, 204, 204]);
    expect(await fates(`subjectId=${item.id}&personId=${owner.id}`)).toEqual([
      'd7:sent',
      'd1:cancelled muted',
      'd0:cancelled muted',
      'overdue:cancelled muted',
    ]);
  });

  it('is nobody else’s to change, and needs a kind and a person', async () => {
    const { client } = await member();
    for (const kind of ['assignment.invitation', 'x', '%00'])
      expect((await set(client, kind, true)).status).toBeGreaterThanOrEqual(400);
    for (const muted of ['yes', null, 1])
      expect((await set(client, 'meeting.upcoming', muted as never)).status).toBe(422);
    const nobody = await office.signIn('reader');
    expect((await nobody.get('/api/me/muted-reminders')).body.items).toEqual([]);
    expect((await set(nobody, 'meeting.upcoming', true)).status).toBe(404);
  });
});
