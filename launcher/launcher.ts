import { existsSync } from 'node:fs';
import { relative, join } from 'node:path';
import { prepareDatabase, REFUSED, RunningApp } from './app.ts';
import { build, needsBuild, SERVER, WEB } from './build.ts';
import { embeddedDatabaseExists, startEmbeddedDatabase } from './embedded-database.ts';
import { DataFolderLock } from './lock.ts';
import { reachableHost } from './ports.ts';
import { demoPassword } from './secrets.ts';
import {
  chooseWebAddress,
  makeDataFolder,
  readSurroundings,
  ROOT,
  type Environment,
  type Surroundings,
  type WebAddress,
} from './surroundings.ts';
import { AlreadyTold, Interrupted, Refusal, survivesClosedOutput, tellFailure, tellStep } from './tell.ts';
import type { RunningCluster } from './cluster.ts';

const DEMO_ACCOUNTS = ['admin', 'coordinator', 'delegate', 'external'];

/** Brings Heyet up, stays until it is told to stop, and takes everything down in reverse. Gives the exit code. */
async function launch(signal: AbortSignal): Promise<number> {
  await using held = new AsyncDisposableStack();
  const around = readSurroundings(process.env);
  if (!existsSync(join(ROOT, 'node_modules')))
    throw new Refusal('The packages Heyet needs are not installed: run "npm ci" first.');
  makeDataFolder(around.dataDir);
  const lock = await DataFolderLock.take(around.dataDir);
  held.defer(() => lock.release());
  const address = await chooseWebAddress(around.settings);
  refuseForeignCluster(around);
  tellStep(1, `Settings are in order. Data is kept in ${near(around.dataDir)}.`);

  await buildWhatIsStale(around, signal);
  const { cluster, urls } = await provideDatabase(around, signal);
  if (cluster) held.defer(() => cluster.stop());
  const environment = appEnvironment(around, address);
  tellStep(5, 'Bringing the tables and the first data up to date.');
  await prepareDatabase(ROOT, { ...environment, ...urls }, signal);

  tellStep(6, 'Starting Heyet.');
  const { DATABASE_OWNER_URL: _ownerIsNotForTheApp, ...appUrls } = urls;
  const app = new RunningApp(ROOT, { ...environment, ...appUrls });
  held.defer(() => app.stop(around.settings.shutdownSeconds));
  lock.remember(app.pid);
  const wasReady = await app.untilReady(readyUrl(address), signal);
  if (!wasReady && (await app.exited) === REFUSED) throw new AlreadyTold();
  if (wasReady) tellReady(around, address);
  return await untilTheEnd(app, cluster, signal);
}

async function buildWhatIsStale({ settings }: Surroundings, signal: AbortSignal): Promise<void> {
  const products = [
    { step: 2, product: SERVER, wanted: true },
    { step: 3, product: WEB, wanted: settings.role !== 'worker' },
  ];
  for (const { step, product, wanted } of products) {
    if (!wanted) tellStep(step, `A worker does not need ${product.what}.`);
    else if (!needsBuild(product, ROOT)) tellStep(step, `Nothing to build for ${product.what}.`);
    else {
      tellStep(step, `Building ${product.what}. This takes a moment.`);
      await build(product, ROOT, signal);
    }
  }
}

/** Asked before anything is built: who waits for a build wants a product at its end. */
function refuseForeignCluster({ settings, dataDir }: Surroundings): void {
  if (settings.databaseUrl === null) embeddedDatabaseExists(dataDir);
}

interface ProvidedDatabase {
  /** null when the database is somebody else's server. */
  cluster: RunningCluster | null;
  urls: { DATABASE_URL?: string; DATABASE_OWNER_URL?: string };
}

async function provideDatabase({ settings, dataDir }: Surroundings, signal: AbortSignal): Promise<ProvidedDatabase> {
  if (signal.aborted) throw new Interrupted();
  if (settings.databaseUrl !== null) {
    tellStep(4, `Using the database server ${new URL(settings.databaseUrl).host}.`);
    return {
      cluster: null,
      urls: {
        DATABASE_URL: settings.databaseUrl,
        ...(settings.databaseOwnerUrl ? { DATABASE_OWNER_URL: settings.databaseOwnerUrl } : {}),
      },
    };
  }
  tellStep(
    4,
    embeddedDatabaseExists(dataDir)
      ? 'Starting the database.'
      : `Making a database in ${near(join(dataDir, 'postgres'))}.`,
  );
  const { cluster, ownerUrl, appUrl } = await startEmbeddedDatabase(dataDir);
  return { cluster, urls: { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } };
}

/** What the app and its preparation see: everything that was set, with what was found out here made explicit. */
function appEnvironment({ settings, environment, dataDir }: Surroundings, address: WebAddress): Environment {
  const { DATABASE_OWNER_URL: _given, ...rest } = environment;
  return {
    // What Node compiles is kept for the next start, which is then a fifth faster; a folder that cannot be written does no harm.
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/heyet/compiled'),
    ...rest,
    HOST: address.host,
    PORT: String(address.port),
    PUBLIC_URL: address.publicUrl,
    DATA_DIR: dataDir,
    ...(settings.demo ? { DEMO_PASSWORD: demoPassword(dataDir, settings.demoPassword) } : {}),
  };
}

function readyUrl({ host, port }: WebAddress): string {
  return `http://${reachableHost(host)}:${port}/health/ready`;
}

function tellReady({ settings, dataDir }: Surroundings, { publicUrl }: WebAddress): void {
  if (settings.role === 'worker') return console.log('\nThe Heyet worker is ready.');
  console.log(`\nHeyet is ready: ${publicUrl}`);
  if (settings.demo) {
    console.log(`Demo sign-ins: ${DEMO_ACCOUNTS.map((name) => `${name}@demo.heyet.example`).join(', ')}`);
    console.log(`Password of all four: ${demoPassword(dataDir, settings.demoPassword)}`);
  }
  console.log('Press Ctrl-C to stop.');
}

async function untilTheEnd(app: RunningApp, cluster: RunningCluster | null, signal: AbortSignal): Promise<number> {
  const told = new Promise<'told'>((resolve) => {
    if (signal.aborted) resolve('told');
    signal.addEventListener('abort', () => resolve('told'), { once: true });
  });
  const databaseGone = new Promise<'database'>((resolve) => void cluster?.exited.then(() => resolve('database')));
  const end = await Promise.race([told, databaseGone, app.exited]);
  if (end === 'told') throw new Interrupted();
  if (end === 'database')
    throw new Refusal(
      `The database server ended unexpectedly, so Heyet stops. Its log is ${near(cluster?.logFile ?? '')}.`,
    );
  console.error(`Heyet ended by itself with code ${end}; lines above may say why.`);
  return end === 0 ? 1 : end;
}

function near(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : `./${fromHere}`;
}

/** npm that is killed cannot pass the signal on; started without npm, a lost parent means nothing. */
function stopWhenNpmIsGone(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

async function main(): Promise<number> {
  survivesClosedOutput();
  const interrupted = new AbortController();
  const stop = () => {
    if (interrupted.signal.aborted) return;
    console.log('\nHeyet stops: running requests and jobs finish first.');
    interrupted.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  stopWhenNpmIsGone(stop);
  try {
    return await launch(interrupted.signal);
  } catch (error) {
    if (error instanceof Interrupted) {
      console.log('Heyet has stopped.');
      return 0;
    }
    tellFailure(error);
    return 1;
  }
}

process.exit(await main());
