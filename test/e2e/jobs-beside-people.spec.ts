import { startApp, type TestApp } from '../support/app.js';
import { makeReminderOffice, type ReminderOffice } from '../support/reminder-office.js';

const OFFICES = 5;
const POOL = 4;

describe('a burst of jobs in the process that serves people', () => {
  let test: TestApp;
  const offices: ReminderOffice[] = [];
  beforeAll(async () => {
    // long leases: nothing here may end because it took long
    test = await startApp({ DATABASE_POOL: String(POOL), LEASE_SECONDS: '60', SMTP_TIMEOUT_SECONDS: '20' });
    for (let n = 0; n < OFFICES; n++) offices.push(await makeReminderOffice(test));
  });
  afterAll(() => test.stop());

  it('leaves connections to them', async () => {
    const items = await Promise.all(offices.map((office) => office.crowd(1)));
    const inTheWay = await test.database.connectAsOwner();
    const waiting = async () => {
      const { rows } = await inTheWay.query<{ n: number }>(
        `select count(*)::int as n from pg_locks where relation = 'suppressed_addresses'::regclass and not granted`,
      );
      return rows[0]!.n;
    };
    // whoever claims a mail looks there, and holds a connection until it may
    await inTheWay.query('begin; lock table suppressed_addresses in access exclusive mode');
    try {
      for (const [n, office] of offices.entries()) await office.dueRows(items[n]!);
      for (let n = 0; n < 200 && (await waiting()) < POOL / 2; n++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const begun = performance.now();
      const answers = await Promise.all(offices.map((office) => office.coordinator.get('/api/office')));
      expect(answers.map(({ status }) => status)).toEqual(offices.map(() => 200));
      expect(performance.now() - begun).toBeLessThan(2000);
      expect(await waiting()).toBe(POOL / 2);
    } finally {
      await inTheWay.query('rollback');
      await inTheWay.end();
    }
    for (const office of offices) await office.until('state=sent', (sent) => sent.length > 0, 15);
  });
});
