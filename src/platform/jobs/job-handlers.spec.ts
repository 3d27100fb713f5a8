import 'reflect-metadata';
import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Handles } from './handles.js';
import { assertIdsOnly, defineJob, type JobRun } from './job.js';
import { JobHandlers } from './job-handlers.js';

const ID = '0199f000-0000-7000-8000-000000000001';
const count = defineJob<{ thing: string }>('things.count', { queue: 'reminders', attempts: 1 });

@Injectable()
class CountThings {
  readonly seen: unknown[] = [];

  @Handles(count)
  async count(run: JobRun<{ thing: string }>): Promise<void> {
    this.seen.push([run.tenantId, run.data.thing]);
    if (run.tenantId === null) await run.inTenant(async () => undefined);
  }
}

@Injectable()
class CountThingsAgain {
  @Handles(count)
  async again(_run: JobRun<{ thing: string }>): Promise<void> {}
}

async function boot(...handlers: Type[]) {
  // no job here opens a transaction
  @Module({
    imports: [DiscoveryModule],
    providers: [
      JobHandlers,
      ...handlers,
      { provide: TenantDatabase, useValue: null },
      { provide: SETTINGS_TOKEN, useValue: { role: 'all', databasePool: 10 } },
    ],
  })
  class Jobs {}
  return NestFactory.createApplicationContext(Jobs, { logger: false, abortOnError: false });
}

describe('handlers of jobs', () => {
  it('are found, and get the tenant and the ids', async () => {
    const app = await boot(CountThings);
    await app.get(JobHandlers).run('things.count', { tenantId: ID, data: { thing: ID } });
    expect(app.get(CountThings).seen).toEqual([[ID, ID]]);
    await app.close();
  });

  it('are one for each job, or nothing starts', async () => {
    await expect(boot()).rejects.toThrow(
      'Jobs without handler: things.count. Put @Handles(job) on one method of a provider.',
    );
    await expect(boot(CountThings, CountThingsAgain)).rejects.toThrow(/The job things\.count has two handlers/);
  });

  it('open no tenant for a job of none', async () => {
    const app = await boot(CountThings);
    await expect(app.get(JobHandlers).run('things.count', { tenantId: null, data: { thing: ID } })).rejects.toThrow(
      'belongs to no tenant',
    );
    await app.close();
  });

  it('of another version are left alone', async () => {
    const app = await boot(CountThings);
    await expect(app.get(JobHandlers).run('things.vanish', { tenantId: ID, data: {} })).resolves.toBeUndefined();
    await app.close();
  });
});

describe('a job', () => {
  it('carries ids and whole numbers, and nothing that a queue should not hold in clear', () => {
    expect(() => assertIdsOnly(count, { thing: ID, more: [ID, ID], page: 3 })).not.toThrow();
    for (const wrong of ['isil@ornek.example', 'Işıl', '', 1.5, Number.NaN, [ID, 'x']]) {
      expect(() => assertIdsOnly(count, { thing: wrong } as never)).toThrow('may carry only ids and whole numbers');
    }
  });

  it('is defined once', () => {
    expect(() => defineJob('things.count', { queue: 'reminders', attempts: 1 })).toThrow('defined twice');
  });
});
