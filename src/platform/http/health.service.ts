import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { HealthAnswer } from './health.dto.js';

type Probe = () => Promise<void>;

/** Asks each part of the platform that registered itself whether it answers, within two seconds. */
@Injectable()
export class Health implements BeforeApplicationShutdown {
  private readonly probes = new Map<string, Probe>();
  private stopping = false;

  register(part: string, probe: Probe): void {
    this.probes.set(part, probe);
  }

  async ready(): Promise<HealthAnswer> {
    if (this.stopping) return { status: 'stopping', parts: {} };
    const found = await Promise.all([...this.probes].map(async ([part, probe]) => [part, await outcome(probe)] as const));
    const failing = found.some(([, state]) => state !== 'ok');
    return { status: failing ? 'failing' : 'ok', parts: Object.fromEntries(found) };
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}

async function outcome(probe: Probe): Promise<string> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve('no answer in 2 s'), 2000);
  const answer = probe().then(
    () => 'ok',
    () => 'unreachable',
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
