import { basename } from 'node:path';
import type { SeenProcess } from './processes.ts';

/**
 * What `postmaster.pid` of a data folder says about the server that wrote it.
 * - none: no file, or its process is gone; PostgreSQL clears the file itself.
 * - leftover: the number belongs to a zombie or to some other process; PostgreSQL would refuse, the file has to go.
 * - running: a server of ours still works on this folder and has to be stopped first.
 */
export type PostmasterVerdict =
  | { kind: 'none' }
  | { kind: 'leftover'; pid: number; why: 'zombie' | 'other process' }
  | { kind: 'running'; pid: number };

/** Judges the text of `postmaster.pid` (null when there is none) against the processes that live now. */
export function judgePostmaster(
  text: string | null,
  folder: string,
  seeProcess: (pid: number) => SeenProcess | null,
): PostmasterVerdict {
  const pid = text === null ? NaN : pidOf(text);
  // PostgreSQL refuses a file it cannot read a number from, as a full disk or a crash while writing leaves it.
  if (Number.isNaN(pid)) return text === null ? { kind: 'none' } : { kind: 'leftover', pid: 0, why: 'other process' };
  const seen = seeProcess(pid);
  if (seen === null) return { kind: 'none' };
  if (seen.zombie) return { kind: 'leftover', pid, why: 'zombie' };
  if (!isPostmasterOf(seen, folder)) return { kind: 'leftover', pid, why: 'other process' };
  return { kind: 'running', pid };
}

/** The first line of the file is the server's process number. */
export function pidOf(postmasterPid: string): number {
  const first = postmasterPid.split('\n', 1)[0]?.trim() ?? '';
  return /^[1-9]\d{0,9}$/.test(first) ? Number(first) : NaN;
}

/** The eighth line tells the state, padded with blanks. */
export function isReady(postmasterPid: string, pid: number): boolean {
  return pidOf(postmasterPid) === pid && postmasterPid.split('\n')[7]?.trim() === 'ready';
}

/**
 * A server moves into its data folder when it starts, so its working directory names the folder even after the
 * checkout was moved; the argument after -D decides where working directories cannot be seen.
 */
function isPostmasterOf(seen: SeenProcess, folder: string): boolean {
  const [program = '', ...args] = seen.commandLine;
  if (!/^postgres(\.exe)?$/.test(basename(program))) return false;
  if (seen.workingDirectory !== null) return seen.workingDirectory === folder;
  return args[args.indexOf('-D') + 1] === folder;
}
