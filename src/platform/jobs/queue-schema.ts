import { runMigrations } from 'bullmq';
import pg from 'pg';
import { LOCK_MIGRATIONS } from '../database/advisory-locks.js';
import { QUEUES } from './queues.js';

/**
 * Makes BullMQ's schema as the owner and lets the weak role use it. Idempotent.
 * `add` without a job id creates a sequence for its queue at run time, which the weak role may not: so each is made here.
 */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(LOCK_MIGRATIONS);
    await runMigrations(client as never, 'bullmq');
    for (const queue of QUEUES) await client.query('select bullmq.next_job_id($1)', [queue]);
    await client.query(`
      grant usage on schema bullmq to heyet_app;
      grant select, insert, update, delete on all tables in schema bullmq to heyet_app;
      grant usage, select, update on all sequences in schema bullmq to heyet_app;
      grant execute on all functions in schema bullmq to heyet_app;`);
  } finally {
    await client.end();
  }
}
