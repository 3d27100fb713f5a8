import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is still to come is planned again first, the soonest before the rest; what is past follows, the latest first. Offices take
 * turns, so that one of many years keeps no other waiting.
 */
export class WhatIsToComeFirst1795500019300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- when something is over everywhere: a day without an hour ends last twelve hours west of Greenwich
      create function app.over_at(due_date date, due_at timestamptz) returns timestamptz
        language sql immutable set search_path = pg_catalog
        as $$ select coalesce(due_at, (due_date + 1)::timestamp at time zone 'UTC' + interval '12 hours') $$;
    `);
    await q.query(
      toReplan(
        `order by row_number() over (
            partition by s.tenant_id
            order by app.over_at(s.due_date, s.due_at) <= app.now(), abs(extract(epoch from app.over_at(s.due_date, s.due_at) - app.now())), s.id),
          s.tenant_id`,
      ),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(toReplan(''));
    await q.query('drop function app.over_at(date, timestamptz)');
  }
}

const toReplan = (order: string): string => `
  create or replace function app.schedules_to_replan(zone_data text, at_most int)
    returns table (tenant_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select s.tenant_id, s.id from public.reminder_schedules s join account.tenants t on t.id = s.tenant_id and t.status = 'active'
           where s.stale or (s.ended is null and s.time_zone_data < zone_data) ${order} limit at_most $$`;
