import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/worker-process.js';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'src', 'main.js');
const LAUNCHER = join(ROOT, 'launcher', 'start.mjs');
const NOBODY = '127.0.0.1:1';
/** As the launcher has it: a start from it takes half as long. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'heyet', 'compiled');

interface Started {
  pid: number;
  output(): string;
  /** Resolves once it said this, or ended. */
  says(sentence: string): Promise<void>;
  /** Its exit code, and whatever it said. */
  ended: Promise<{ code: number | null; output: string }>;
  signal(name: NodeJS.Signals): void;
}

/** The built product as its own process, with nothing of this environment but the path. */
function start(program: string, env: Record<string, string>): Started {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: COMPILED,
      DEMO: '0',
      HOST: '127.0.0.1',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let heard = () => undefined as void;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      output += piece.toString();
      heard();
    });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output: output.trim() })),
  );
  return {
    pid: child.pid!,
    output: () => output,
    says: async (sentence) => {
      while (!output.includes(sentence) && child.exitCode === null)
        await Promise.race([new Promise<void>((resolve) => (heard = resolve)), ended]);
    },
    ended,
    signal: (name) => void child.kill(name),
  };
}

const listening = (onSocket: Parameters<typeof createServer>[1]) =>
  new Promise<Server>((resolve) => {
    const server = createServer(onSocket).listen(0, '127.0.0.1', () => resolve(server));
  });
const addressOf = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('a start', () => {
  let database: TestDatabase;
  let dataDir: string;
  let closing: Server;
  beforeAll(async () => {
    database = await cloneDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'heyet-start-'));
    closing = await listening((socket) => void socket.on('error', () => undefined).destroy());
  });
  afterAll(async () => {
    closing.close();
    rmSync(dataDir, { recursive: true, force: true });
    await database.drop();
  });

  const app = (env: Record<string, string>) =>
    start(MAIN, { DATABASE_URL: database.appUrl, DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env });
  /** Ends with an error code and one sentence: no trace, no second line. */
  const refusal = async (started: Started): Promise<string> => {
    const { code, output } = await started.ended;
    expect(code).toBe(1);
    expect(output).not.toMatch(/\n/);
    return output;
  };

  const refused = new Map<string, Started>();
  // all at once: each spends most of its time on loading the product
  beforeAll(() => {
    for (const [what, env] of REFUSED) refused.set(what, app(env()));
  });

  const REFUSED: [what: string, env: () => Record<string, string>, sentence: RegExp][] = [
    ['whose port is taken', () => ({ PORT: addressOf(closing).split(':')[1]! }), /^Port \d+ on 127\.0\.0\.1 is taken/],
    ['as a superuser', () => ({ DATABASE_URL: database.superUrl }), /^The database role ".+" may bypass row security/],
    ['as the owner of the tables', () => ({ DATABASE_URL: database.ownerUrl }), /^The database role ".+" owns tables/],
    [
      'without PostgreSQL',
      () => ({ DATABASE_URL: `postgres://heyet_app:x@${NOBODY}/heyet` }),
      /^The server at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/,
    ],
    [
      'on a server that closes at once',
      () => ({ DATABASE_URL: `postgres://heyet_app:x@${addressOf(closing)}/heyet` }),
      /^The server named in DATABASE_URL takes connections and closes them at once/,
    ],
    [
      'without Redis',
      () => ({ REDIS_URL: `redis://${NOBODY}` }),
      /^Redis at REDIS_URL cannot be reached \(ECONNREFUSED\)/,
    ],
    [
      'on a Redis that closes at once',
      () => ({ REDIS_URL: `redis://${addressOf(closing)}` }),
      /^Redis at REDIS_URL cannot be reached/,
    ],
  ];

  it.each(REFUSED)('%s is refused in one sentence', async (what, _, sentence) => {
    expect(await refusal(refused.get(what)!)).toMatch(sentence);
  });

  it('in production without what production needs names each missing setting', async () => {
    const { code, output } = await app({ NODE_ENV: 'production', DATABASE_URL: '' }).ended;
    expect(code).toBe(1);
    expect(output.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PUBLIC_URL',
      'SMTP_URL',
      'MAIL_FROM',
    ]);
  });

  it('without a mail server goes on, says so, and stops cleanly', async () => {
    const started = app({ SMTP_URL: `smtp://${NOBODY}` });
    await started.says('Mails wait and are tried again');
    expect(started.output()).toContain('The mail server at SMTP_URL does not take mail at the moment');
    started.signal('SIGTERM');
    expect((await started.ended).code).toBe(0);
  });

  it('in a data folder that cannot be written is refused', async () => {
    expect(await refusal(start(LAUNCHER, { DATA_DIR: '/dev/null/heyet' }))).toMatch(
      /^The data folder \/dev\/null\/heyet cannot be written \(E\w+\)/,
    );
  });

  it('in a data folder of another PostgreSQL is refused', async () => {
    const folder = join(dataDir, 'older');
    mkdirSync(join(folder, 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    expect(await refusal(start(LAUNCHER, { DATA_DIR: folder }))).toMatch(/belongs to PostgreSQL 17/);
  });

  it('after everything was killed goes on with what was there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heyet-killed-'));
    const env = { DATA_DIR: folder, PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    try {
      const first = start(LAUNCHER, env);
      await first.says('Heyet is ready');
      expect(first.output()).toContain('Heyet is ready');
      const { app: ours } = JSON.parse(readFileSync(join(folder, 'launcher.lock'), 'utf8')) as { app: { pid: number } };
      const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
      for (const pid of [first.pid, ours.pid, postmaster]) process.kill(pid, 'SIGKILL');
      await first.ended;

      const second = start(LAUNCHER, env);
      await second.says('Heyet is ready');
      expect(second.output()).toContain('The schema is up to date');
      expect(second.output()).toContain('Heyet is ready');
      expect((await fetch(`http://127.0.0.1:${env.PORT}/health/ready`)).status).toBe(200);
      second.signal('SIGTERM');
      expect((await second.ended).code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
