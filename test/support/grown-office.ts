import type pg from 'pg';

/** How much an office holds; everything else follows from these. */
export interface Size {
  meetings: number;
  persons: number;
}

/** Every kind of row in the office known by a running number, so that tests know ids without asking. Offices share them: keys begin with the tenant. */
export const numbered = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const ID = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const ORGANIZATIONS = 40;
const BODIES = 400;
const MECHANISMS = 100;
const SERIES = 200;

/**
 * Fifteen years of an office's work: fourteen behind it and one ahead. Three seats at each meeting, two ledger rows for each, an action
 * item for every other; some wait for a date, for a head, for an answer, some collide, some failed. Runs as the owner,
 * with the tenant set.
 */
export async function growOffice(owner: pg.Client, tenantId: string, { meetings, persons }: Size): Promise<void> {
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  await owner.query('begin'); // a meeting and its date are checked against each other at the commit
  for (const sql of [...names(persons), ...work(meetings, persons)]) await owner.query(sql);
  await owner.query('commit');
}

/** After everything that was grown: else the planner knows nothing of it. */
export async function settle(owner: pg.Client): Promise<void> {
  await owner.query('vacuum analyze');
}

const names = (persons: number): string[] => [
  `insert into institutions (tenant_id, id, kind, name_en, name_tr, acronym, source)
   select app.tenant_id(), ${ID('n')}, 'public_agency', 'Institution ' || n, n || '. Kurum', 'KRM' || n, 'office' from generate_series(1, 50) n`,
  `insert into persons (tenant_id, id, name, title_en, unit, institution_id, email)
   select app.tenant_id(), ${ID('n')}, 'Şule Varsayımcı ' || n, 'Expert', 'Unit ' || n % 20, ${ID('1 + n % 50')}, 'kisi-' || n || '@ornek.example'
     from generate_series(1, ${persons}) n`,
  `insert into organizations (tenant_id, id, kind, name_en, name_tr, acronym, source)
   select app.tenant_id(), ${ID('n')}, 'other', 'Organization ' || n, n || '. Kuruluş', 'ORG' || n, 'office' from generate_series(1, ${ORGANIZATIONS}) n`,
  `insert into bodies (tenant_id, id, organization_id, kind, name_en, name_tr, acronym, source)
   select app.tenant_id(), ${ID('n')}, ${ID(`1 + n % ${ORGANIZATIONS}`)}, 'committee', 'Committee ' || n, n || '. Komite', 'BDY' || n, 'office'
     from generate_series(1, ${BODIES}) n`,
  `insert into mechanism_types (tenant_id, id, name_en, name_tr, source)
   values (app.tenant_id(), ${ID('1')}, 'Joint commission', 'Karma Komisyon', 'office')`,
  `insert into mechanisms (tenant_id, id, type_id, country, name_en, source)
   select app.tenant_id(), ${ID('n')}, ${ID('1')}, 'RO', 'Commission ' || n, 'office' from generate_series(1, ${MECHANISMS}) n`,
  `insert into series (tenant_id, id, title_en, body_id, cadence_kind, cadence_times, cadence_period, source)
   select app.tenant_id(), ${ID('n')}, 'Sessions ' || n, ${ID('n')}, 'times_per_period', 2, 'year', 'office' from generate_series(1, ${SERIES}) n`,
];

