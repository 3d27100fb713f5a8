import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, isAlive } from './processes.ts';
import { openTestRunFolder } from './test-run-folder.ts';

let temp: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'heyet-sweeping-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await ended(child);
  rmSync(temp, { recursive: true, force: true });
});

function started(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  children.push(child);
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

describe('the folder of a run of the tests', () => {
  it('goes with its run', async () => {
    const run = await openTestRunFolder(temp);
    writeFileSync(join(run.path, 'left.txt'), '');
    run.remove();
    expect(readdirSync(temp)).toEqual([]);
  });

  it('goes with the next run when its own was killed, and so does a server that was left running', async () => {
    const [maker, server] = [started(), started()];
    const killed = await openTestRunFolder(temp, identify(maker.pid!));
    killed.owns(server.pid!);
    const left = identify(server.pid!)!;
    mkdirSync(join(killed.path, 'heyet-test-x', 'mails'), { recursive: true });
    await ended(maker);
    const next = await openTestRunFolder(temp);
    expect(existsSync(killed.path)).toBe(false);
    expect(isAlive(left)).toBe(false);
    expect(existsSync(next.path)).toBe(true);
  });

  it('stays while its run goes on, and so does what is nobody’s', async () => {
    const [maker, server] = [started(), started()];
    const running = await openTestRunFolder(temp, identify(maker.pid!));
    running.owns(server.pid!);
    const foreign = join(temp, 'heyet-run-of-somebody');
    mkdirSync(foreign);
    writeFileSync(join(temp, 'notes.txt'), '');
    await openTestRunFolder(temp);
    expect([running.path, foreign, join(temp, 'notes.txt')].map((path) => existsSync(path))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isAlive(identify(server.pid!)!)).toBe(true);
  });
});
