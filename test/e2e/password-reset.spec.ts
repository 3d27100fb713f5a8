import type { ParsedMail } from 'mailparser';
import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { mailsTo, nextMail, secretIn } from '../support/mailbox.js';
import { makeUser, PASSWORD, signIn } from '../support/office.js';

const NEXT = 'yepyeni bir parola';

describe('a forgotten password', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  const stranger = () => new Client(test.url);
  const forgot = (email: string) => stranger().post('/api/password-resets', { email });
  const isReset = (mail: { subject?: string }) => mail.subject === 'Set a new password';
  const linkFor = async (email: string) => {
    await forgot(email);
    return secretIn(await nextMail(test, email, isReset));
  };
  const set = (secret: string, password: string) =>
    stranger().post('/api/password-resets/link', { password }, throughLink(secret));

  it('is answered the same, and as slowly, whether the address is known or not; only the known one gets a mail', async () => {
    const { email } = await makeUser(test);
    const unknown = 'hic-kimse@ornek.example';
    const begun = performance.now();
    const answers = [await forgot(email), await forgot(unknown)];
    expect(performance.now() - begun).toBeGreaterThanOrEqual(390);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, undefined],
      [202, undefined],
    ]);
    await nextMail(test, email);
    expect(await mailsTo(test, unknown)).toEqual([]);
  });

  it.each([
    ['tr', 'Yeni parola belirleyin', 'Bağlantı bir kez kullanılabilir ve bir saat geçerlidir.'],
    ['en', 'Set a new password', 'The link works once, for one hour.'],
  ] as const)('brings a mail in the language of the account, %s', async (language, subject, sentence) => {
    const { email } = await makeUser(test, { language });
    await forgot(email);
    const mail = await nextMail(test, email);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(sentence);
    expect(mail.text).toMatch(/\/reset-password#[\w-]{43}/);
    expect(mail.headers.has('list-unsubscribe')).toBe(false);
  });

  it('is set anew by the link: once, ending every session, told by mail', async () => {
    const account = await makeUser(test);
    const tab = await signIn(test, account);
    const secret = await linkFor(account.email);
    for (let n = 0; n < 2; n++) {
      const offer = await stranger().get('/api/password-resets/link', throughLink(secret));
      expect([offer.status, offer.body.email]).toEqual([200, `k•••@ornek.example`]);
    }
    expect((await set(secret, NEXT)).status).toBe(204);
    expect((await tab.get('/api/me')).status).toBe(401);
    expect((await stranger().post('/api/session', account)).status).toBe(422); // unknown field userId
    expect((await stranger().post('/api/session', { email: account.email, password: PASSWORD })).status).toBe(401);
    await signIn(test, { email: account.email, password: NEXT });
    expect((await set(secret, 'bir başka parola')).body.code).toBe('link_expired');
    const notice = await nextMail(test, account.email, (mail) => mail.subject === 'Your password was changed');
    expect(notice.text).toContain('/reset');
    expect(notice.text).not.toMatch(/#[\w-]{43}/);
  });

  it('ends the other links when one is used, also when both are pressed at once', async () => {
    const { email } = await makeUser(test);
    const first = await linkFor(email);
    await forgot(email);
    const second = secretIn(await nextMail(test, email, (mail) => isReset(mail) && secretIn(mail) !== first));
    const answers = await Promise.all([set(first, NEXT), set(second, NEXT)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('has an hour', async () => {
    const account = await makeUser(test);
    const secret = await linkFor(account.email);
    const { expiresAt } = (await stranger().get('/api/password-resets/link', throughLink(secret))).body;
    const minutes = (new Date(expiresAt).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    await accountRows(
      test,
      `update account.access_tokens set expires_at = now() - interval '1 second' where subject_id = $1`,
      [account.userId],
    );
    expect((await stranger().get('/api/password-resets/link', throughLink(secret))).status).toBe(410);
    expect((await set(secret, NEXT)).status).toBe(410);
  });

  it('takes no common one, and the link stays good', async () => {
    const secret = await linkFor((await makeUser(test)).email);
    expect((await set(secret, '12345678')).body.errors[0]).toMatchObject({ field: 'password', rule: 'password' });
    expect((await set(secret, NEXT)).status).toBe(204);
  });

  it('brings at most three mails an hour to one address', async () => {
    const { email, userId } = await makeUser(test);
    for (let n = 0; n < 5; n++) expect((await forgot(email)).status).toBe(202);
    const rows = await accountRows(test, `select 1 from account.mails where subject_id = $1`, [userId]);
    expect(rows).toHaveLength(3);
  });

  it('is not mailed to a disabled user, nor later than an hour', async () => {
    const [disabled, late] = [await makeUser(test), await makeUser(test)];
    await accountRows(test, `update account.users set disabled_at = now() where id = $1`, [disabled.userId]);
    await forgot(disabled.email);
    await accountRows(
      test,
      `insert into account.mails (id, kind, user_id, subject_id, recipient_email, recipient_name, language, wake_at, useful_until)
      values (gen_random_uuid(), 'password_reset', $1, $1, $2, 'x', 'tr', now(), now() - interval '1 second')`,
      [late.userId, late.email],
    );
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await mailsTo(test, disabled.email)).toEqual([]);
    expect(await mailsTo(test, late.email)).toEqual([]);
    const [row] = await accountRows(test, `select state from account.mails where subject_id = $1`, [late.userId]);
    expect(row).toEqual({ state: 'expired' });
  });
});

describe('a new password', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  it('asks for the present one, ends the other sessions, renews this one, and is told by mail', async () => {
    const account = await makeUser(test, { language: 'tr' });
    const [here, there] = [await signIn(test, account), await signIn(test, account)];
    const wrong = await here.put('/api/me/password', { current: 'yanlış parola', next: NEXT });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ field: 'current', rule: 'wrong_password', message: 'Parola hatalı.' }],
    ]);
    const before = here.cookies.get('heyet_session')!;
    expect((await here.put('/api/me/password', { current: PASSWORD, next: NEXT })).status).toBe(204);
    expect(here.cookies.get('heyet_session')).not.toBe(before);
    expect((await here.get('/api/me')).status).toBe(200);
    expect((await there.get('/api/me')).status).toBe(401);
    await signIn(test, { email: account.email, password: NEXT });
    expect((await nextMail(test, account.email)).subject).toBe('Parolanız değiştirildi');
  });

  it('cannot be guessed at from an open session either', async () => {
    const tab = await signIn(test, await makeUser(test));
    const statuses: number[] = [];
    for (let n = 0; n < 8; n++)
      statuses.push((await tab.put('/api/me/password', { current: 'yanlış parola', next: NEXT })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
  });
});

describe('another address to sign in with', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.stop());

  it('counts once it is confirmed by the link; the former one is told', async () => {
    const account = await makeUser(test);
    const tab = await signIn(test, account);
    expect((await tab.post('/api/me/email-changes', { email: 'yeni@ornek.example' })).status).toBe(202);
    const secret = secretIn(await nextMail(test, 'yeni@ornek.example'));
    expect((await tab.get('/api/me')).body.user.email).toBe(account.email);
    expect((await tab.get('/api/email-changes/link', throughLink(secret))).body.email).toBe('yeni@ornek.example');
    expect((await tab.post('/api/email-changes/link', undefined, throughLink(secret))).status).toBe(204);
    expect((await tab.post('/api/email-changes/link', undefined, throughLink(secret))).status).toBe(410);
    expect((await tab.get('/api/me')).body.user.email).toBe('yeni@ornek.example');
    const notice = await nextMail(test, account.email);
    expect([notice.subject, notice.text?.includes('yeni@ornek.example')]).toEqual([
      'Your sign-in address was changed',
      true,
    ]);
    await signIn(test, { email: 'yeni@ornek.example', password: PASSWORD });
  });

  it('shuts out the former one: no link that went there sets a password, and no other session goes on', async () => {
    const account = await makeUser(test);
    const [here, there] = [await signIn(test, account), await signIn(test, account)];
    await new Client(test.url).post('/api/password-resets', { email: account.email });
    const reset = throughLink(secretIn(await nextMail(test, account.email)));
    await here.post('/api/me/email-changes', { email: 'yeni3@ornek.example' });
    const confirm = throughLink(secretIn(await nextMail(test, 'yeni3@ornek.example')));
    expect((await here.post('/api/email-changes/link', undefined, confirm)).status).toBe(204);
    const stranger = new Client(test.url);
    expect((await stranger.get('/api/password-resets/link', reset)).status).toBe(410);
    expect((await stranger.post('/api/password-resets/link', { password: NEXT }, reset)).status).toBe(410);
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([200, 401]);
    // a link that was mailed in the moment of the change, and so was not ended with the others
    await accountRows(
      test,
      `update account.access_tokens set used_at = null where purpose = 'password_reset' and subject_id = $1`,
      [account.userId],
    );
    expect((await stranger.post('/api/password-resets/link', { password: NEXT }, reset)).status).toBe(410);
  });

  it('goes to one of two who confirm it at once', async () => {
    const tabs = [await signIn(test, await makeUser(test)), await signIn(test, await makeUser(test))];
    const confirms: string[] = [];
    for (const tab of tabs) {
      expect((await tab.post('/api/me/email-changes', { email: 'Ortak@ornek.example' })).status).toBe(202);
      const isNew = (mail: ParsedMail) => !confirms.includes(secretIn(mail));
      confirms.push(secretIn(await nextMail(test, 'Ortak@ornek.example', isNew)));
    }
    const owner = await test.database.connectAsOwner();
    await owner.query('begin; lock table account.users in share mode'); // both have read before either writes
    const both = confirms.map((secret) =>
      new Client(test.url).post('/api/email-changes/link', undefined, throughLink(secret)),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await owner.query('commit');
    await owner.end();
    const answers = await Promise.all(both);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('email_taken');
  });

  it('that is somebody else’s is told to him, not to who asks', async () => {
    const [asker, holder] = [await makeUser(test), await makeUser(test)];
    const tab = await signIn(test, asker);
    expect((await tab.post('/api/me/email-changes', { email: holder.email })).status).toBe(202);
    expect((await nextMail(test, holder.email)).subject).toBe('This address already signs in to Heyet');
    expect((await tab.get('/api/me')).body.user.email).toBe(asker.email);
  });

  it('asks for a password typed lately', async () => {
    const account = await makeUser(test);
    const tab = await signIn(test, account);
    await accountRows(
      test,
      `update account.sessions set password_confirmed_at = now() - interval '16 minutes' where user_id = $1`,
      [account.userId],
    );
    expect((await tab.post('/api/me/email-changes', { email: 'yeni2@ornek.example' })).body.code).toBe(
      'password_needed',
    );
  });
});
