import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series with a cadence, never a date; meetings, one row for life; and each date a meeting ever had. */
export class Meetings1795500004000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table series (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        title_en text,
        title_tr text,
        body_id uuid,
        organization_id uuid,
        mechanism_type_id uuid,
        cadence_kind text not null check (cadence_kind in
          ('times_per_period', 'at_least', 'recurring_unspecified', 'per_presidency', 'irregular', 'unspecified')),
        cadence_times int check (cadence_times between 1 and 366),
        -- year, two_years, term and the like, as stated
        cadence_period text,
        usual_month int check (usual_month between 1 and 12),
        cadence_statement text,
        dates_announced_by text,
        usual_city text,
        usual_country text check (usual_country ~ '^[A-Z]{2}$'),
        host_rule text,
        -- [{ institution_id, role }], [{ en, tr }], [text], each with its own source mark
        participants jsonb not null default '[]',
        topics jsonb not null default '[]',
        duties jsonb not null default '[]',
        notes text[] not null default '{}',
        catalogue_id text,
        source text not null check (source in ('seed', 'public', 'office')),
        source_detail jsonb not null default '{}',
        confirmed_by text,
        confirmed_at timestamptz,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete restrict,
        foreign key (tenant_id, mechanism_type_id) references mechanism_types (tenant_id, id) on delete restrict,
        check (num_nonnulls(body_id, organization_id, mechanism_type_id) = 1), check (num_nonnulls(title_en, title_tr) > 0)
      );
      call app.protect('series');
      create unique index series_catalogue on series (tenant_id, catalogue_id);
      create index series_body on series (tenant_id, body_id);
      create index series_organization on series (tenant_id, organization_id) where organization_id is not null;
      create index series_mechanism_type on series (tenant_id, mechanism_type_id) where mechanism_type_id is not null;

      create table meetings (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        series_id uuid,
        body_id uuid,
        organization_id uuid,
        mechanism_id uuid,
        label_en text check (length(label_en) <= 300),
        label_tr text check (length(label_tr) <= 300),
        -- a label, never a key: sources number one meeting differently
        number_label text check (length(number_label) <= 60),
        kind text not null check (kind in ('session', 'ministerial', 'summit', 'term_session', 'workshop', 'forum', 'consultation', 'visit', 'training', 'other')),
        state text not null check (state in ('window', 'tentative', 'confirmed', 'held', 'postponed', 'cancelled')),
        -- why it is postponed, cancelled or was held; who and when stand in the audit log
        state_reason text check (length(state_reason) <= 1000),
        mode text check (mode in ('in_person', 'virtual', 'hybrid')),
        venue text check (length(venue) <= 300),
        city text check (length(city) <= 120),
        country text check (country ~ '^[A-Z]{2}$'),
        letter_date date,
        letter_number text check (length(letter_number) <= 120),
        quota int check (quota between 1 and 500),
        notes text check (length(notes) <= 5000),
        -- a successor names what it replaces
        replaces_id uuid,
        -- RFC 5545 SEQUENCE of the invitation: rises when date, time or place change and on cancel
        calendar_sequence int not null default 0,
        is_demo boolean not null default false,
        -- copied from its date in force by the database, so that lists need one index; null while none is in force
        start_date date,
        end_date date,
        -- folded and stored: under row security no index serves LIKE, which is not leakproof, so reading it must be cheap
        search text generated always as (app.search_text(array[label_en, label_tr, number_label, letter_number], array[city])) stored,
        catalogue_id text,
        source text not null check (source in ('seed', 'public', 'office')),
        source_detail jsonb not null default '{}',
        confirmed_by text,
        confirmed_at timestamptz,
        created_at timestamptz not null default app.now(),
        version int not null default 1,
        primary key (tenant_id, id),
        foreign key (tenant_id, series_id) references series (tenant_id, id) on delete restrict,
        foreign key (tenant_id, body_id) references bodies (tenant_id, id) on delete restrict,
        foreign key (tenant_id, organization_id) references organizations (tenant_id, id) on delete restrict,
        foreign key (tenant_id, mechanism_id) references mechanisms (tenant_id, id) on delete restrict,
        foreign key (tenant_id, replaces_id) references meetings (tenant_id, id) on delete restrict,
        check (num_nonnulls(body_id, organization_id, mechanism_id) = 1), check (num_nonnulls(label_en, label_tr) > 0),
        constraint meetings_replace_another check (replaces_id <> id)
      );
      call app.protect('meetings');
      create unique index meetings_catalogue on meetings (tenant_id, catalogue_id);
      create index meetings_body on meetings (tenant_id, body_id);
      create index meetings_series on meetings (tenant_id, series_id);
      create index meetings_organization on meetings (tenant_id, organization_id) where organization_id is not null;
      create index meetings_mechanism on meetings (tenant_id, mechanism_id) where mechanism_id is not null;
      create index meetings_replaces on meetings (tenant_id, replaces_id) where replaces_id is not null;
      create index meetings_without_date on meetings (tenant_id, id) where state = 'postponed';
      -- with all that lists are narrowed by, so that counting reads the index alone
      create index meetings_days on meetings (tenant_id, start_date, id)
        include (end_date, state, kind, series_id, body_id, organization_id, mechanism_id) where start_date is not null;
      -- what is to come, and what nobody said how it ended
      create index meetings_open on meetings (tenant_id, end_date, id) where state in ('window', 'tentative', 'confirmed');

      create table meeting_dates (
        tenant_id uuid not null references account.tenants on delete cascade,
        id uuid not null,
        meeting_id uuid not null,
        firmness text not null check (firmness in ('window', 'tentative', 'confirmed')),
        start_date date not null check (start_date between '1900-01-01' and '2200-12-31'),
        end_date date not null check (end_date between '1900-01-01' and '2200-12-31'),
        -- wall times at the place; null for a window and for an all-day meeting
        start_time time,
        end_time time,
        zone text,
        -- derived from the wall times by the application; null exactly where those are
        starts_at timestamptz,
        ends_at timestamptz,
        in_force boolean not null,
        letter_date date,
        letter_number text check (length(letter_number) <= 120),
        reason text check (length(reason) <= 1000),
        recorded_by text not null,
        recorded_at timestamptz not null default app.now(),
        -- when it left force; null too for one that was history when it was recorded
        retired_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete cascade,
        constraint in_force_is_not_retired check (retired_at is null or not in_force),
        constraint dates_in_order check (end_date >= start_date),
        -- lists look this far back for what still runs
        constraint at_most_a_year check (end_date - start_date <= 366),
        constraint a_window_has_no_hour check (firmness <> 'window' or num_nonnulls(start_time, end_time, starts_at, ends_at) = 0),
        constraint hours_and_instants_go_together check (num_nonnulls(start_time, end_time, starts_at, ends_at) in (0, 4)),
        constraint hours_need_a_zone check (start_time is null or zone is not null),
        constraint instants_in_order check (ends_at > starts_at)
      );
      call app.protect('meeting_dates');
      create unique index meeting_dates_one_in_force on meeting_dates (tenant_id, meeting_id) where in_force;
      create index meeting_dates_history on meeting_dates (tenant_id, meeting_id, recorded_at);

      create function app.keep_meeting_days() returns trigger language plpgsql set search_path = pg_catalog, public as $$
      declare
        changed public.meeting_dates := coalesce(new, old);
        now_from date;
        now_to date;
      begin
        select d.start_date, d.end_date into now_from, now_to from public.meeting_dates d
         where d.tenant_id = changed.tenant_id and d.meeting_id = changed.meeting_id and d.in_force;
        update public.meetings m set start_date = now_from, end_date = now_to
         where m.tenant_id = changed.tenant_id and m.id = changed.meeting_id and (m.start_date, m.end_date) is distinct from (now_from, now_to);
        return null;
      end $$;
      create trigger keep_meeting_days after insert or delete or update of in_force, start_date, end_date on meeting_dates
        for each row execute function app.keep_meeting_days();

      -- a state and the date in force never contradict each other; looked at when the transaction ends
      create function app.check_meeting_date() returns trigger language plpgsql set search_path = pg_catalog, public as $$
      declare
        meeting uuid;
        tenant uuid;
        stated text;
        dated text;
      begin
        if tg_table_name = 'meetings' then
          meeting := new.id; tenant := new.tenant_id;
        elsif tg_op = 'DELETE' then
          meeting := old.meeting_id; tenant := old.tenant_id;
        else
          meeting := new.meeting_id; tenant := new.tenant_id;
        end if;
        select m.state, d.firmness into stated, dated
          from public.meetings m
          left join public.meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force
         where m.tenant_id = tenant and m.id = meeting;
        if (stated in ('window', 'tentative', 'confirmed') and dated is distinct from stated)
           or (stated = 'held' and dated is null) or (stated = 'postponed' and dated is not null) then
          raise exception 'meeting % is % but its date in force is %', meeting, stated, coalesce(dated, 'missing')
            using errcode = 'check_violation', constraint = 'state_fits_date';
        end if;
        return null;
      end $$;
      create constraint trigger state_fits_date after insert or update of state on meetings
        deferrable initially deferred for each row execute function app.check_meeting_date();
      create constraint trigger state_fits_date after insert or delete or update of in_force, firmness on meeting_dates
        deferrable initially deferred for each row execute function app.check_meeting_date();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table meeting_dates, meetings, series;
      drop function app.check_meeting_date();
      drop function app.keep_meeting_days();
    `);
  }
}
