import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { GlobalTx, TenantTx } from '../database/tenant-tx.js';
import { Health } from '../http/health.service.js';
import { assertIdsOnly, type JobData, type JobKind, type Payload } from './job.js';
import { JobHandlers } from './job-handlers.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';
import type { QueueBackend } from './queue-backend.js';
import { QUEUES, type QueueName } from './queues.js';

/** One bell to ring. */
export interface Bell<Data extends JobData> {
  tenantId: string | null;
  data: Data;
  /** A bell that still hangs under this id is not hung twice. */
  id?: string;
  /** From now, by whichever clock the caller trusts. */
  delayMs?: number;
}

/** A queue that does not answer within this time is treated as away: the sweep rings later. */
const PATIENCE_MS = 2000;

/** Rings for work. A bell may be lost: whatever must not be lost is a row that a sweep finds. */
@Injectable()
export class Jobs implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly queues = new Map<QueueName, Queue>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly handlers: JobHandlers,
    private readonly health: Health,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const warning of await this.backend.open()) this.log.warn(warning);
    for (const name of QUEUES) {
      const queue = this.backend.makeQueue(name);
      queue.on('error', () => undefined); // whoever rings is told by the rejected call
      this.queues.set(name, queue);
    }
    // requests succeed without it, and the sweep delivers
    this.health.register('queue', () => this.backend.ping(), false);
  }

  /** Rings once the transaction has committed, in its tenant. An unreachable queue fails nothing. */
  enqueue<Data extends JobData>(
    tx: TenantTx | GlobalTx,
    job: JobKind<Data>,
    data: Data,
    options: { id?: string; delayMs?: number } = {},
  ): void {
    assertIdsOnly(job, data);
    const tenantId = 'tenantId' in tx ? tx.tenantId : null;
    tx.afterCommit(() =>
      this.add(job, [{ tenantId, data, ...options }]).catch((error: unknown) => this.away(job, error)),
    );
  }

  /** For sweeps: rings all of these, or does their work in this process when the queue is away. */
  async ring<Data extends JobData>(job: JobKind<Data>, bells: Bell<Data>[]): Promise<void> {
    if (bells.length === 0) return;
    for (const { data } of bells) assertIdsOnly(job, data);
    try {
      await this.add(job, bells);
    } catch (error) {
      this.away(job, error);
      for (const { tenantId, data } of bells.filter((bell) => !bell.delayMs))
        await this.handlers.run(job.name, { tenantId, data });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private async add<Data extends JobData>(job: JobKind<Data>, bells: Bell<Data>[]): Promise<void> {
    const jobs = bells.map(({ tenantId, data, id, delayMs }) => ({
      name: job.name,
      data: { tenantId, data } satisfies Payload,
      opts: {
        attempts: job.attempts,
        ...(id && { jobId: id }),
        ...(delayMs && { delay: Math.max(0, Math.ceil(delayMs)) }),
      },
    }));
    const queue = this.queues.get(job.queue)!;
    const first = jobs[0]!;
    await inTime(jobs.length === 1 ? queue.add(first.name, first.data, first.opts) : queue.addBulk(jobs));
  }

  private away(job: JobKind, error: unknown): void {
    this.log.warn(
      `The queue did not take ${job.name} (${error instanceof Error ? error.message : String(error)}); the sweep will.`,
    );
  }
}

async function inTime(adding: Promise<unknown>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  adding.catch(() => undefined); // may still fail after it was given up
  await Promise.race([adding, late]).finally(() => clearTimeout(timer));
}
