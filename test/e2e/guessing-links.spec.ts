import { accountRows } from '../support/account-rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, throughLink } from '../support/client.js';
import { nextMail, secretIn } from '../support/mailbox.js';
import { makeOffice, PASSWORD, type Office } from '../support/office.js';

const OPENED: [page: string, body: object][] = [
  ['/api/invitations/link', { name: 'Işıl Denemeci', password: PASSWORD }],
  ['/api/password-resets/link', { password: PASSWORD }],
  ['/api/email-changes/link', {}],
];

describe('guessing the secrets of mailed links', () => {
  let test: TestApp;
  let office: Office;

  beforeAll(async () => {
    test = await startApp();
    office = await makeOffice(test);
  });
  afterAll(() => test.stop());
  beforeEach(() => accountRows(test, 'delete from account.throttle'));

  const stranger = () => new Client(test.url);
  const unknown = (n: number) => throughLink(String(n).padStart(43, 'g'));

  it.each(OPENED)('behind %s is slowed down, whether it is looked at or pressed', async (page, body) => {
    const looks = await Promise.all(Array.from({ length: 20 }, (_, n) => stranger().get(page, unknown(n))));
    expect(new Set(looks.map((one) => one.status))).toEqual(new Set([404]));
    const refused = [await stranger().get(page, unknown(21)), await stranger().post(page, body, unknown(22))];
    for (const one of refused) {
      expect(one).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
      expect(one.headers.get('retry-after')).toMatch(/^\d+$/);
    }
  });

  it.each(OPENED)('counts a press behind %s like a look', async (page, body) => {
    const presses = await Promise.all(Array.from({ length: 22 }, (_, n) => stranger().post(page, body, unknown(n))));
    const statuses = presses.map((one) => one.status);
    expect([404, 429].map((status) => statuses.filter((one) => one === status).length)).toEqual([20, 2]);
  });

  it('is one count for every kind of link, and shuts out nobody who has one', async () => {
    const { email } = await office.member('reader');
    expect((await stranger().post('/api/password-resets', { email })).status).toBe(202);
    const secret = secretIn(await nextMail(test, email));
    const kinds = OPENED.map(([page]) => page);
    for (let n = 0; n < 21; n++) await stranger().get(kinds[n % 3]!, unknown(n));
    for (const page of [...kinds, '/api/replies/link'])
      expect((await stranger().get(page, unknown(30))).status).toBe(429);
    for (let n = 0; n < 3; n++)
      expect((await stranger().get('/api/password-resets/link', throughLink(secret))).status).toBe(200);
    const set = () =>
      stranger().post('/api/password-resets/link', { password: 'yeni bir uzun parola' }, throughLink(secret));
    expect((await set()).status).toBe(204);
    expect((await set()).status).toBe(410);
  });
});
