import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { startTestDatabase } from '../../launcher/test-database.ts';
import { openTestRunFolder } from '../../launcher/test-run-folder.ts';
import { isRedisAtHand } from './redis-at-hand.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** Projects share these servers: Jest calls this once for each project, the first call starts them. */
export default async function startServers() {
  if (globalThis.heyetTestServers) return;
  globalThis.heyetTestServers = { stop: [] };
  buildWhenStale();
  await startPostgres();
  const folder = await temporaryFiles();
  await startRedis(folder);
}

/** From here on everything temporary of the run is in one folder, which goes with it, or with the next run if this one is killed. */
async function temporaryFiles() {
  const shared = tmpdir();
  const folder = await openTestRunFolder(shared);
  process.env.HEYET_SHARED_TEMP = shared;
  process.env.TMPDIR = folder.path;
  globalThis.heyetTestServers.stop.push(() => {
    process.env.TMPDIR = shared;
    folder.remove();
  });
  return folder;
}

/** PostgreSQL: the embedded one, or the server in TEST_DATABASE_OWNER_URL, TEST_DATABASE_APP_URL and TEST_DATABASE_SUPER_URL. */
async function startPostgres() {
  const given = process.env.TEST_DATABASE_OWNER_URL;
  const database = given
    ? {
        ownerUrl: given,
        appUrl: process.env.TEST_DATABASE_APP_URL,
        superUrl: process.env.TEST_DATABASE_SUPER_URL,
        stop: async () => {},
      }
    : await startTestDatabase();
  globalThis.heyetTestServers.stop.push(() => database.stop());
  execFileSync(process.execPath, [join(ROOT, 'dist/src/cli.js'), 'migrate'], {
    env: { ...process.env, DATABASE_OWNER_URL: database.ownerUrl, NODE_ENV: 'test' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const admin = new pg.Client({ connectionString: database.superUrl });
  await admin.connect();
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    new URL(database.ownerUrl).pathname.slice(1),
  ]);
  await admin.end();
  const run = Date.now().toString(36);
  if (given) globalThis.heyetTestServers.stop.push(() => dropFilled(database.superUrl, run));
  process.env.HEYET_TEST_DATABASE = JSON.stringify({
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    superUrl: database.superUrl,
    run,
  });
}

/** On somebody's own server nothing of this run stays. */
async function dropFilled(superUrl, run) {
  const admin = new pg.Client({ connectionString: superUrl });
  await admin.connect();
  const { rows } = await admin.query('select datname from pg_database where datname ~ $1', [`^filled_.*_${run}`]);
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
  await admin.end();
}

/** Redis: the one in TEST_REDIS_URL, or a `redis-server` of this machine on a free port; else its half is not run, and the run says so. */
async function startRedis(run) {
  if (process.env.TEST_REDIS_URL) return;
  if (!isRedisAtHand()) {
    process.stderr.write(
      '\n*** No Redis answers: the Redis half of the reminder tests is NOT RUN. Install redis-server or set TEST_REDIS_URL. ***\n\n',
    );
    return;
  }
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'heyet-test-redis-'));
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  );
  run.owns(server.pid);
  globalThis.heyetTestServers.stop.push(async () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
}

/** Migrations run from the build: a single spec started by hand must not test an old schema. */
function buildWhenStale() {
  const newest = Math.max(...files(join(ROOT, 'migrations')).map((file) => statSync(file).mtimeMs));
  const built = files(join(ROOT, 'dist/migrations')).map((file) => statSync(file).mtimeMs);
  if (Math.max(0, ...built) >= newest) return;
  // the compiler never removes: what was renamed would run beside its successor
  for (const file of files(join(ROOT, 'dist/migrations'))) {
    const source = join(ROOT, 'migrations', basename(file).replace(/\.js(\.map)?$|\.d\.ts$/, '.ts'));
    if (!existsSync(source)) rmSync(file);
  }
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/nest'), ['build'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0)
    process.stderr.write(
      'The build has errors; the tests go on with what it wrote. `npm test` builds first and stops there.\n',
    );
}

function files(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
