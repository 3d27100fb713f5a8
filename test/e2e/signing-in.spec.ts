import { UsersService } from '../../src/identity/users/users.service.js';
import { SessionRepository } from '../../src/identity/sessions/session.repository.js';
import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { makeOffice, PASSWORD, signIn, type Office } from '../support/office.js';

describe('signing in', () => {
  let test: TestApp;
  let office: Office;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
  });
  afterAll(() => test.stop());

  const trySignIn = (email: string, password: string) => new Client(test.url).post('/api/session', { email, password });

  it('opens a session by cookie and tells who, where and what one may do', async () => {
    const member = await office.member('coordinator', { name: 'Şule Varsayımcı', language: 'tr' });
    const tab = new Client(test.url);
    const answer = await tab.post('/api/session', { email: member.email.toUpperCase(), password: member.password });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      user: {
        id: member.userId,
        email: member.email,
        name: 'Şule Varsayımcı',
        language: 'tr',
        zone: 'Europe/Istanbul',
        colorScheme: 'auto',
      },
      person: null,
      office: { id: office.id, slug: office.slug, name: 'Deneme Ofisi', zone: 'Europe/Istanbul', isDemo: false },
      role: 'coordinator',
      offices: [{ id: office.id, role: 'coordinator', status: 'active' }],
    });
    expect(answer.body.permissions).toContain('meetings:write');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^heyet_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await tab.get('/api/me')).body.user.id).toBe(member.userId);
  });

  it('stores no secret: the table holds hashes only', async () => {
    const secret = (await office.signIn('reader')).cookies.get('heyet_session')!;
    const rows = await accountRows<{ text: string }>(test, `select s::text as text from account.sessions s`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await office.member('reader');
    const [wrong, unknown] = [
      await trySignIn(email, 'yanlış parola'),
      await trySignIn('hic-kimse@ornek.example', 'yanlış parola'),
    ];
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual({ ...unknown.body, requestId: wrong.body.requestId });
    expect(wrong.body).toMatchObject({
      code: 'wrong_credentials',
      detail: 'The e-mail address or the password is wrong.',
    });
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    // the accounts of tests have cheap hashes; this one costs what every hash costs
    const email = 'vaktiyle@ornek.example';
    const user = { email, name: 'Nil Kurmacı', language: 'tr', zone: 'Europe/Istanbul', password: PASSWORD } as const;
    await test.app.get(UsersService).create(user);
    const time = async (address: string) => {
      const begun = performance.now();
      await trySignIn(address, 'yanlış parola');
      return performance.now() - begun;
    };
    await time('isinma@ornek.example');
    const pairs: [number, number][] = [];
    for (let n = 0; n < 4; n++) pairs.push([await time(email), await time(`hic-kimse-${n}@ornek.example`)]);
    const median = (values: number[]) => values.sort((a, b) => a - b)[2]!;
    const [known, unknown] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it('refuses a disabled user like a wrong password', async () => {
    const member = await office.member('reader');
    const tab = await signIn(test, member);
    await accountRows(test, `update account.users set disabled_at = now() where id = $1`, [member.userId]);
    expect((await trySignIn(member.email, PASSWORD)).body.code).toBe('wrong_credentials');
    expect((await tab.get('/api/me')).status).toBe(401);
  });

  it('gives a new session at each sign-in and ends the one the browser had', async () => {
    const member = await office.member('reader');
    const tab = await signIn(test, member);
    const former = tab.cookies.get('heyet_session')!;
    await tab.post('/api/session', { email: member.email, password: PASSWORD });
    expect(tab.cookies.get('heyet_session')).not.toBe(former);
    const thief = new Client(test.url);
    thief.cookies.set('heyet_session', former);
    expect((await thief.get('/api/me')).status).toBe(401);
  });

  it('ends with signing out', async () => {
    const tab = await office.signIn('reader');
    const cookie = tab.cookies.get('heyet_session')!;
    expect((await tab.delete('/api/session')).status).toBe(204);
    expect(tab.cookies.has('heyet_session')).toBe(false);
    tab.cookies.set('heyet_session', cookie);
    expect((await tab.get('/api/me')).status).toBe(401);
  });

  it.each([
    ['7 days without use', `last_seen_at = now() - interval '7 days 1 minute'`],
    ['30 days in any case', `expires_at = now() - interval '1 second'`],
  ])('ends after %s', async (_, change) => {
    const member = await office.member('reader');
    const tab = await signIn(test, member);
    await accountRows(test, `update account.sessions set ${change} where user_id = $1`, [member.userId]);
    expect((await tab.get('/api/me')).status).toBe(401);
  });

  it('is forgotten when it is over', async () => {
    const [over, open] = [await office.member('reader'), await office.member('reader')];
    await signIn(test, over);
    const tab = await signIn(test, open);
    await accountRows(test, `update account.sessions set expires_at = now() - interval '1 second' where user_id = $1`, [
      over.userId,
    ]);
    await test.app.get(SessionRepository, { strict: false }).forgetOld();
    expect(await accountRows(test, `select 1 from account.sessions where user_id = $1`, [over.userId])).toEqual([]);
    expect((await tab.get('/api/me')).status).toBe(200);
  });

  it('notes the last use at most once a minute', async () => {
    const member = await office.member('reader');
    const tab = await signIn(test, member);
    const lastSeen = async () =>
      (
        await accountRows<{ at: Date }>(test, `select last_seen_at as at from account.sessions where user_id = $1`, [
          member.userId,
        ])
      )[0]!.at;
    const first = await lastSeen();
    await tab.get('/api/me');
    expect(await lastSeen()).toEqual(first);
    await accountRows(
      test,
      `update account.sessions set last_seen_at = now() - interval '2 minutes' where user_id = $1`,
      [member.userId],
    );
    await tab.get('/api/me');
    expect((await lastSeen()).getTime()).toBeGreaterThan(first.getTime());
  });

  it('is taken from this site only', async () => {
    const { email } = await office.member('reader');
    const answer = await new Client(test.url).post(
      '/api/session',
      { email, password: PASSWORD },
      { headers: { 'sec-fetch-site': 'cross-site' } },
    );
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign_origin']);
  });

  it.each([
    ['no address', { email: 'x', password: 'y' }, 'email'],
    ['no password', { email: 'a@ornek.example' }, 'password'],
    ['an unknown field', { email: 'a@ornek.example', password: 'y', role: 'administrator' }, 'role'],
    ['a half character', { email: 'a@ornek.example', password: '\ud800' }, 'password'],
  ])('tells which field is wrong: %s', async (_, body, field) => {
    const answer = await new Client(test.url).post('/api/session', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].field).toBe(field);
  });
});

describe('the cookie under https', () => {
  it('is bound to the host', async () => {
    const test = await startApp({ PUBLIC_URL: 'https://heyet.ornek.example' });
    const account = await (await makeOffice(test)).member('reader');
    const tab = new Client(test.url);
    const answer = await tab.post('/api/session', { email: account.email, password: account.password });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-heyet_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await tab.get('/api/me')).status).toBe(200);
    tab.cookies.set('heyet_session', tab.cookies.get('__Host-heyet_session')!);
    tab.cookies.delete('__Host-heyet_session');
    expect((await tab.get('/api/me')).status).toBe(401);
    await test.stop();
  });
});
