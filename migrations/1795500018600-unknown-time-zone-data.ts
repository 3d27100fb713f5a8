import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What 1795500010100 meant to do: row security, which binds the owner too, hid the rows from it. */
export class UnknownTimeZoneData1795500018600 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table reminder_schedules no force row level security;
      update reminder_schedules set time_zone_data = '' where time_zone_data = 'unknown';
      alter table reminder_schedules force row level security;
    `);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
