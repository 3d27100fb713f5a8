import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** A process told apart from a later one with the same number: pids are reused, start times on one boot are not. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

/** What can be seen of a process. A zombie is dead; only its parent has not looked yet. */
export interface SeenProcess {
  zombie: boolean;
  started: string;
  commandLine: string[];
  workingDirectory: string | null;
}

/** Looks at a process; null when there is none with this number. */
export function seeProcess(pid: number): SeenProcess | null {
  return process.platform === 'linux' ? seeInProc(pid) : seeWithPs(pid);
}

export function identify(pid: number): ProcessIdentity | null {
  const seen = seeProcess(pid);
  return seen && !seen.zombie ? { pid, started: seen.started } : null;
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started;
}

function seeInProc(pid: number): SeenProcess | null {
  try {
    const { state, startTicks } = parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return {
      zombie: state === 'Z' || state === 'X',
      started: `${bootId}/${startTicks}`,
      commandLine,
      workingDirectory: readLink(`/proc/${pid}/cwd`),
    };
  } catch {
    return null;
  }
}

/** The name in /proc/<pid>/stat may hold spaces and brackets, so fields are counted from its last bracket. */
export function parseStat(stat: string): { state: string; startTicks: string } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function seeWithPs(pid: number): SeenProcess | null {
  const look = (column: string) => spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  const state = look('stat');
  if (state.status !== 0 || state.stdout.trim() === '') return null;
  return {
    zombie: state.stdout.trim().startsWith('Z'),
    started: look('lstart').stdout.trim(),
    commandLine: look('command').stdout.trim().split(' '),
    workingDirectory: null,
  };
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

/** Waits until `condition` holds; false when `seconds` pass first. */
export async function until(condition: () => boolean, seconds: number, everyMs = 20): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return true;
}
