import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { permissionsOf, type Role } from '../../src/identity/identity.policy.js';
import type { Actor } from '../../src/platform/database/actor.js';
import { newId } from '../../src/platform/database/ids.js';
import { TenantDatabase } from '../../src/platform/database/tenant-database.js';
import type { TenantTx } from '../../src/platform/database/tenant-tx.js';
import { settingsFor } from './app.js';
import { cloneDatabase, type TestDatabase } from './database.js';

/** The services of the application over a database of their own, without HTTP and without running jobs. */
export interface TestServices {
  database: TestDatabase;
  get<T>(type: Type<T>): T;
  /** A new, empty office, and somebody who acts in it. */
  office(slug: string, role?: Role): Promise<TestOffice>;
  stop(): Promise<void>;
}

export interface TestOffice {
  tenantId: string;
  /** Runs work in one transaction of the office, as a member with this role. */
  run<T>(work: (tx: TenantTx) => Promise<T>, role?: Role): Promise<T>;
}

export async function startServices(env: Record<string, string> = {}): Promise<TestServices> {
  const database = await cloneDatabase();
  const settings = settingsFor({ DATABASE_URL: database.appUrl, ROLE: 'web', DEMO: '0', LOG_LEVEL: 'error', ...env });
  const context = await NestFactory.createApplicationContext(AppModule.with(settings), {
    logger: ['error'],
    abortOnError: false,
  }).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
  return {
    database,
    get: (type) => context.get(type, { strict: false }),
    office: (slug, role = 'coordinator') => openOffice(context, database, slug, role),
    stop: async () => {
      await context.close();
      await database.drop();
    },
  };
}

async function openOffice(
  context: INestApplicationContext,
  database: TestDatabase,
  slug: string,
  usual: Role,
): Promise<TestOffice> {
  const tenantId = newId();
  const owner = await database.connectAsOwner();
  await owner.query(`insert into account.tenants (id, slug, name) values ($1, $2, $2)`, [tenantId, slug]);
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  await owner.query(`insert into office_settings (tenant_id) values ($1)`, [tenantId]);
  await owner.end();
  const tenants = context.get(TenantDatabase, { strict: false });
  return { tenantId, run: (work, role = usual) => tenants.run(actorOf(tenantId, role), work) };
}

function actorOf(tenantId: string, role: Role): Actor {
  const label = `Test ${role}`;
  return {
    tenantId,
    userId: newId(),
    memberId: null,
    personId: null,
    role,
    permissions: permissionsOf(role),
    label,
    language: 'en',
    zone: 'Europe/Istanbul',
  };
}
