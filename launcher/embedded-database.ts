import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import {
  clearLeftovers,
  clusterExists,
  createCluster,
  PortTaken,
  RunningCluster,
  StillInUse,
  type ClusterPlace,
} from './cluster.ts';
import { freePort, isFree } from './ports.ts';
import { APP_ROLE, createRolesAndDatabase, DATABASE, OWNER_ROLE } from './roles.ts';
import { keepDatabaseSecrets, newDatabaseSecrets, readDatabaseSecrets, type DatabaseSecrets } from './secrets.ts';
import { chooseServerUser, giveTo } from './server-user.ts';
import { Refusal } from './tell.ts';

export interface EmbeddedDatabase {
  cluster: RunningCluster;
  /** As the role that owns and migrates. */
  ownerUrl: string;
  /** As the role that web and worker use. */
  appUrl: string;
}

/** Says whether a start will have to make the database first; refuses a folder that is not ours to use. */
export function embeddedDatabaseExists(dataDir: string): boolean {
  return clusterExists(clusterFolder(dataDir));
}

/** Starts the server in the data folder, making it at the first time, and sees to roles and database. The caller holds the folder's lock. */
export async function startEmbeddedDatabase(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
  const place = await findPlace(dataDir);
  if (clusterExists(place.folder)) {
    await clearLeftovers(place.folder);
    giveTo(place.user, place.folder);
  } else {
    const fresh = newDatabaseSecrets(await freePort());
    keepDatabaseSecrets(dataDir, fresh);
    createCluster(place, fresh.superuser);
  }
  const secrets = readDatabaseSecrets(dataDir);
  const cluster = await startOnFreePort(place, dataDir, secrets, settings);
  try {
    await createRolesAndDatabase(cluster.superUrl(secrets.superuser), secrets);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return {
    cluster,
    ownerUrl: cluster.url(OWNER_ROLE, secrets.owner, DATABASE),
    appUrl: cluster.url(APP_ROLE, secrets.app, DATABASE),
  };
}

const ATTEMPTS = 10;

const clusterFolder = (dataDir: string) => join(dataDir, 'postgres');

async function findPlace(dataDir: string): Promise<ClusterPlace> {
  const binaries = await findBinaries();
  const folder = clusterFolder(dataDir);
  return {
    folder,
    binaries,
    logFile: join(dataDir, 'postgres.log'),
    user: chooseServerUser(dataDir, binaries.postgres, folder),
  };
}

/** The port is kept between starts, so that other tools find the database again, unless somebody else has taken it. */
async function startOnFreePort(
  place: ClusterPlace,
  dataDir: string,
  secrets: DatabaseSecrets,
  settings: Record<string, string>,
): Promise<RunningCluster> {
  let port = secrets.port;
  let refusal = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (!(await isFree(port))) port = await freePort();
    if (port !== secrets.port) keepDatabaseSecrets(dataDir, { ...secrets, port });
    try {
      return await RunningCluster.start(place, { port, settings });
    } catch (error) {
      if (error instanceof PortTaken) port = await freePort();
      else if (error instanceof StillInUse) await new Promise((resolve) => setTimeout(resolve, 1000));
      else throw error;
      refusal = error.message;
    }
  }
  throw new Refusal(`The database did not start, although it was tried ${ATTEMPTS} times: ${refusal}`);
}
