import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

/** One thing to run, told to whoever waits in a terminal. */
export interface Step {
  what: string;
  /** The script below node_modules, or any path from the root, and its arguments. */
  args: string[];
  /** What to do when it fails. */
  remedy: string;
  environment?: Record<string, string>;
}

export const nodeModule = (path: string): string => join(ROOT, 'node_modules', path);

/** Jest with ES modules, which it still asks for a flag. */
export const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  nodeModule('jest/bin/jest.js'),
];

/** Jest's own default leaves one of two cores idle; one more than there are cores, as the files that wait for leases leave theirs to others. */
export const WORKERS = `--maxWorkers=${Math.max(2, availableParallelism()) + 1}`;

/** Runs a step with its output where this process has its own. Gives its exit code. */
export function runOpenly(args: string[], environment: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (signal) console.error(`\nIt was ended from outside by ${signal}.`);
      done(code ?? 1);
    });
  });
}

/** Runs steps side by side, as many at once as there are cores, and tells of each when it ends. True when all went well. */
export async function runTogether(steps: Step[], atOnce = Math.max(2, availableParallelism())): Promise<boolean> {
  const waiting = [...steps];
  const failures: string[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const begun = performance.now();
      const { code, output } = await runQuietly(step);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${step.what}  ${seconds} s`);
      if (code !== 0) failures.push(`\n--- ${step.what}\n${output.trim()}\n\n${step.remedy}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const failure of failures) console.error(failure);
  return failures.length === 0;
}

function runQuietly({ args, environment }: Step): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, FORCE_COLOR: '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
