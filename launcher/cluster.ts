import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EMBEDDED_MAJOR, type Binaries } from './binaries.ts';
import { reasonInLog, startLog, type ServerLog } from './log-file.ts';
import { isReady, judgePostmaster } from './postmaster.ts';
import { seeProcess, sendSignal, until } from './processes.ts';
import { giveTo, type ServerUser } from './server-user.ts';
import { Refusal, tellMore } from './tell.ts';

const SUPERUSER = 'postgres';
const STOP_SECONDS = 60;

export interface ClusterPlace {
  folder: string;
  logFile: string;
  binaries: Binaries;
  user: ServerUser;
}

/** The server inherits none of our environment: variables such as PGOPTIONS or PGDATA would change what it does. */
const SERVER_ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** False when the folder is missing or empty; refuses a folder that is anything but a cluster of our version. */
export function clusterExists(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return false;
  const versionFile = join(folder, 'PG_VERSION');
  if (!existsSync(versionFile))
    throw new Refusal(
      `${folder} holds files but no PostgreSQL database: move them away, or set DATA_DIR to another folder.`,
    );
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === EMBEDDED_MAJOR) return true;
  throw new Refusal(
    `${folder} belongs to PostgreSQL ${version} and this Heyet brings PostgreSQL ${EMBEDDED_MAJOR}: dump it with the version that wrote it and load it anew (docs/operations.md), or set DATA_DIR to another folder.`,
  );
}

/** Makes a new cluster beside its place and moves it there when it is complete, so that a killed start leaves no half cluster. */
export function createCluster(place: ClusterPlace, superuserPassword: string, { durable } = { durable: true }): void {
  const draft = `${place.folder}.new`;
  const passwordFile = `${place.folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(place.user, draft);
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (place.user.owner) chownSync(passwordFile, place.user.owner.uid, place.user.owner.gid);
  try {
    runInitdb(place, ['-D', draft, `--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(place.folder, { recursive: true, force: true });
  renameSync(draft, place.folder);
}

function runInitdb(place: ClusterPlace, where: string[]): void {
  const how = [
    '--username',
    SUPERUSER,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const { file, args, ...ids } = place.user.command(place.binaries.initdb, [...where, ...how]);
  const run = spawnSync(file, args, { ...ids, cwd: '/', env: SERVER_ENVIRONMENT, encoding: 'utf8' });
  if (run.status === 0) return;
  const reason = (run.stderr ?? run.error?.message ?? '').trim().split('\n').at(-1) ?? '';
  throw new Refusal(
    `The database folder ${place.folder} could not be made: ${reason.replace(/^initdb: (error: )?/, '')}.`,
  );
}

/** Ends what an earlier, killed start left on this folder: a running server, or a lock file that PostgreSQL takes for one. */
export async function clearLeftovers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const file = join(folder, 'postmaster.pid');
  const judge = () => judgePostmaster(readIfThere(file), realpathSync(folder), seeProcess);
  const verdict = judge();
  if (verdict.kind === 'leftover') rmSync(file, { force: true });
  if (verdict.kind !== 'running') return;
  tellMore(`A database server from an earlier start still runs (process ${verdict.pid}): it is stopped first.`);
  sendSignal(verdict.pid, 'SIGINT');
  if (!(await until(() => judge().kind !== 'running', STOP_SECONDS))) {
    throw new Refusal(
      `The database server of an earlier start (process ${verdict.pid}) does not stop: stop it and start Heyet again.`,
    );
  }
  if (judge().kind === 'leftover') rmSync(file, { force: true });
}

export interface StartOptions {
  port: number;
  settings: Record<string, string>;
}

export class PortTaken extends Error {}

/** Processes of a killed server still hold its memory; they end by themselves, usually within moments. */
export class StillInUse extends Error {}

/** A running server. It is its own process group: Ctrl-C in the terminal does not reach it, so the app can drain first. */
export class RunningCluster {
  readonly port: number;
  readonly exited: Promise<void>;
  readonly #child: ChildProcess;
  readonly #log: ServerLog;
  #gone = false;

  private constructor(child: ChildProcess, port: number, log: ServerLog) {
    this.port = port;
    this.#child = child;
    this.#log = log;
    this.exited = new Promise((resolve) => {
      const ended = () => {
        this.#gone = true;
        resolve();
      };
      child.once('exit', ended);
      child.once('error', ended);
    });
  }

  /** Resolves when the server answers; recovery after a crash may take its time. Throws PortTaken, or a refusal with the log's last words. */
  static async start(place: ClusterPlace, options: StartOptions): Promise<RunningCluster> {
    const log = startLog(place.logFile);
    const { file, args, ...ids } = place.user.command(place.binaries.postgres, serverArguments(place.folder, options));
    const child = spawn(file, args, {
      ...ids,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    closeSync(log.descriptor);
    const cluster = new RunningCluster(child, options.port, log);
    await cluster.#untilReady(join(place.folder, 'postmaster.pid'));
    return cluster;
  }

  async #untilReady(pidFile: string): Promise<void> {
    const patience = setTimeout(
      () => tellMore('The database recovers from an unclean end. This can take a while.'),
      5000,
    );
    const pid = this.#child.pid ?? 0;
    await until(() => this.#gone || isReady(readIfThere(pidFile) ?? '', pid), Infinity);
    clearTimeout(patience);
    if (!this.#gone) return;
    const words = reasonInLog(this.#log);
    if (words.includes('could not create any TCP/IP sockets')) throw new PortTaken(words);
    if (words.includes('pre-existing shared memory block')) throw new StillInUse(words);
    throw new Refusal(`The database did not start: ${words} The whole log is ${this.#log.file}.`);
  }

  /** Fast shutdown: open transactions are rolled back, nothing committed is lost. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    if (this.#gone) return;
    this.#child.kill(signal);
    if (await until(() => this.#gone, STOP_SECONDS)) return;
    tellMore('The database does not stop. It is left running and is taken care of at the next start.');
    this.#child.unref();
  }

  get logFile(): string {
    return this.#log.file;
  }

  url(user: string, password: string, database: string): string {
    return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  superUrl(password: string, database = 'postgres'): string {
    return this.url(SUPERUSER, password, database);
  }
}

function serverArguments(folder: string, { port, settings }: StartOptions): string[] {
  // No socket file: its lock, in a shared folder, would refuse a later start the same way as postmaster.pid does.
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...settings,
  };
  return [
    '-D',
    folder,
    '-p',
    String(port),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
