import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only newer data make a schedule be planned again: two processes with different data would otherwise take turns for ever. */
export class NewerTimeZoneData1795500010100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(toReplan('s.time_zone_data < zone_data'));
    // who does not know its data counts as older than everybody
    await q.query(`
      alter table reminder_schedules no force row level security;
      update reminder_schedules set time_zone_data = '' where time_zone_data = 'unknown';
      alter table reminder_schedules force row level security;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(toReplan('(s.time_zone_data < zone_data or s.time_zone_data > zone_data)'));
  }
}

const toReplan = (isOlder: string): string => `
  create or replace function app.schedules_to_replan(zone_data text, at_most int)
    returns table (tenant_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select s.tenant_id, s.id from public.reminder_schedules s join account.tenants t on t.id = s.tenant_id and t.status = 'active'
           where s.stale or (s.ended is null and ${isOlder}) limit at_most $$`;
