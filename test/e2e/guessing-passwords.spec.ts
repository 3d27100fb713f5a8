import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { makeOffice, signIn, type Office } from '../support/office.js';

describe('guessing passwords', () => {
  let test: TestApp;
  let office: Office;
  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
  });
  afterAll(() => test.stop());

  const guess = (email: string) => new Client(test.url).post('/api/session', { email, password: 'yanlış parola' });

  it('is slowed down more with each failure, and never locks for good', async () => {
    const { email, password } = await office.member('reader');
    for (let n = 0; n < 5; n++) expect((await guess(email)).status).toBe(401);
    expect((await guess(email)).status).toBe(401); // its turn: one passes, then the wait begins
    const refused = await guess(email);
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'too_many_attempts',
      '1',
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await guess(email)).status).toBe(401);
    const again = await guess(email);
    expect([again.status, Number(again.headers.get('retry-after'))]).toEqual([429, 2]);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await new Client(test.url).post('/api/session', { email, password })).status).toBe(200);
    expect((await guess(email)).status).toBe(401); // forgiven: the count begins anew
  });

  it('says how long to wait in the language asked for', async () => {
    const email = 'hic-kimse@ornek.example';
    for (let n = 0; n < 6; n++) await guess(email);
    const tab = new Client(test.url);
    tab.language = 'tr';
    expect((await tab.post('/api/session', { email, password: 'x' })).body.detail).toMatch(
      /^Çok sayıda başarısız deneme yapıldı\. \d+ saniye sonra yeniden deneyin\.$/,
    );
  });

  it('elsewhere keeps nobody from an address he has signed in from before, even after he signed out', async () => {
    const member = await office.member('reader');
    await (await signIn(test, member)).delete('/api/session');
    const moveKnownAddress = (to: string) =>
      accountRows(test, `update account.known_addresses set address = $2 where user_id = $1`, [member.userId, to]);
    await moveKnownAddress('192.0.2.7');
    for (let n = 0; n < 8; n++) await guess(member.email); // from 127.0.0.1, which the user is not known from now
    expect((await guess(member.email)).status).toBe(429);
    await moveKnownAddress('127.0.0.1');
    await signIn(test, member);
  });

  it('survives a restart', async () => {
    const { email } = await office.member('reader');
    for (let n = 0; n < 7; n++) await guess(email);
    const rows = await accountRows<{ count: number }>(test, `select count(*)::int as count from account.throttle`);
    expect(rows[0]!.count).toBeGreaterThan(0);
    const second = await startApp({ DATABASE_URL: test.database.appUrl });
    // one may have its turn, when starting took longer than the wait; without memory all would
    const guesses = Array.from({ length: 3 }, () =>
      new Client(second.url).post('/api/session', { email, password: 'x' }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    await second.stop();
    expect(statuses).toContain(429);
  });

  it('200 at once breaks nothing, looks at few, and keeps nobody else out', async () => {
    const [victim, other] = [await office.member('reader'), await office.member('reader')];
    const crowd = Promise.all(Array.from({ length: 200 }, () => guess(victim.email)));
    const tab = await signIn(test, other);
    expect((await tab.get('/api/me')).status).toBe(200);
    const statuses = (await crowd).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(7);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await signIn(test, victim);
  });

  it('is not what several right ones at once are', async () => {
    const { email, password } = await office.member('reader');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => new Client(test.url).post('/api/session', { email, password })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it('200 wrong ones for 200 addresses are all answered', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => guess(`kisi-${n}@ornek.example`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    await signIn(test, await office.member('reader'));
  }, 60_000);
});
