import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, until, type ProcessIdentity } from './processes.ts';
import { clearAbandonedDatabases } from './test-database.ts';

const PREFIX = 'heyet-run-';

/** The one place for everything temporary of one run of the tests. */
export interface TestRunFolder {
  path: string;
  /** A process that is to end with the run, also when the run is killed: the next one ends it. */
  owns(pid: number): void;
  remove(): void;
}

/**
 * Makes the folder below `temp`, and sweeps those of runs whose process is gone: a run that is killed cannot clean up after itself.
 * Runs that go on side by side leave each other alone.
 */
export async function openTestRunFolder(temp: string, maker = identify(process.pid)): Promise<TestRunFolder> {
  await sweep(temp);
  const path = mkdtempSync(join(temp, PREFIX));
  // servers under another user have their folders in it
  chmodSync(path, 0o711);
  const owned: ProcessIdentity[] = [];
  const write = () => writeFileSync(join(path, 'run.json'), JSON.stringify({ maker, owned } satisfies Run));
  write();
  return {
    path,
    owns: (pid) => {
      const identity = identify(pid);
      if (identity) owned.push(identity);
      write();
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

interface Run {
  maker: ProcessIdentity | null;
  owned: ProcessIdentity[];
}

async function sweep(temp: string): Promise<void> {
  for (const name of readdirSync(temp).filter((one) => one.startsWith(PREFIX))) {
    const path = join(temp, name);
    const run = readRun(path);
    if (run === null || (run.maker && isAlive(run.maker))) continue;
    const left = run.owned.filter(isAlive);
    for (const one of left) process.kill(one.pid, 'SIGKILL');
    // a killed process dies a moment later, and may write into the folder until then
    await until(() => !left.some(isAlive), 5);
    await clearAbandonedDatabases(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** Null for one that is being made this moment, and for what is none of ours. */
function readRun(path: string): Run | null {
  const file = join(path, 'run.json');
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch {
    return null;
  }
}
