import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who comes back is told what they were not told while they were away, as far as it is still true: persons know nothing of mails, so
 * the database tells them. Of several mails of a kind about one seat the last says it all,
 * and after the one that takes a person off none before it. The sweep finds the rows, and whoever claims one asks whether it still holds.
 */
export class WhoComesBack1795500020000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function app.person_came_back() returns trigger language plpgsql set search_path = pg_catalog
        as $$ begin
          update public.reminders r set state = 'planned', wake_at = app.now(), reason = null, reason_params = '{}'
           where r.tenant_id = new.tenant_id and r.recipient_person_id = new.id and r.state = 'skipped' and r.reason = 'person_left'
             and r.kind in ('assignment.invitation', 'assignment.update', 'assignment.withdrawn')
             and (r.useful_until is null or r.useful_until > app.now())
             and not exists (
               select from public.reminders n
                where n.tenant_id = r.tenant_id and n.subject_kind = r.subject_kind and n.subject_id = r.subject_id
                  and n.recipient_person_id = r.recipient_person_id and n.id > r.id
                  and n.kind in (r.kind, 'assignment.withdrawn'));
          return null;
        end $$;
      create trigger person_came_back after update of left_at on persons for each row
        when (old.left_at is not null and old.left_at is distinct from new.left_at and (new.left_at is null or new.is_leaving))
        execute function app.person_came_back();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger person_came_back on persons;
      drop function app.person_came_back();
    `);
  }
}
