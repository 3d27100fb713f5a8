import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due soonest is planned again first: after a change of policy, an office of years waits for more than one sweep. */
export class SoonestFirst1795500015000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(toReplan('order by s.due_date nulls last, s.id'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(toReplan(''));
  }
}

const toReplan = (order: string): string => `
  create or replace function app.schedules_to_replan(zone_data text, at_most int)
    returns table (tenant_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select s.tenant_id, s.id from public.reminder_schedules s join account.tenants t on t.id = s.tenant_id and t.status = 'active'
           where s.stale or (s.ended is null and s.time_zone_data < zone_data) ${order} limit at_most $$`;
