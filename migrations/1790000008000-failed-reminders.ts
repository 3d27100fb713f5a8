import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What failed is counted on every visit to Home: by an index of its own, which a healthy ledger of any length leaves empty. */
export class FailedReminders1790000008000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index reminders_failed on reminders (tenant_id, due_at, id) where state in ('retry', 'uncertain', 'held', 'failed', 'dead');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop index reminders_failed;`);
  }
}
