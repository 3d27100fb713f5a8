import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { startTestDatabase } from '../../launcher/test-database.ts';
import type { TestDatabase } from './database.js';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli.js');

/** A migrated database on a server of its own, which may be broken. */
export interface OwnServer extends TestDatabase {
  /**
   * Kills one of its processes, upon which the server throws everybody out, recovers from its log and starts again by itself:
   * a crash and restart in one.
   */
  crash(): Promise<void>;
}

export async function startOwnServer(): Promise<OwnServer> {
  const server = await startTestDatabase();
  const open = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined); // crashes are what it is for
    await client.connect();
    return client;
  };
  const superuser = await open(server.superUrl);
  // test servers may lose what they had just committed; this one must not
  await superuser.query('alter role all set synchronous_commit = on');
  await superuser.end();
  execFileSync(process.execPath, [CLI, 'migrate'], {
    env: { PATH: process.env['PATH'] ?? '', DATABASE_OWNER_URL: server.ownerUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    superUrl: server.superUrl,
    connectAsApp: () => open(server.appUrl),
    connectAsOwner: () => open(server.ownerUrl),
    drop: () => server.stop(),
    crash: async () => {
      const victim = await open(server.superUrl);
      const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
      process.kill(rows[0]!.pid, 'SIGKILL');
      await new Promise<void>((resolve) => victim.once('end', () => resolve()));
    },
  };
}
