import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger: what is due to whom and when, what became of it, and the mail as it was sent. */
export class Reminders1790000006000 implements MigrationInterface {
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
        -- rises only when the due moment of the subject changes
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
        answer text,
        message_id text,
        sent_at timestamptz,
        -- an attempt ended uncertain and was repeated: the recipient may hold two copies with one Message-ID
        maybe_twice boolean not null default false,
        created_at timestamptz not null default app.now(),
        primary key (tenant_id, id),
        unique (tenant_id, recipient_person_id, channel, subject_kind, subject_id, kind, step, occurrence, schedule_version),
        foreign key (tenant_id, recipient_person_id) references persons (tenant_id, id) on delete restrict
      );
      call app.protect('reminders');
      create index reminders_wake on reminders (wake_at) where wake_at is not null;
      create index reminders_subject on reminders (tenant_id, subject_kind, subject_id);
      create index reminders_ledger on reminders (tenant_id, due_at, id);
      create index reminders_recipient on reminders (tenant_id, recipient_person_id, sent_at);

      -- the mail as the recipient got it
      create table reminder_mails (
        tenant_id uuid not null references account.tenants on delete cascade,
        reminder_id uuid not null,
        recipient text not null,
        subject text not null,
        html text not null,
        text text not null,
        primary key (tenant_id, reminder_id),
        foreign key (tenant_id, reminder_id) references reminders (tenant_id, id) on delete cascade
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

      -- what wakes up until "ahead" from now, over all tenants: ids and nothing else
      create policy sweep on reminders for select to current_user using (true);
      create function app.reminders_waking(ahead interval, at_most int)
        returns table (tenant_id uuid, id uuid, attempts int, wake_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select r.tenant_id, r.id, r.attempts, r.wake_at
                from public.reminders r join account.tenants t on t.id = r.tenant_id and t.status = 'active'
               where r.wake_at <= app.now() + ahead order by r.wake_at limit at_most $$;
      revoke execute on function app.reminders_waking(interval, int) from public;
      grant execute on function app.reminders_waking(interval, int) to heyet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function app.reminders_waking(interval, int);
      drop table suppressed_addresses, reminder_mails, reminders, reminder_policies;
    `);
  }
}
