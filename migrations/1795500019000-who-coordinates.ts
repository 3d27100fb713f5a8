import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The weekly mails of an overdue item go to who coordinates then. Members and persons know nothing of reminders, so the database
 * tells them when another coordinates the office: by a role, an account, a person who joins one, or a day of leaving.
 */
export class WhoCoordinates1795500019000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function app.items_await_coordinators(office uuid) returns void
        language sql security definer set search_path = pg_catalog, public
        as $$ update public.reminder_schedules set stale = true
               where tenant_id = office and kind = 'action_item.due' and ended is null and due_date is not null and not stale $$;

      create function app.coordinating_member_changed() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public
        as $$ begin
          perform app.items_await_coordinators(new.tenant_id);
          return null;
        end $$;
      create trigger coordinating_member_changed after update of role, ended_at on members for each row
        when ((old.role in ('coordinator', 'administrator') or new.role in ('coordinator', 'administrator'))
              and (old.role, old.ended_at is null) is distinct from (new.role, new.ended_at is null))
        execute function app.coordinating_member_changed();

      create function app.coordinating_person_changed() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public
        as $$ begin
          if exists (select from public.members m
                      where m.tenant_id = new.tenant_id and m.ended_at is null and m.role in ('coordinator', 'administrator')
                        and m.id in (new.member_id, case when tg_op = 'UPDATE' then old.member_id end)) then
            perform app.items_await_coordinators(new.tenant_id);
          end if;
          return null;
        end $$;
      create trigger coordinating_person_came after insert on persons for each row
        when (new.member_id is not null) execute function app.coordinating_person_changed();
      create trigger coordinating_person_changed after update of left_at, is_leaving, member_id on persons for each row
        when ((old.member_id is not null or new.member_id is not null)
              and (old.left_at, old.is_leaving, old.member_id) is distinct from (new.left_at, new.is_leaving, new.member_id))
        execute function app.coordinating_person_changed();

      revoke execute on function app.items_await_coordinators(uuid), app.coordinating_member_changed(), app.coordinating_person_changed() from public;
    `);
    // of every office: without force the owner's update reaches the rows
    await q.query(`
      alter table reminder_schedules no force row level security;
      update reminder_schedules set stale = true where kind = 'action_item.due' and ended is null and due_date is not null;
      alter table reminder_schedules force row level security;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger coordinating_person_changed on persons;
      drop trigger coordinating_person_came on persons;
      drop trigger coordinating_member_changed on members;
      drop function app.coordinating_person_changed();
      drop function app.coordinating_member_changed();
      drop function app.items_await_coordinators(uuid);
    `);
  }
}
