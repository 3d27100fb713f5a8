import { startApp, type TestApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { openOffice, type OfficeAtWork, type Shown } from '../support/office-at-work.js';
import { signIn, type Account } from '../support/office.js';

/**
 * Fewer connections than requests of one kind: whoever held one and took a second would wait for himself,
 * and be turned away with 503 after ten seconds.
 */
const CONNECTIONS = 10;

let test: TestApp;
let at: OfficeAtWork;
let admin: Client;
let taken: { bytes: number }[];
beforeAll(async () => {
  test = await startApp({ DATABASE_POOL: String(CONNECTIONS) });
  at = await openOffice(test);
  admin = await at.office.signIn('administrator');
});
afterAll(() => test.stop());

const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T>[] =>
  Array.from({ length: count }, (_, n) => make(n));
const statuses = (answers: { status: number }[]) => [...new Set(answers.map((one) => one.status))].sort();

const READS = [
  'home',
  'meetings',
  'action-items',
  'reminders',
  'history',
  'series',
  'persons',
  'organizations/tree',
  'calendar/year',
  'assignments/unanswered',
  'office',
];

/** The whole archive, read to its end. */
async function archive(): Promise<{ status: number; bytes: number }> {
  const answer = await admin.raw('POST', '/api/office/export');
  return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
}

it('answers 200 requests at once: reads, writes, archives and sign-ins', async () => {
  const accounts: Account[] = [];
  for (let n = 0; n < 10; n++) accounts.push(await at.office.member('delegate'));
  const meeting = await at.meeting();
  const [reads, made, edits, archives, tabs] = await Promise.all([
    Promise.all(times(80, (n): Promise<Answer> => at.coordinator.get(`/api/${READS[n % READS.length]}`))),
    Promise.all(times(60, (): Promise<Shown> => at.meeting({ mode: 'virtual' }))),
    Promise.all(
      times(20, (n) => at.coordinator.patch(`/api/meetings/${meeting.id}`, { venue: `Salon ${n}` }, { version: 1 })),
    ),
    Promise.all(times(20, archive)),
    Promise.all(times(20, (n) => signIn(test, accounts[n % 10]!))),
  ]);
  expect(statuses(reads)).toEqual([200]);
  expect(new Set(made.map((one) => one.id)).size).toBe(60);
  // one of those who read the same version saves, and every other is told
  expect(edits.filter((one) => one.status === 200)).toHaveLength(1);
  expect(statuses(edits)).toEqual([200, 412]);
  // one archive at a time: whoever asks meanwhile is told
  expect(statuses(archives)).toEqual([200, 409]);
  taken = archives.filter((one) => one.status === 200);
  expect(Math.min(...taken.map((one) => one.bytes))).toBeGreaterThan(1000);
  expect(tabs.every((tab) => tab.office === at.office.id)).toBe(true);
});

it('writes each archive that was taken into the history, and none that was not', async () => {
  const { items } = (await admin.get('/api/history?subjectKind=office&limit=100')).body;
  expect(items.filter((one: { action: string }) => one.action === 'exported')).toHaveLength(taken.length);
});
