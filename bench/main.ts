import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase } from '../launcher/test-database.ts';
import { benchComingMeetings } from './coming-meetings.ts';
import { benchReminders } from './reminders.ts';
import { run, startServer } from './processes.ts';
import { printTable, type Figure } from './table.ts';

/** `npm run bench`: every figure the product is held to, against a floor in the same run. Ratios count; machines are noisy. */
const database = await startTestDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'heyet-bench-'));
const figures: Figure[] = [];
try {
  await run('dist/src/cli.js', ['migrate'], { DATABASE_OWNER_URL: database.ownerUrl });
  const { MY_MEETINGS } = (await import('../dist/src/delegations/my-meetings/my-meetings.queries.js' as string)) as {
    MY_MEETINGS: string;
  };
  const app = await startServer(
    'dist/src/main.js',
    { DATABASE_URL: database.appUrl, DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'warn' },
    '/health/ready',
  );
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const idle = app.residentMb();
  figures.push({
    what: 'idle process, web and jobs',
    value: `${idle.toFixed(0)} MB`,
    floor: '',
    ratio: '',
    goal: '< 250 MB',
    met: idle < 250,
  });
  figures.push({
    what: 'start until ready',
    value: `${app.startMs.toFixed(0)} ms`,
    floor: '',
    ratio: '',
    goal: '< 6000 ms',
    met: app.startMs < 6000,
  });
  figures.push(...(await benchComingMeetings(database, app, MY_MEETINGS)));
  await app.stop();
  figures.push(...(await benchReminders(database)));
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
printTable(figures);
