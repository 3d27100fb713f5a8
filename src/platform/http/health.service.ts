import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { HealthAnswer } from './health.dto.js';

interface Part {
  probe: () => Promise<void>;
  /** Without it the process cannot serve; what it can do without is told and fails nothing. */
  needed: boolean;
}

/** Asks each part of the platform that registered itself whether it answers, within two seconds. */
@Injectable()
export class Health implements BeforeApplicationShutdown {
  private readonly parts = new Map<string, Part>();
  private stopping = false;

  register(part: string, probe: Part['probe'], needed = true): void {
    this.parts.set(part, { probe, needed });
  }

  async ready(): Promise<HealthAnswer> {
    if (this.stopping) return { status: 'stopping', parts: {} };
    const found = await Promise.all(
      [...this.parts].map(async ([name, { probe, needed }]) => ({ name, needed, state: await outcome(probe) })),
    );
    const failing = found.some(({ needed, state }) => needed && state !== 'ok');
    return {
      status: failing ? 'failing' : 'ok',
      parts: Object.fromEntries(found.map(({ name, state }) => [name, state])),
    };
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}

async function outcome(probe: Part['probe']): Promise<string> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve('no answer in 2 s'), 2000);
  const answer = probe().then(
    () => 'ok',
    () => 'unreachable',
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
