import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger: what is due to whom and when, what became of it, and the mail as it was sent. */
export class Reminders1795500006000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table reminder_policies (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        -- meeting.upcoming, action_item.due
        kind text not null,
        -- days before the date at which a mail goes; 0 is the day itself
        days_before int[] not null check (cardinality(days_before) between 0 and 12),
        -- wall time in the recipient's own zone
        at_time time not null default '09:00',
        weekly_when_overdue boolean not null default false,
        -- from this overdue week on the coordinator is told too; null: never
        coordinator_from_week int check (coordinator_from_week between 1 and 52),
        version int not null default 1,
        primary key (tenant_id, id),
        unique (tenant_id, kind)
      );
      call app.protect('reminder_policies');

      -- what a feature last stated about a subject; the unsent rows of the ledger follow from it and from the policy
      create table reminder_schedules (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        subject_kind text not null,
        subject_id uuid not null,
        kind text not null,
        -- rises only when the due moment changes
        version int not null default 1,
        -- both null: no date in force
        due_date date,
        due_at timestamptz,
        recipients uuid[] not null,
        -- why nothing is due any more; null while it is
        ended text,
        -- its rows must be planned again: a policy or somebody's zone changed
        stale boolean not null default false,
        -- version of the time-zone data by which its rows were planned
        time_zone_data text not null,
        primary key (tenant_id, id),
        unique (tenant_id, subject_kind, subject_id, kind),
        check (due_at is null or due_date is not null)
      );
      call app.protect('reminder_schedules');
      create index reminder_schedules_stale on reminder_schedules (id) where stale;
      create index reminder_schedules_zone_data on reminder_schedules (time_zone_data) where ended is null;
      create index reminder_schedules_recipients on reminder_schedules using gin (recipients);

      create table reminders (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        recipient_person_id uuid not null,
        channel text not null default 'email' check (channel in ('email')),
        subject_kind text not null,
        subject_id uuid not null,
        kind text not null,
        step text not null,
        occurrence int not null default 0,
        -- that of its schedule when it was planned; 0 for what is told once
        schedule_version int not null,
        due_at timestamptz not null,
        -- after this moment the mail no longer helps anybody
        useful_until timestamptz,
        state text not null default 'planned' check (state in
          ('planned', 'sending', 'retry', 'sent', 'failed', 'uncertain', 'held', 'superseded', 'cancelled', 'skipped', 'expired', 'dead')),
        -- code and parameters of the reason, shown in the reader's language
        reason text,
        reason_params jsonb not null default '{}',
        attempts int not null default 0,
        -- when this row next needs somebody: due, next attempt, or the end of a lease; null when it is settled
        wake_at timestamptz,
        lease_until timestamptz,
        claimed_by text,
        -- what the mail server said last
        answer text,
        message_id text,
        sent_at timestamptz,
        -- an attempt ended uncertain and was repeated: the recipient may hold two copies with one Message-ID
        maybe_twice boolean not null default false,
        created_at timestamptz not null default app.now(),
        primary key (tenant_id, id),
        -- begins with the subject, so that it is the index by subject too
        unique (tenant_id, subject_kind, subject_id, kind, recipient_person_id, channel, step, occurrence, schedule_version),
        foreign key (tenant_id, recipient_person_id) references persons (tenant_id, id) on delete restrict,
        constraint settled_rows_sleep check ((wake_at is null) = (state in ('sent', 'failed', 'held', 'superseded', 'cancelled', 'skipped', 'expired', 'dead')))
      );
      call app.protect('reminders');
      create index reminders_wake on reminders (wake_at, id) where wake_at is not null;
      create index reminders_ledger on reminders (tenant_id, due_at, id);
      -- each group of the ledger but the largest: what is rare is found and counted without reading past what went
      create index reminders_planned on reminders (tenant_id, due_at, id) where state in ('planned', 'sending');
      create index reminders_failed on reminders (tenant_id, due_at, id) where state in ('retry', 'uncertain', 'held', 'failed', 'dead');
      create index reminders_skipped on reminders (tenant_id, due_at, id) where state in ('cancelled', 'skipped', 'expired');
      create index reminders_moved on reminders (tenant_id, due_at, id) where state in ('superseded');
      create index reminders_recipient on reminders (tenant_id, recipient_person_id, sent_at);

      -- the wording of mails as the product had it, each kept once; places are filled from a mail's parts
      create table mail_wordings (
        tenant_id uuid not null references account.tenants on delete cascade,
        hash text not null,
        html text not null,
        text text not null,
        primary key (tenant_id, hash)
      );
      call app.protect('mail_wordings');

      -- the mail as the recipient got it: a wording and what stood in its places
      create table reminder_mails (
        tenant_id uuid not null references account.tenants on delete cascade,
        reminder_id uuid not null,
        recipient text not null,
        subject text not null,
        wording_hash text not null,
        parts jsonb not null,
        primary key (tenant_id, reminder_id),
        foreign key (tenant_id, reminder_id) references reminders (tenant_id, id) on delete cascade,
        foreign key (tenant_id, wording_hash) references mail_wordings (tenant_id, hash)
      );
      call app.protect('reminder_mails');

      -- addresses a server refused for good; shown, and lifted by a person
      create table suppressed_addresses (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        email text not null,
        answer text not null,
        created_at timestamptz not null default app.now(),
        primary key (tenant_id, id)
      );
      call app.protect('suppressed_addresses');
      create unique index suppressed_addresses_email on suppressed_addresses (tenant_id, lower(email));
    `);
    await q.query(`
      -- what wakes up until "ahead" from now, over all tenants: ids and nothing else; goes on after a row already seen
      create policy sweep on reminders for select to current_user using (true);
      create function app.reminders_waking(ahead interval, at_most int, after_wake timestamptz, after_id uuid)
        returns table (tenant_id uuid, id uuid, attempts int, wake_at timestamptz, in_ms double precision)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select r.tenant_id, r.id, r.attempts, r.wake_at, greatest(0, extract(epoch from r.wake_at - app.now()) * 1000)
                from public.reminders r join account.tenants t on t.id = r.tenant_id and t.status = 'active'
               where r.wake_at <= app.now() + ahead and (after_wake is null or (r.wake_at, r.id) > (after_wake, after_id))
               order by r.wake_at, r.id limit at_most $$;
      revoke execute on function app.reminders_waking(interval, int, timestamptz, uuid) from public;
      grant execute on function app.reminders_waking(interval, int, timestamptz, uuid) to heyet_app;

      -- schedules whose rows must be planned again, over all tenants: ids and nothing else
      create policy sweep on reminder_schedules for select to current_user using (true);
      create function app.schedules_to_replan(zone_data text, at_most int)
        returns table (tenant_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select s.tenant_id, s.id from public.reminder_schedules s join account.tenants t on t.id = s.tenant_id and t.status = 'active'
               where s.stale or (s.ended is null and (s.time_zone_data < zone_data or s.time_zone_data > zone_data)) limit at_most $$;
      revoke execute on function app.schedules_to_replan(text, int) from public;
      grant execute on function app.schedules_to_replan(text, int) to heyet_app;

      -- A reminder goes at an hour of its recipient's day: who changes zone gets new moments. Persons and accounts know nothing
      -- of reminders, so the database tells them.
      create policy zone_change on reminder_schedules for update to current_user using (true);
      create function app.zone_of_person_changed() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public
        as $$ begin
          update public.reminder_schedules set stale = true where tenant_id = new.tenant_id and recipients @> array[new.id] and ended is null;
          return null;
        end $$;
      create trigger zone_changed after update of zone on persons for each row when (old.zone <> new.zone) execute function app.zone_of_person_changed();
      create function app.zone_of_user_changed() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public, account
        as $$ begin
          update public.reminder_schedules s set stale = true
            from public.members m join public.persons p on p.tenant_id = m.tenant_id and p.member_id = m.id
           where m.user_id = new.id and m.ended_at is null and s.tenant_id = p.tenant_id and s.recipients @> array[p.id] and s.ended is null;
          return null;
        end $$;
      create trigger zone_changed after update of zone on account.users for each row when (old.zone <> new.zone) execute function app.zone_of_user_changed();
      revoke execute on function app.zone_of_person_changed(), app.zone_of_user_changed() from public;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger zone_changed on account.users;
      drop trigger zone_changed on persons;
      drop function app.zone_of_user_changed();
      drop function app.zone_of_person_changed();
      drop function app.schedules_to_replan(text, int);
      drop function app.reminders_waking(interval, int, timestamptz, uuid);
      drop table suppressed_addresses, reminder_mails, mail_wordings, reminders, reminder_schedules, reminder_policies;
    `);
  }
}
