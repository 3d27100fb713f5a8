import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was told the same a moment ago needs no reminder of it: that is a state of its own, beside what should have gone and did
 * not. The ledger finds and counts each of the two by an index.
 */
export class SparedReminders1795500014000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(allowing([...STATES, 'spared'], [...SETTLED, 'spared']));
    await q.query(renamed('skipped', 'spared'));
    await q.query(`
      drop index reminders_skipped;
      create index reminders_skipped on reminders (tenant_id, due_at, id) where state in ('skipped', 'expired');
      create index reminders_cancelled on reminders (tenant_id, due_at, id) where state in ('cancelled', 'spared');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(renamed('spared', 'skipped'));
    await q.query(allowing(STATES, SETTLED));
    await q.query(`
      drop index reminders_cancelled;
      drop index reminders_skipped;
      create index reminders_skipped on reminders (tenant_id, due_at, id) where state in ('cancelled', 'skipped', 'expired');
    `);
  }
}

const SETTLED = ['sent', 'failed', 'held', 'superseded', 'cancelled', 'skipped', 'expired', 'dead'];
const STATES = ['planned', 'sending', 'retry', 'uncertain', ...SETTLED];

const listed = (states: string[]): string => states.map((state) => `'${state}'`).join(', ');

const allowing = (states: string[], settled: string[]): string => `
  alter table reminders drop constraint reminders_state_check;
  alter table reminders add constraint reminders_state_check check (state in (${listed(states)}));
  alter table reminders drop constraint settled_rows_sleep;
  alter table reminders add constraint settled_rows_sleep check ((wake_at is null) = (state in (${listed(settled)})));
`;

/** Of every office: without force the owner's update reaches the rows. */
const renamed = (from: string, to: string): string => `
  alter table reminders no force row level security;
  update reminders set state = '${to}' where state = '${from}' and reason = 'told_just_now';
  alter table reminders force row level security;
`;
