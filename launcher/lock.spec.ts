import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { DataFolderLock } from './lock.ts';
import { identify, isAlive } from './processes.ts';

let folder: string;
let sleeper: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyet-lock-'));
});

afterEach(() => {
  sleeper?.kill('SIGKILL');
  sleeper = null;
  rmSync(folder, { recursive: true, force: true });
});

function startSleeper() {
  sleeper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = identify(sleeper.pid ?? 0);
  if (identity === null) throw new Error('the sleeper did not start');
  return identity;
}

const writeLock = (content: unknown) => writeFileSync(join(folder, 'launcher.lock'), JSON.stringify(content));

describe('the lock of a data folder', () => {
  it('is refused while the launcher that holds it lives, and the lock stays', async () => {
    const other = startSleeper();
    writeLock({ launcher: other, app: null });
    await expect(DataFolderLock.take(folder)).rejects.toThrow(`already runs on ${folder} (process ${other.pid})`);
    expect(readdirSync(folder)).toEqual(['launcher.lock']);
  });

  it('is taken over when the number went to another process', async () => {
    const other = startSleeper();
    writeLock({ launcher: { ...other, started: 'an earlier boot/1' }, app: null });
    const lock = await DataFolderLock.take(folder);
    expect(readdirSync(folder)).toEqual(['launcher.lock']);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', 'null', '{"launcher"', '[]'])('is taken over when the file is damaged: %j', async (text) => {
    writeFileSync(join(folder, 'launcher.lock'), text);
    (await DataFolderLock.take(folder)).release();
  });

  it('ends an app that a killed launcher left behind', async () => {
    const app = startSleeper();
    writeLock({ launcher: { pid: app.pid, started: 'gone' }, app });
    const lock = await DataFolderLock.take(folder);
    expect(isAlive(app)).toBe(false);
    lock.release();
  });

  it('is given to one of two launchers in the same process only', async () => {
    const lock = await DataFolderLock.take(folder);
    await expect(DataFolderLock.take(folder)).rejects.toThrow('already runs');
    lock.release();
  });
});
