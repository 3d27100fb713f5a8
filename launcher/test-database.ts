import { mkdtempSync, chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { clearLeftovers, createCluster, RunningCluster, type ClusterPlace } from './cluster.ts';
import { freePort } from './ports.ts';
import { identify, isAlive, type ProcessIdentity } from './processes.ts';
import { APP_ROLE, createRolesAndDatabase, DATABASE, OWNER_ROLE } from './roles.ts';
import { newDatabaseSecrets } from './secrets.ts';
import { chooseServerUser } from './server-user.ts';

export interface TestDatabase {
  /** Database `heyet`, empty, as the role that owns it. */
  ownerUrl: string;
  /** The same as the weak role of web and worker. */
  appUrl: string;
  /** The superuser in `postgres`: makes template databases and looks into the catalogue, and tests nothing else. */
  superUrl: string;
  stop(): Promise<void>;
}

const PREFIX = 'heyet-test-database-';

/** Nothing is ever read again after a crash, so nothing is written with care. */
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  max_wal_size: '2GB',
  autovacuum_naptime: '10min',
};

/** A database server of its own in a temporary folder, made for one run of the tests and thrown away with `stop`. */
export async function startTestDatabase(): Promise<TestDatabase> {
  await clearAbandonedDatabases(tmpdir());
  const base = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(base, 0o711);
  writeFileSync(join(base, 'maker.json'), JSON.stringify(identify(process.pid)));
  const place = await placeIn(base);
  const secrets = newDatabaseSecrets(await freePort());
  createCluster(place, secrets.superuser, { durable: false });
  const cluster = await RunningCluster.start(place, { port: secrets.port, settings: CARELESS });
  await createRolesAndDatabase(cluster.superUrl(secrets.superuser), secrets);
  return {
    ownerUrl: cluster.url(OWNER_ROLE, secrets.owner, DATABASE),
    appUrl: cluster.url(APP_ROLE, secrets.app, DATABASE),
    superUrl: cluster.superUrl(secrets.superuser),
    stop: async () => {
      await cluster.stop('SIGQUIT');
      rmSync(base, { recursive: true, force: true });
    },
  };
}

async function placeIn(base: string): Promise<ClusterPlace> {
  const binaries = await findBinaries();
  const folder = join(base, 'postgres');
  return {
    folder,
    binaries,
    logFile: join(base, 'postgres.log'),
    user: chooseServerUser(base, binaries.postgres, folder),
  };
}

/** A killed test run leaves its server behind: the next run ends it and removes its folder. */
export async function clearAbandonedDatabases(temp: string): Promise<void> {
  for (const name of readdirSync(temp).filter((one) => one.startsWith(PREFIX))) {
    const base = join(temp, name);
    const maker = readMaker(join(base, 'maker.json'));
    if (maker === null || isAlive(maker)) continue;
    await clearLeftovers(join(base, 'postgres'));
    rmSync(base, { recursive: true, force: true });
  }
}

function readMaker(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
