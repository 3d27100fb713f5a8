import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startTestDatabase } from '../launcher/test-database.ts';
import { benchComingMeetings } from './coming-meetings.ts';
import { benchReminders } from './reminders.ts';
import { run, startServer, type Running } from './processes.ts';
import { printTable, type Figure } from './table.ts';

/** All of it ends within two minutes, with what it takes to stop; what had no time to be repeated was measured less often. */
const LIMIT_MS = 115_000;
/** The last moments at which another run may begin: one of the second kind takes up to half a minute. */
const LISTS_UNTIL_MS = 45_000;
const REMINDERS_UNTIL_MS = 80_000;

const database = await startTestDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'heyet-bench-'));

/** `npm run bench`: every figure the product is held to, against a floor in the same run. Ratios count; machines are noisy. */
async function measure(): Promise<Figure[]> {
  await run('dist/src/cli.js', ['migrate'], { DATABASE_OWNER_URL: database.ownerUrl });
  const { MY_MEETINGS } = (await import('../dist/src/delegations/my-meetings/my-meetings.queries.js' as string)) as {
    MY_MEETINGS: string;
  };
  const app = await startServer(
    'dist/src/main.js',
    { DATABASE_URL: database.appUrl, DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'warn' },
    '/health/ready',
  );
  await pause(2000);
  const figures = [...processFigures(app), ...(await benchComingMeetings(database, app, MY_MEETINGS, LISTS_UNTIL_MS))];
  await app.stop();
  return [...figures, ...(await benchReminders(database, REMINDERS_UNTIL_MS))];
}

function processFigures(app: Running): Figure[] {
  const idle = app.residentMb();
  const of = { floor: '', ratio: '' };
  return [
    { ...of, what: 'idle process, web and jobs', value: `${idle.toFixed(0)} MB`, goal: '< 250 MB', met: idle < 250 },
    {
      ...of,
      what: 'start until ready',
      value: `${app.startMs.toFixed(0)} ms`,
      goal: '< 6000 ms',
      met: app.startMs < 6000,
    },
  ];
}

try {
  const figures = await Promise.race([measure(), pause(LIMIT_MS - performance.now())]);
  if (figures) printTable(figures);
  else process.stderr.write('Two minutes were not enough to measure it all: this machine is too slow, or too busy.\n');
  process.exitCode = figures?.every((one) => one.met) ? 0 : 1;
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
