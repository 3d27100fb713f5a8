import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Running {
  url: string;
  /** Milliseconds from spawning to the first answer. */
  startMs: number;
  /** Resident memory now, in MB. */
  residentMb(): number;
  stop(): Promise<void>;
}

const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** Sees to it that a child does not outlive this process, however that ends. */
export function tied<C extends ChildProcess>(child: C): C {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Starts a server as a process of its own and waits until `probe` answers with 200. */
export async function startServer(script: string, env: Record<string, string>, probe: string): Promise<Running> {
  const port = String(await freePort());
  const begun = performance.now();
  const child = tied(
    spawn(process.execPath, [join(ROOT, script)], {
      env: { PATH: process.env['PATH'] ?? '', ...env, PORT: port, HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}${probe}`, child);
  return { url, startMs: performance.now() - begun, residentMb: () => residentMb(child.pid!), stop: () => stop(child) };
}

/** Runs a script to its end and gives what it printed. */
export function run(script: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = tied(
      spawn(process.execPath, [join(ROOT, script), ...args], {
        env: { PATH: process.env['PATH'] ?? '', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    let printed = '';
    child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(`${script} ended with ${code}.`))));
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} never answered.`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function residentMb(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB/m);
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
