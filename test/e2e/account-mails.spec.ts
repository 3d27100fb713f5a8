import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { makeUser, type Account } from '../support/office.js';

interface MailRow {
  id: string;
  state: string;
  attempts: number;
  maybe: boolean;
}

let sink: MailSink;
let test: TestApp;
beforeAll(async () => {
  sink = await startMailSink();
  test = await startApp({ SMTP_URL: sink.url });
});
afterAll(async () => {
  await test.stop();
  await sink.stop();
});
afterEach(() => {
  sink.fault = () => null;
});

const forgot = (account: Account) => new Client(test.url).post('/api/password-resets', { email: account.email });
const rowOf = async ({ userId }: Account): Promise<MailRow> =>
  (
    await accountRows<MailRow>(
      test,
      `select id, state, attempts, maybe_twice as maybe from account.mails where subject_id = $1 order by id desc limit 1`,
      [userId],
    )
  )[0]!;
const secretsTo = (account: Account) =>
  sink.mails
    .filter(({ to }) => to === account.email)
    .map(({ raw }) => /reset-password#([\w-]{43})/.exec(raw.replace(/=\r\n/g, ''))![1]!);

async function settled(account: Account, seconds = 15): Promise<MailRow> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const row = await rowOf(account);
    const [{ waiting }] = (await accountRows<{ waiting: boolean }>(
      test,
      `select wake_at is not null as waiting from account.mails where id = $1`,
      [row.id],
    )) as [{ waiting: boolean }];
    if (!waiting) return rowOf(account); // what was read before it settled may be old
    if (Date.now() > until) throw new Error(`The mail is still ${row.state} after ${row.attempts} attempts.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a mail about an account', () => {
  it('waits while the server refuses for now, then arrives once, with a fresh secret at each attempt', async () => {
    const account = await makeUser(test);
    let asked = 0; // twice in each attempt: for the recipient, and at the end
    sink.fault = (to) => (to === account.email && asked++ < 4 ? 'final_4xx' : null);
    await forgot(account);
    expect(await settled(account)).toMatchObject({ state: 'sent', attempts: 3, maybe: false });
    const tokens = await accountRows<{ used: boolean }>(
      test,
      `select used_at is not null as used from account.access_tokens where subject_id = $1`,
      [account.userId],
    );
    expect(tokens).toEqual([{ used: false }, { used: false }, { used: false }]);
    const secret = secretsTo(account).at(-1)!;
    expect(
      (
        await new Client(test.url).post(
          '/api/password-resets/link',
          { password: 'yepyeni bir parola' },
          throughLink(secret),
        )
      ).status,
    ).toBe(204);
    const after = await accountRows<{ used: boolean }>(
      test,
      `select used_at is not null as used from account.access_tokens where subject_id = $1`,
      [account.userId],
    );
    expect(after).toEqual([{ used: true }, { used: true }, { used: true }]);
  });

  it('is given up at once when the server refuses the address for good', async () => {
    const account = await makeUser(test);
    sink.fault = (to) => (to === account.email ? 'rcpt_5xx' : null);
    await forgot(account);
    expect(await settled(account)).toMatchObject({ state: 'failed', attempts: 1 });
  });

  it('that may have arrived is sent once more under the same Message-ID, and then no more', async () => {
    const account = await makeUser(test);
    sink.fault = (to) => (to === account.email ? 'close_after_body' : null);
    await forgot(account);
    expect(await settled(account)).toMatchObject({ state: 'uncertain', maybe: true });
    const copies = sink.mails.filter(({ to }) => to === account.email);
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('whose worker vanished is sent by another when the lease has run out', async () => {
    const account = await makeUser(test);
    await accountRows(
      test,
      `insert into account.mails (id, kind, user_id, subject_id, recipient_email, recipient_name, language, state, attempts, claimed_by, wake_at, lease_until, useful_until)
       values (gen_random_uuid(), 'password_reset', $1, $1, $2, 'x', 'tr', 'sending', 1, 'gone:1', now() + interval '1 second', now() + interval '1 second', now() + interval '1 hour')`,
      [account.userId, account.email],
    );
    expect(await settled(account)).toMatchObject({ state: 'sent', attempts: 2, maybe: true });
    expect(secretsTo(account)).toHaveLength(1);
  });

  it('goes out once, however many workers there are', async () => {
    const second = await startApp({ SMTP_URL: sink.url, DATABASE_URL: test.database.appUrl });
    const accounts = await Promise.all(Array.from({ length: 12 }, () => makeUser(test)));
    await Promise.all(accounts.map(forgot));
    for (const account of accounts) expect(await settled(account)).toMatchObject({ state: 'sent', attempts: 1 });
    await second.stop();
    expect(accounts.map((account) => secretsTo(account).length)).toEqual(accounts.map(() => 1));
  });

  it('reaches one recipient whatever his name is', async () => {
    const account = await makeUser(test, { name: 'İsmail "Kurgusal", <x@ornek.example>' });
    await forgot(account);
    await settled(account);
    const mail = (await sink.parsed()).find((one) => one.text?.includes('Kurgusal'))!;
    expect(mail.to).toMatchObject({
      value: [{ address: account.email, name: 'İsmail "Kurgusal", <x@ornek.example>' }],
    });
    expect(sink.mails.filter(({ to }) => to === 'x@ornek.example')).toEqual([]);
  });
});
