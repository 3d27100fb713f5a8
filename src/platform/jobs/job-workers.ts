import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Worker } from 'bullmq';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { JobHandlers, type Sweeper } from './job-handlers.js';
import type { Payload } from './job.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';
import type { QueueBackend } from './queue-backend.js';
import { QUEUES } from './queues.js';

/** Answers bells and sweeps, in processes whose ROLE is all or worker. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly workers: Worker[] = [];
  private sweeping: Promise<void>[] = [];

  constructor(
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly handlers: JobHandlers,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'web') return;
    for (const queue of QUEUES) {
      const worker = this.backend.makeWorker(
        queue,
        (job) => this.handlers.run(job.name, job.data as Payload),
        this.settings.workerConcurrency,
      );
      worker.on('error', (error) => this.log.debug(`Queue ${queue}: ${error.message}`));
      worker.on('failed', (job, error) => this.log.error(`${job?.name} ${job?.id}: ${error.stack ?? error.message}`));
      this.workers.push(worker);
    }
    this.sweeping = [...this.handlers.sweeps].map(([name, sweep]) => this.keepSweeping(name, sweep));
  }

  /** Begins nothing more, and waits for what runs. The process ends hard after SHUTDOWN_SECONDS. */
  async beforeApplicationShutdown(): Promise<void> {
    this.handlers.askToStop();
    await Promise.allSettled([...this.workers.map((worker) => worker.close()), ...this.sweeping]);
  }

  /** One sweep after another, never two at once; what fails is told and tried again in its turn. */
  private async keepSweeping(name: string, sweep: Sweeper): Promise<void> {
    const { stopping } = this.handlers;
    while (!stopping.aborted) {
      await sweep(stopping).catch((error: unknown) =>
        this.log.error(`Sweep ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      );
      // workers that were started together spread out
      await sleep(this.settings.sweepSeconds * 1000 * (0.9 + Math.random() * 0.1), stopping);
    }
  }
}

function sleep(ms: number, stopping: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = () => {
    clearTimeout(timer);
    stopping.removeEventListener('abort', done);
    resolve();
  };
  const timer = setTimeout(done, ms);
  if (stopping.aborted) done();
  else stopping.addEventListener('abort', done);
  return promise;
}