const work = (meetings: number, persons: number): string[] => [
  // one in twenty is of an organization or of a mechanism; one in two hundred waits for a date
  `create temporary table plan on commit drop as
   select n, current_date - 5110 + (n::bigint * 5475 / ${meetings})::int as day, n % 200 = 7 as waits from generate_series(1, ${meetings}) n`,
  `insert into meetings (tenant_id, id, series_id, body_id, organization_id, mechanism_id, label_en, label_tr, number_label, kind, state, mode, city, country, source)
   select app.tenant_id(), ${ID('n')}, case when n % 20 > 1 and n % ${BODIES} < ${SERIES} then ${ID(`1 + n % ${BODIES}`)} end,
          case when n % 20 > 1 then ${ID(`1 + n % ${BODIES}`)} end,
          case when n % 20 = 1 then ${ID(`1 + n % ${ORGANIZATIONS}`)} end, case when n % 20 = 0 then ${ID(`1 + n % ${MECHANISMS}`)} end,
          'Session ' || n, n || '. Toplantı', 'S' || n, (array['session', 'workshop', 'visit', 'forum'])[1 + n % 4],
          case when waits then 'postponed' when day < current_date then case when n % 30 = 0 then 'cancelled' else 'held' end
               when n % 10 = 3 then 'window' when n % 10 = 4 then 'tentative' else 'confirmed' end,
          'in_person', (array['Paris', 'Ankara', 'Bükreş', 'Astana'])[1 + n % 4], (array['FR', 'TR', 'RO', 'KZ'])[1 + n % 4], 'office'
     from plan`,
  `insert into meeting_dates (tenant_id, id, meeting_id, firmness, start_date, end_date, in_force, recorded_by, recorded_at)
   select app.tenant_id(), ${ID('n')}, ${ID('n')},
          case when day < current_date then 'confirmed' when n % 10 = 3 then 'window' when n % 10 = 4 then 'tentative' else 'confirmed' end,
          day, day + n % 3, not waits, 'test', now() - interval '100 days'
     from plan`,
  // every fourth moved once: the date it had before
  `insert into meeting_dates (tenant_id, id, meeting_id, firmness, start_date, end_date, in_force, recorded_by, recorded_at)
   select app.tenant_id(), ${ID(`${meetings} + n`)}, ${ID('n')}, 'tentative', day - 14, day - 13, false, 'test', now() - interval '200 days'
     from plan where n % 4 = 0`,
  `insert into assignments (tenant_id, id, meeting_id, person_id, role, reply, assigned_by, assigned_at)
   select app.tenant_id(), ${ID('n * 3 + seat')}, ${ID('n')}, ${ID(`1 + case when n % 50 = 9 and seat = 2 then (n + 1) * 7 else n * 7 + seat * 11 end % ${persons}`)},
          case when seat = 0 and n % 100 <> 5 then 'head_of_delegation' else 'delegate' end,
          case when (n + seat) % 10 > 0 then 'accepted' when n % 3 = 0 then 'none' else 'declined' end,
          'test', least(now(), day::timestamptz - interval '40 days')
     from plan, generate_series(0, 2) seat`,
  `insert into action_items (tenant_id, id, title_en, owner_person_id, meeting_id, state, progress, due_date, due_time, due_zone, due_at, completed_at)
   select app.tenant_id(), ${ID('n')}, 'Report on session ' || n, ${ID(`1 + (n * 7) % ${persons}`)}, ${ID('n')},
          case when day < current_date - 30 and n % 400 <> 2 then 'done' else 'open' end, 0, day + 30, '17:00', 'Europe/Istanbul', day + 30 + time '14:00',
          case when day < current_date - 30 and n % 400 <> 2 then now() end
     from plan where n % 2 = 0`,
  `insert into reminders (tenant_id, id, recipient_person_id, subject_kind, subject_id, kind, step, schedule_version, due_at, state, attempts, wake_at, sent_at)
   select app.tenant_id(), ${ID('n * 3 + seat')}, ${ID(`1 + (n * 7 + seat * 11) % ${persons}`)}, 'meeting', ${ID('n')}, 'meeting.upcoming', 'd7', 1, due, state,
          case when state in ('sent', 'retry') then 1 else 0 end, case when state in ('planned', 'retry') then due end, case when state = 'sent' then due end
     from plan, generate_series(0, 1) seat, lateral (select day - 7 + time '06:00' as due) at,
          lateral (select case when due > now() then 'planned' when n % 1000 = 8 then 'dead' when n % 50 = 0 then 'superseded' when n % 60 = 0 then 'cancelled' else 'sent' end as state) is_now`,
];
