import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import { isAlive, identify } from './processes.ts';

let dataDir: string;
let running: EmbeddedDatabase[] = [];

const start = async () => {
  const database = await startEmbeddedDatabase(dataDir, { fsync: 'off' });
  running.push(database);
  return database;
};

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

const postmasterFile = () => join(dataDir, 'postgres', 'postmaster.pid');
const postmaster = () => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0]);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'heyet-embedded-'));
  chmodSync(dataDir, 0o711);
  const { cluster, ownerUrl } = await start();
  await ask(ownerUrl, 'create table kept (said text); insert into kept values ($$here$$)');
  await cluster.stop();
}, 30_000);

afterEach(async () => {
  for (const { cluster } of running) await cluster.stop();
  running = [];
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('keeps its data, its addresses and its passwords over a restart', async () => {
    const first = await start();
    await first.cluster.stop();
    const second = await start();
    expect([second.ownerUrl, second.appUrl]).toEqual([first.ownerUrl, first.appUrl]);
    expect(await ask(second.ownerUrl, 'select said from kept')).toEqual([{ said: 'here' }]);
  });

  it('keeps its passwords to its owner', () => {
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('has an owner and an app role that are neither superusers nor past row security, and the app owns nothing', async () => {
    const { ownerUrl, appUrl } = await start();
    const roles = await ask(
      ownerUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname like 'heyet%' order by 1`,
    );
    const weak = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'heyet_app', ...weak },
      { rolname: 'heyet_owner', ...weak },
    ]);
    expect(
      await ask(
        ownerUrl,
        'select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()',
      ),
    ).toEqual([{ owner: 'heyet_owner' }]);
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await expect(ask(appUrl, 'select * from kept')).rejects.toThrow('permission denied');
  });

  it('listens on the loopback address only and without a socket file', async () => {
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, `select current_setting('listen_addresses') as addresses`)).toEqual([
      { addresses: '127.0.0.1' },
    ]);
    const [, , , , socketFolder] = readFileSync(postmasterFile(), 'utf8').split('\n');
    expect(socketFolder).toBe('');
  });

  it('stops a server that an earlier start left running, and loses nothing', async () => {
    await start();
    const left = identify(postmaster());
    const { ownerUrl } = await start();
    expect(left && isAlive(left)).toBe(false);
    expect(await ask(ownerUrl, 'select said from kept')).toEqual([{ said: 'here' }]);
  });

  it('recovers by itself when the server was killed', async () => {
    const { cluster } = await start();
    process.kill(postmaster(), 'SIGKILL');
    await cluster.exited;
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'select said from kept')).toEqual([{ said: 'here' }]);
  });

  it('starts when its old number went to another process, and leaves that process alone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(postmasterFile(), `${other.pid}\n${join(dataDir, 'postgres')}\n`);
      await start();
      expect(other.exitCode).toBeNull();
      expect(identify(other.pid ?? 0)).not.toBeNull();
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('moves to another port when its own was taken', async () => {
    const { cluster } = await start();
    const { port } = cluster;
    await cluster.stop();
    const taker = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => taker.once('listening', resolve));
    try {
      expect((await start()).cluster.port).not.toBe(port);
    } finally {
      taker.close();
    }
  });
});

describe('a data folder that is not ours', () => {
  const foreign = () => mkdtempSync(join(tmpdir(), 'heyet-foreign-'));

  it('is refused when another PostgreSQL version wrote it', async () => {
    const folder = foreign();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow(
      'belongs to PostgreSQL 16 and this Heyet brings PostgreSQL 18',
    );
    rmSync(folder, { recursive: true });
  });

  it('is refused, and left as it is, when it holds other files', async () => {
    const folder = foreign();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'letter.txt'), 'dear');
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow('holds files but no PostgreSQL database');
    expect(readFileSync(join(folder, 'postgres', 'letter.txt'), 'utf8')).toBe('dear');
    rmSync(folder, { recursive: true });
  });
});
