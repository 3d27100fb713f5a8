import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { hostname } from 'node:os';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { systemActor } from '../database/actor.js';
import { newId } from '../database/ids.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { HANDLES, SWEEPS } from './handles.js';
import { definedJobs, type JobKind, type JobRun, type Payload } from './job.js';
import { Turns } from './turns.js';

type Handler = (run: JobRun) => Promise<void>;
export type Sweeper = (stopping: AbortSignal) => Promise<void>;

/** Finds every handler and sweep at boot, and runs a handler for one payload. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, Handler>();
  private readonly stop = new AbortController();
  /** Beside people, jobs hold half of the process's connections at most: a burst of mails lets nobody wait for a page. */
  private readonly turns: Turns;
  readonly sweeps = new Map<string, Sweeper>();
  readonly worker = `${hostname()}:${process.pid}:${newId().slice(-6)}`;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly database: TenantDatabase,
    @Inject(SETTINGS_TOKEN) { role, databasePool }: Settings,
  ) {
    this.turns = new Turns(role === 'worker' ? databasePool : Math.floor(databasePool / 2));
  }

  onModuleInit(): void {
    for (const { instance, name, method } of this.methods()) {
      const job = this.reflector.get<JobKind | undefined>(HANDLES, method);
      const sweep = this.reflector.get<string | undefined>(SWEEPS, method);
      if (job) this.addHandler(job, name, method.bind(instance) as Handler);
      if (sweep) this.sweeps.set(sweep, method.bind(instance) as Sweeper);
    }
    const orphans = definedJobs().filter((job) => !this.handlers.has(job.name));
    if (orphans.length === 0) return;
    throw new Error(
      `Jobs without handler: ${orphans.map((job) => job.name).join(', ')}. Put @Handles(job) on one method of a provider.`,
    );
  }

  /** Does the work of one bell. A kind this version does not know is told and dropped. */
  async run(name: string, { tenantId, data }: Payload): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) return this.log.warn(`A job ${name} was found that this version does not know.`);
    await handler({
      data,
      tenantId,
      worker: this.worker,
      stopping: this.stop.signal,
      inTenant: (work) => {
        if (tenantId === null) throw new Error(`The job ${name} belongs to no tenant.`);
        return this.turns.take(() => this.database.run(systemActor(tenantId, name), work));
      },
    });
  }

  get stopping(): AbortSignal {
    return this.stop.signal;
  }

  askToStop(): void {
    this.stop.abort();
  }

  private addHandler(job: JobKind, where: string, handler: Handler): void {
    if (this.handlers.has(job.name))
      throw new Error(`The job ${job.name} has two handlers, one of them ${where}. Remove one.`);
    this.handlers.set(job.name, handler);
  }

  private methods() {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      if (!instance || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: never[]) => unknown> | null;
      if (!prototype || prototype === Object.prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .map((key) => ({ instance: instance as object, name: `${metatype?.name}.${key}`, method: prototype[key]! }));
    });
  }
}
