import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs in (schema `account`, belongs to no tenant), who is a member where, and the audit log. */
export class IdentityAndAudit1795500001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table account.tenants (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) <= 60),
        name text not null check (length(name) between 1 and 200),
        status text not null default 'active' check (status in ('active', 'suspended')),
        is_demo boolean not null default false,
        created_at timestamptz not null default app.now()
      );
      create table account.users (
        id uuid primary key,
        email text not null check (length(email) <= 254),
        name text not null check (length(name) between 1 and 200),
        password_hash text,
        password_changed_at timestamptz,
        language text not null default 'en' check (language in ('en', 'tr')),
        zone text not null default 'Europe/Istanbul',
        color_scheme text not null default 'auto' check (color_scheme in ('auto', 'light', 'dark')),
        disabled_at timestamptz,
        created_at timestamptz not null default app.now(),
        version int not null default 1
      );
      create unique index users_email on account.users (lower(email));
      create table account.sessions (
        id uuid primary key,
        user_id uuid not null references account.users on delete cascade,
        token_hash bytea not null unique,
        -- the office this session works in; null when the user belongs to none
        tenant_id uuid references account.tenants on delete set null,
        created_at timestamptz not null default app.now(),
        last_seen_at timestamptz not null default app.now(),
        expires_at timestamptz not null,
        -- when the password was last typed in this session; sensitive changes ask for it to be recent
        password_confirmed_at timestamptz not null default app.now(),
        address text,
        user_agent text
      );
      create index sessions_user on account.sessions (user_id);
      create index sessions_tenant on account.sessions (tenant_id);
      -- from where a user has signed in: guessing elsewhere does not slow him down here
      create table account.known_addresses (
        user_id uuid not null references account.users on delete cascade,
        address text not null,
        last_used_at timestamptz not null default app.now(),
        primary key (user_id, address)
      );
      create table account.access_tokens (
        id uuid primary key,
        token_hash bytea not null unique,
        purpose text not null check (purpose in ('invitation', 'password_reset', 'email_change', 'assignment_reply')),
        user_id uuid references account.users on delete cascade,
        tenant_id uuid references account.tenants on delete cascade,
        -- what the token opens, such as the invitation; tokens of one subject end together
        subject_id uuid not null,
        -- hash of the address it was mailed to, where the link ends with that address
        sent_to bytea,
        created_at timestamptz not null default app.now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index access_tokens_subject on account.access_tokens (subject_id);
      create index access_tokens_user on account.access_tokens (user_id);
      create index access_tokens_tenant on account.access_tokens (tenant_id);
      create table account.email_changes (
        id uuid primary key,
        user_id uuid not null references account.users on delete cascade,
        email text not null check (length(email) <= 254),
        created_at timestamptz not null default app.now(),
        expires_at timestamptz not null,
        done_at timestamptz
      );
      create index email_changes_user on account.email_changes (user_id);
      -- invitation and reset mails: claimed like reminders; the secret is minted when the mail is written, never stored
      create table account.mails (
        id uuid primary key,
        kind text not null check (kind in ('invitation', 'password_reset', 'password_changed', 'email_change', 'email_in_use',
          'email_changed', 'role_changed', 'membership_ended', 'office_exported', 'office_deleted')),
        user_id uuid references account.users on delete cascade,
        tenant_id uuid references account.tenants on delete cascade,
        subject_id uuid not null,
        recipient_email text not null,
        recipient_name text not null,
        language text not null check (language in ('en', 'tr')),
        params jsonb not null default '{}',
        state text not null default 'planned'
          check (state in ('planned', 'sending', 'retry', 'sent', 'failed', 'uncertain', 'cancelled', 'expired', 'dead')),
        attempts int not null default 0,
        -- when this row next needs somebody; null when it is settled
        wake_at timestamptz,
        -- after this moment the mail no longer helps anybody
        useful_until timestamptz not null,
        lease_until timestamptz,
        claimed_by text,
        answer text,
        sent_at timestamptz,
        -- an attempt ended uncertain and was repeated: the recipient may hold two copies with one Message-ID
        maybe_twice boolean not null default false,
        created_at timestamptz not null default app.now()
      );
      create index mails_subject on account.mails (subject_id);
      create index mails_user on account.mails (user_id);
      create index mails_tenant on account.mails (tenant_id);
      create index mails_wake on account.mails (wake_at) where wake_at is not null;
      create table account.throttle (key varchar(255) primary key, points int not null default 0, expire bigint);
      grant select, insert, update on account.tenants to heyet_app;
      grant select, insert, update, delete on account.users, account.sessions, account.known_addresses, account.access_tokens, account.email_changes, account.mails, account.throttle to heyet_app;

      create table office_settings (
        tenant_id uuid primary key references account.tenants on delete cascade,
        name_en text,
        name_tr text,
        zone text not null default 'Europe/Istanbul',
        language text not null default 'tr' check (language in ('en', 'tr')),
        home_institution_id uuid,
        -- circuit breaker: mails to one person in one hour
        mails_per_hour int not null default 60 check (mails_per_hour between 1 and 1000),
        version int not null default 1
      );
      call app.protect('office_settings');

      create table members (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        user_id uuid not null references account.users on delete cascade,
        role text not null check (role in ('administrator', 'coordinator', 'delegate', 'reader', 'external_delegate')),
        ended_at timestamptz,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        unique (tenant_id, user_id)
      );
      call app.protect('members');
      create index members_user on members (user_id);

      create table invitations (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        email text not null check (length(email) <= 254),
        name text not null,
        role text not null check (role in ('administrator', 'coordinator', 'delegate', 'reader', 'external_delegate')),
        person_id uuid,
        language text not null check (language in ('en', 'tr')),
        invited_by text not null,
        created_at timestamptz not null default app.now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        primary key (tenant_id, id)
      );
      call app.protect('invitations');

      create table audit_entries (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        at timestamptz not null default app.now(),
        user_id uuid,
        -- as the actor was called at the time; the log outlives the user
        actor text not null,
        subject_kind text not null,
        subject_id uuid not null,
        -- as it was called then; null for what has no name of its own
        subject_name jsonb,
        action text not null,
        -- { field: [old, new] }
        changes jsonb not null default '{}',
        request_id text not null,
        primary key (tenant_id, id)
      );
      call app.protect('audit_entries');
      revoke update, delete on audit_entries from heyet_app;
      create index audit_entries_subject on audit_entries (tenant_id, subject_kind, subject_id, id desc);

      -- answers of writes, so that a repeated request with the same Idempotency-Key changes nothing twice
      create table idempotency_keys (
        tenant_id uuid not null references account.tenants on delete cascade,
        user_id uuid not null,
        key text not null check (length(key) between 8 and 200),
        request_hash bytea not null,
        status int not null,
        body jsonb,
        created_at timestamptz not null default app.now(),
        primary key (tenant_id, user_id, key)
      );
      call app.protect('idempotency_keys');
      create index idempotency_keys_age on idempotency_keys (created_at);
    `);
    // The owner, and with it the definer functions below, may read who is a member where: that is not known before a tenant is set.
    await q.query(`
      create policy membership_lookup on members for select to current_user using (true);
      create policy membership_lookup on office_settings for select to current_user using (true);

      create function app.memberships_of(who uuid)
        returns table (tenant_id uuid, slug text, name text, name_en text, name_tr text, zone text, status text, is_demo boolean, member_id uuid, role text)
        language sql stable security definer set search_path = pg_catalog, public, account
        as $$ select t.id, t.slug, t.name, o.name_en, o.name_tr, o.zone, t.status, t.is_demo, m.id, m.role
                from public.members m
                join account.tenants t on t.id = m.tenant_id
                join public.office_settings o on o.tenant_id = m.tenant_id
               where m.user_id = who and m.ended_at is null order by t.name, t.id $$;
      -- offices that keep answers older than a day: ids and nothing else
      create policy sweep on idempotency_keys for select to current_user using (true);
      create function app.offices_with_old_keys() returns table (tenant_id uuid)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select distinct k.tenant_id from public.idempotency_keys k where k.created_at <= app.now() - interval '24 hours' $$;
      revoke execute on function app.offices_with_old_keys() from public;
      grant execute on function app.offices_with_old_keys() to heyet_app;

      revoke execute on function app.memberships_of(uuid) from public;
      grant execute on function app.memberships_of(uuid) to heyet_app;

      -- Every row of a tenant, in whatever table the catalogue knows, whatever points at what: a table whose rows
      -- are still pointed at waits for the next round. Users who belong to no other office go too.
      create function app.delete_tenant(doomed uuid) returns boolean
        language plpgsql security definer set search_path = pg_catalog, public, account
        as $$
        declare
          waiting text[]; still text[]; one text;
          orphans uuid[];
        begin
          perform 1 from account.tenants where id = doomed and status = 'suspended' for update;
          if not found then return false; end if;
          perform set_config('app.tenant_id', doomed::text, true);
          select array_agg(m.user_id) into orphans from public.members m
           where m.tenant_id = doomed and not exists (select from public.members o where o.user_id = m.user_id and o.tenant_id <> doomed);
          select array_agg(c.relname::text) into waiting
            from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
           where c.relkind in ('r', 'p') and not c.relispartition;
          while cardinality(waiting) > 0 loop
            still := '{}';
            foreach one in array waiting loop
              begin
                execute format('delete from public.%I where tenant_id = $1', one) using doomed;
              exception when foreign_key_violation or restrict_violation then
                still := still || one;
              end;
            end loop;
            if cardinality(still) = cardinality(waiting) then
              raise exception 'rows of % point at each other', array_to_string(still, ', ');
            end if;
            waiting := still;
          end loop;
          delete from account.users where id = any(orphans);
          delete from account.tenants where id = doomed;
          return true;
        end $$;
      revoke execute on function app.delete_tenant(uuid) from public;
      grant execute on function app.delete_tenant(uuid) to heyet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function app.delete_tenant(uuid);
      drop function app.memberships_of(uuid);
      drop function app.offices_with_old_keys();
      drop table idempotency_keys, audit_entries, invitations, members, office_settings;
      drop table account.throttle, account.mails, account.email_changes, account.access_tokens, account.known_addresses, account.sessions, account.users, account.tenants;
    `);
  }
}
