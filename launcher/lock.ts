import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, sendSignal, until, type ProcessIdentity } from './processes.ts';
import { errorCode, Refusal } from './tell.ts';

interface LockContent {
  launcher: ProcessIdentity;
  /** The app this launcher started: one that outlives a killed launcher is waited for. */
  app: ProcessIdentity | null;
}

const DRAIN_SECONDS = 30;

/** The right of one launcher to work on a data folder. It is a file that names a process, so a killed launcher's right ends by itself. */
export class DataFolderLock {
  readonly #file: string;
  #content: LockContent;

  private constructor(file: string, content: LockContent) {
    this.#file = file;
    this.#content = content;
  }

  /** Refuses while another launcher lives; otherwise takes over, and waits for an app that a killed launcher left draining. */
  static async take(dataDir: string): Promise<DataFolderLock> {
    const file = join(dataDir, 'launcher.lock');
    const launcher = identify(process.pid);
    if (launcher === null)
      throw new Refusal(
        'This process cannot see itself in the process list, which Heyet needs to guard its data folder.',
      );
    const lock = new DataFolderLock(file, { launcher, app: null });
    const before = lock.#takeOver(dataDir);
    if (before?.app) await endLeftBehind(before.app);
    return lock;
  }

  /** Remembers the app for the case that this launcher is killed. */
  remember(appPid: number): void {
    this.#content = { ...this.#content, app: identify(appPid) };
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.#content), { mode: 0o600 });
    renameSync(draft, this.#file);
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }

  /** Creating by link is atomic and never shows half a file; a stale lock is moved aside before it is judged again. */
  #takeOver(dataDir: string): LockContent | null {
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.#content), { mode: 0o600 });
    let stale: LockContent | null = null;
    try {
      for (let attempt = 0; attempt < 10; attempt++) {
        if (linked(draft, this.#file)) return stale;
        refuseIfAlive(readLock(this.#file), dataDir);
        stale = this.#moveAside(dataDir) ?? stale;
      }
    } finally {
      rmSync(draft, { force: true });
    }
    throw new Refusal(`Several Heyet processes try to start on ${dataDir} at once: start one of them.`);
  }

  #moveAside(dataDir: string): LockContent | null {
    const aside = `${this.#file}.stale.${process.pid}`;
    try {
      renameSync(this.#file, aside);
    } catch {
      return null;
    }
    const content = readLock(aside);
    try {
      refuseIfAlive(content, dataDir);
    } catch (error) {
      // Somebody took over between our two looks: what was moved is theirs and goes back.
      linked(aside, this.#file);
      throw error;
    } finally {
      rmSync(aside, { force: true });
    }
    return content;
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function refuseIfAlive(content: LockContent | null, dataDir: string): void {
  if (content !== null && isAlive(content.launcher)) {
    throw new Refusal(
      `Heyet already runs on ${dataDir} (process ${content.launcher.pid}): stop it first, or set DATA_DIR to another folder.`,
    );
  }
}

function readLock(file: string): LockContent | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null || !('launcher' in content)) return null;
    return content as LockContent;
  } catch {
    return null;
  }
}

async function endLeftBehind(app: ProcessIdentity): Promise<void> {
  if (!isAlive(app)) return;
  sendSignal(app.pid, 'SIGTERM');
  if (await until(() => !isAlive(app), DRAIN_SECONDS)) return;
  sendSignal(app.pid, 'SIGKILL');
  await until(() => !isAlive(app), 5);
}
