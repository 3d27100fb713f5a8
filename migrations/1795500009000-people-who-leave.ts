import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who leaves on a day to come is here until then. Reminders follow whenever somebody leaves or comes back, and whenever an account
 * brings a person another zone: persons and members know nothing of reminders, so the database tells them.
 */
export class PeopleWhoLeave1795500009000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- a zone that this server's data does not have yet must not fail every list of persons: its day is then that of Greenwich
      create function app.today_in(zone text) returns date language plpgsql stable set search_path = pg_catalog
        as $$ begin
          return (app.now() at time zone coalesce(zone, 'UTC'))::date;
        exception when invalid_parameter_value then
          return (app.now() at time zone 'UTC')::date;
        end $$;

      -- the day it is for the office of this transaction
      create function app.office_today() returns date language sql stable set search_path = pg_catalog
        as $$ select app.today_in((select s.zone from public.office_settings s where s.tenant_id = app.tenant_id())) $$;

      -- the day they leave is still to come; the sweep takes the mark off when it has
      alter table persons add column is_leaving boolean not null default false;
      create index persons_leaving on persons (left_at) where is_leaving;
      create function app.mark_leaving() returns trigger language plpgsql set search_path = pg_catalog
        as $$ begin
          new.is_leaving := new.left_at is not null
            and new.left_at > app.today_in((select s.zone from public.office_settings s where s.tenant_id = new.tenant_id));
          return new;
        end $$;
      create trigger leaving before insert or update of left_at on persons for each row execute function app.mark_leaving();
      alter table persons no force row level security;
      update persons set left_at = left_at where left_at is not null;
      alter table persons force row level security;

      -- persons whose day has come, over all tenants: ids and nothing else
      create function app.departures_due(at_most int) returns table (tenant_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select p.tenant_id, p.id from public.persons p
                join account.tenants t on t.id = p.tenant_id and t.status = 'active'
                join public.office_settings s on s.tenant_id = p.tenant_id
               where p.is_leaving and p.left_at <= app.today_in(s.zone) limit at_most $$;
      revoke execute on function app.departures_due(int) from public;
      grant execute on function app.departures_due(int) to heyet_app;

      create function app.recipient_changed() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public
        as $$ begin
          update public.reminder_schedules set stale = true where tenant_id = new.tenant_id and recipients @> array[new.id] and ended is null;
          return null;
        end $$;
      create trigger recipient_changed after update of left_at, is_leaving, member_id on persons for each row
        when ((old.left_at, old.is_leaving, old.member_id) is distinct from (new.left_at, new.is_leaving, new.member_id))
        execute function app.recipient_changed();
      create function app.recipient_account_changed() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public
        as $$ begin
          update public.reminder_schedules s set stale = true
            from public.persons p
           where p.tenant_id = new.tenant_id and p.member_id = new.id
             and s.tenant_id = p.tenant_id and s.recipients @> array[p.id] and s.ended is null;
          return null;
        end $$;
      create trigger recipient_account_changed after update of ended_at on members for each row
        when ((old.ended_at is null) <> (new.ended_at is null)) execute function app.recipient_account_changed();
      revoke execute on function app.recipient_changed(), app.recipient_account_changed() from public;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger recipient_account_changed on members;
      drop trigger recipient_changed on persons;
      drop trigger leaving on persons;
      drop function app.recipient_account_changed();
      drop function app.recipient_changed();
      drop function app.departures_due(int);
      drop function app.mark_leaving();
      alter table persons drop column is_leaving;
      drop function app.office_today();
      drop function app.today_in(text);
    `);
  }
}
