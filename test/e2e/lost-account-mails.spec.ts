import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { startMailSink, type MailSink } from '../support/mail-sink.js';
import { makeOffice, type Office } from '../support/office.js';

const REFUSED = 'gitmez@ornek.example';

describe('a mail about an account that is lost', () => {
  let sink: MailSink;
  let test: TestApp;
  let office: Office;
  let administrator: Client;
  const said: string[] = [];
  const { write } = process.stdout;
  beforeAll(async () => {
    process.stdout.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
    sink = await startMailSink();
    sink.fault = (to) => (to === REFUSED ? 'rcpt_5xx' : to.startsWith('bekler') ? 'rcpt_4xx' : null);
    test = await startApp({ SMTP_URL: sink.url, RETRY_SECONDS: '600', LOG_LEVEL: 'warn' });
    office = await makeOffice(test);
    administrator = await office.signIn('administrator');
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
    process.stdout.write = write;
  });

  const invite = async (email: string) =>
    (await administrator.post('/api/members/invitations', { email, name: 'Işıl Denemeci', role: 'delegate' })).body;
  const list = async (query = '') => (await administrator.get(`/api/members/invitations${query}`)).body;
  const mailOf = async (id: string) => (await list()).items.find((one: { id: string }) => one.id === id).mail;
  const until = async <T>(look: () => Promise<T>, fits: (found: T) => boolean): Promise<T> => {
    for (const end = Date.now() + 15_000; ;) {
      const found = await look();
      if (fits(found) || Date.now() > end) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const counter = async (client: Client) =>
    (await client.get('/api/home')).body.attention.find((one: { key: string }) => one.key === 'invitations_failed');

  it('is told in the list of invitations, on Home of who may invite, and in the log', async () => {
    const invitation = await invite(REFUSED);
    expect(invitation.mail).toMatchObject({ state: 'waiting', reason: null, answer: null });
    const mail = await until(
      () => mailOf(invitation.id),
      (one) => one.state !== 'waiting',
    );
    expect(mail).toMatchObject({ state: 'failed', reason: 'refused', answer: expect.stringMatching(/^5\d\d/) });

    expect(await counter(administrator)).toMatchObject({
      count: 1,
      nearest: { invited: 'Işıl Denemeci', date: mail.plannedAt.slice(0, 10) },
      list: { path: '/api/members/invitations', query: { mail: 'failed' } },
    });
    expect(await list('?mail=failed')).toMatchObject({ total: 1, items: [{ id: invitation.id }] });
    expect(await counter(await office.signIn('coordinator'))).toBeUndefined();

    const [{ id }] = (await accountRows<{ id: string }>(test, 'select id from account.mails where subject_id = $1', [
      invitation.id,
    ])) as [{ id: string }];
    const line = said.find((one) => one.includes(id))!;
    expect(line).toMatch(/\(invitation\) is lost \(failed\): 5\d\d/);
    expect(line).not.toContain(REFUSED);
  });

  it('counts no more once the mail sent again arrived', async () => {
    const [failed] = (await list('?mail=failed')).items;
    sink.fault = () => null;
    await administrator.post(`/api/members/invitations/${failed.id}/resend`);
    const mail = await until(
      () => mailOf(failed.id),
      (one) => one.state !== 'waiting',
    );
    expect(mail).toMatchObject({ state: 'sent', reason: null });
    expect(await counter(administrator)).toMatchObject({ count: 0, nearest: null });
    sink.fault = (to) => (to.startsWith('bekler') ? 'rcpt_4xx' : null);
  });

  it('waits with what the server said, as long as it is tried', async () => {
    const invitation = await invite('bekler@ornek.example');
    const mail = await until(
      () => mailOf(invitation.id),
      (one) => one.answer !== null,
    );
    expect(mail).toMatchObject({ state: 'waiting', reason: null, answer: expect.stringMatching(/^4\d\d/) });
  });

  it('is told in the log when it would have set a password', async () => {
    const account = await office.member('delegate');
    sink.fault = (to) => (to === account.email ? 'rcpt_5xx' : null);
    await new Client(test.url).post('/api/password-resets', { email: account.email });
    const line = await until(
      async () => said.find((one) => one.includes('(password_reset) is lost')),
      (one) => one !== undefined,
    );
    expect(line).toBeDefined();
    expect(line).not.toContain(account.email);
  });
});
