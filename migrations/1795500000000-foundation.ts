import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schemas, the session's settings as functions, search folding, and `app.protect`, which every
 * tenant table goes through: forced row security, one policy, grants for the weak role.
 */
export class Foundation1795500000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema if not exists app;
      create schema account;
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;
      revoke create on schema public from public;
      grant usage on schema app, account, public to heyet_app;
      create collation app.turkish (provider = icu, locale = 'tr-TR');

      create function app.tenant_id() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

      create function app.user_id() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

      -- the only clock of SQL; moves with the application's clock
      create function app.now() returns timestamptz language sql stable parallel safe
        as $$ select statement_timestamp()
                + coalesce(nullif(current_setting('app.clock_offset_seconds', true), '')::double precision, 0) * interval '1 second' $$;

      -- İŞKUR, işkur, ISKUR and iskur are one word to somebody who searches
      create function app.fold(text) returns text language sql immutable parallel safe strict
        as $$ select translate(lower($1 collate app.turkish), 'ıçğöşüâîû', 'icgosuaiu') $$;

      -- what a search reads: names each on a line of its own, so that a whole name and its beginning can be told, then other words
      create function app.search_text(names text[], words text[] default '{}') returns text language sql immutable parallel safe
        as $$ select app.fold(e'\\n' || array_to_string(names, e'\\n') || e'\\n\\t' || array_to_string(words, ' ')) $$;

      create procedure app.protect(name text) language plpgsql as $$
      begin
        execute format('alter table public.%I enable row level security', name);
        execute format('alter table public.%I force row level security', name);
        execute format('create policy tenant on public.%I using (tenant_id = (select app.tenant_id())) with check (tenant_id = (select app.tenant_id()))', name);
        execute format('grant select, insert, update, delete on public.%I to heyet_app', name);
      end $$;
      revoke execute on procedure app.protect(text) from public;
      grant execute on all functions in schema app to heyet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop procedure app.protect(text);
      drop function app.search_text(text[], text[]);
      drop function app.fold(text);
      drop function app.now();
      drop function app.user_id();
      drop function app.tenant_id();
      drop collation app.turkish;
      drop schema account;
    `);
  }
}
