import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a user changes of the account stands in the history of each office the user works in. */
export class AccountHistory1795500010000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- An account belongs to no office, and its changes are made in a transaction without one. This writes one entry about the
      -- member into each of the user's offices, and reads and answers nothing.
      create function app.record_account_change(who uuid, entry uuid, act text, changed jsonb, request text) returns void
        language plpgsql security definer set search_path = pg_catalog, public, account
        as $$
        declare
          former text := coalesce(current_setting('app.tenant_id', true), '');
          one record;
        begin
          for one in
            select m.tenant_id, m.id, coalesce(p.name, u.name) as name
              from public.members m
              join account.users u on u.id = m.user_id
              left join public.persons p on p.tenant_id = m.tenant_id and p.member_id = m.id
             where m.user_id = who and m.ended_at is null
             order by m.tenant_id
          loop
            perform set_config('app.tenant_id', one.tenant_id::text, true);
            insert into public.audit_entries (tenant_id, id, user_id, actor, subject_kind, subject_id, subject_name, action, changes, request_id)
            values (one.tenant_id, entry, who, one.name, 'member', one.id, jsonb_build_object('en', one.name, 'tr', one.name), act, changed, request);
          end loop;
          perform set_config('app.tenant_id', former, true);
        end $$;
      revoke execute on function app.record_account_change(uuid, uuid, text, jsonb, text) from public;
      grant execute on function app.record_account_change(uuid, uuid, text, jsonb, text) to heyet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop function app.record_account_change(uuid, uuid, text, jsonb, text)`);
  }
}
