import { spawn, type ChildProcess } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sendSignal } from './processes.ts';
import type { Environment } from './surroundings.ts';
import { AlreadyTold, Interrupted, Refusal, tellMore } from './tell.ts';

/** Running requests and jobs get this long to finish; the app itself is told a shorter time (SHUTDOWN_SECONDS). */
const SLACK_SECONDS = 5;
const READY_SECONDS = 120;

/** How our own processes end when they refuse to start; their last line says why. */
export const REFUSED = 1;

/** Migrates and fills an empty database, in one process that says what it does. */
export async function prepareDatabase(root: string, environment: Environment, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'dist/src/cli.js'), 'prepare'], {
    cwd: root,
    env: environment as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  createInterface({ input: child.stdout }).on('line', tellMore);
  signal.addEventListener('abort', () => sendSignal(child.pid ?? 0, 'SIGTERM'), { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (signal.aborted) throw new Interrupted();
  if (code === 0) return;
  if (code === REFUSED) throw new AlreadyTold();
  throw new Refusal(
    `Heyet did not start: preparing its database ended with ${code === null ? 'a signal' : `code ${code}`}.`,
  );
}

/**
 * The app as our child and its own process group, so that Ctrl-C in the terminal reaches only us. It holds an open
 * channel to us: when that closes because we were killed, the app drains by itself.
 */
export class RunningApp {
  /** Its exit code; 128 and the signal's number when a signal ended it, as shells count. */
  readonly exited: Promise<number>;
  readonly pid: number;
  readonly #child: ChildProcess;
  #code: number | null = null;

  constructor(root: string, environment: Environment) {
    this.#child = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
      cwd: root,
      env: environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    this.pid = this.#child.pid ?? 0;
    this.exited = new Promise((resolve) => {
      const ended = (code: number) => {
        this.#code = code;
        resolve(code);
      };
      this.#child.once('exit', (code, signal) => ended(code ?? 128 + signalNumber(signal)));
      this.#child.once('error', () => ended(1));
    });
  }

  /** Waits until the app answers that it is ready; false when it ended before. */
  async untilReady(url: string, signal: AbortSignal): Promise<boolean> {
    const end = performance.now() + READY_SECONDS * 1000;
    while (this.#code === null) {
      if (signal.aborted) throw new Interrupted();
      if (await answersReady(url)) return true;
      if (performance.now() > end)
        throw new Refusal(
          `Heyet started but did not become ready within ${READY_SECONDS} seconds: ${url} tells what is missing.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  /** Lets it drain; ends it hard only when it takes longer than it was given. */
  async stop(shutdownSeconds: number): Promise<void> {
    if (this.#code !== null) return;
    sendSignal(this.pid, 'SIGTERM');
    const seconds = shutdownSeconds + SLACK_SECONDS;
    const timer = setTimeout(() => {
      tellMore(`Requests or jobs did not finish within ${seconds} seconds and are cut off; unfinished jobs run again.`);
      sendSignal(this.pid, 'SIGKILL');
    }, seconds * 1000);
    await this.exited;
    clearTimeout(timer);
  }
}

const SIGNAL_NUMBERS: Partial<Record<NodeJS.Signals, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
};

function signalNumber(signal: NodeJS.Signals | null): number {
  return (signal && SIGNAL_NUMBERS[signal]) ?? 1;
}

function answersReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
