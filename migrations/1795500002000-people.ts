import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Institutions, and the persons who work there, with or without an account. */
export class People1795500002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table countries (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        code text not null check (code ~ '^[A-Z]{2}$'),
        name_en text not null,
        name_tr text not null,
        catalogue_id text,
        source text not null check (source in ('seed', 'public', 'office')),
        source_detail jsonb not null default '{}',
        confirmed_by text,
        confirmed_at timestamptz,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        unique (tenant_id, code)
      );
      call app.protect('countries');

      create table institutions (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        kind text not null,
        country text check (country ~ '^[A-Z]{2}$'),
        name_en text check (length(name_en) <= 300),
        name_tr text check (length(name_tr) <= 300),
        acronym text check (length(acronym) <= 60),
        founded text,
        search text generated always as (app.search_text(array[name_en, name_tr, acronym])) stored,
        catalogue_id text,
        source text not null check (source in ('seed', 'public', 'office')),
        source_detail jsonb not null default '{}',
        confirmed_by text,
        confirmed_at timestamptz,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        check (num_nonnulls(name_en, name_tr) > 0)
      );
      call app.protect('institutions');
      create unique index institutions_catalogue on institutions (tenant_id, catalogue_id);

      alter table office_settings add foreign key (tenant_id, home_institution_id) references institutions (tenant_id, id) on delete restrict;

      create table persons (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        name text not null check (length(name) between 1 and 200),
        -- Sayın, Dr., as written before the name in a letter
        salutation text check (length(salutation) <= 60),
        title_en text check (length(title_en) <= 200),
        title_tr text check (length(title_tr) <= 200),
        unit text check (length(unit) <= 200),
        institution_id uuid not null,
        email text check (length(email) <= 254),
        phone text check (length(phone) <= 60),
        language text not null default 'tr' check (language in ('en', 'tr')),
        zone text not null default 'Europe/Istanbul',
        member_id uuid,
        is_demo boolean not null default false,
        left_at date,
        search text generated always as (app.search_text(array[name, email], array[title_en, title_tr, unit])) stored,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, institution_id) references institutions (tenant_id, id) on delete restrict,
        foreign key (tenant_id, member_id) references members (tenant_id, id) on delete restrict
      );
      call app.protect('persons');
      create unique index persons_member on persons (tenant_id, member_id);
      create index persons_name on persons (tenant_id, name collate app.turkish, id);
      create index persons_institution on persons (tenant_id, institution_id);
      alter table invitations add foreign key (tenant_id, person_id) references persons (tenant_id, id) on delete cascade;
      create index invitations_person on invitations (tenant_id, person_id);

      create policy membership_lookup on persons for select to current_user using (true);
      -- one look-up for each request: the session, its user, and the member and person in the session's office
      create function app.session_by_hash(hash bytea)
        returns table (session_id uuid, user_id uuid, email text, user_name text, language text, zone text,
                       last_seen_at timestamptz, expires_at timestamptz, password_confirmed_at timestamptz,
                       tenant_id uuid, tenant_status text, member_id uuid, role text, person_id uuid, person_name text)
        language sql stable security definer set search_path = pg_catalog, public, account
        as $$ select s.id, u.id, u.email, u.name, u.language, u.zone, s.last_seen_at, s.expires_at, s.password_confirmed_at,
                     t.id, t.status, m.id, m.role, p.id, p.name
                from account.sessions s
                join account.users u on u.id = s.user_id and u.disabled_at is null
                left join account.tenants t on t.id = s.tenant_id
                left join public.members m on m.tenant_id = s.tenant_id and m.user_id = u.id and m.ended_at is null
                left join public.persons p on p.tenant_id = m.tenant_id and p.member_id = m.id
               where s.token_hash = hash and s.expires_at > app.now() and s.last_seen_at > app.now() - interval '7 days' $$;
      revoke execute on function app.session_by_hash(bytea) from public;
      grant execute on function app.session_by_hash(bytea) to heyet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function app.session_by_hash(bytea);
      alter table invitations drop constraint invitations_tenant_id_person_id_fkey;
      drop index invitations_person;
      alter table office_settings drop constraint office_settings_tenant_id_home_institution_id_fkey;
      drop table persons, institutions, countries;
    `);
  }
}
