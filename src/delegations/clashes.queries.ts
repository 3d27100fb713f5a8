import { Injectable } from '@nestjs/common';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import { englishByTurkish } from '../platform/places/place-names.js';
import type { Clash } from './delegations.types.js';

/** What a statement with `COLLIDE` is given to know a city by its other name. */
export const CITY_NAMES = JSON.stringify(englishByTurkish);

/** A city folded as `englishByTurkish` folds, and under its English name where that is known. */
const place = (m: string, names: string): string => {
  const folded = `regexp_replace(normalize(app.fold(btrim(${m}.city)), nfd), '[\\u0300-\\u036f]', '', 'g')`;
  return `coalesce(${names}::jsonb ->> ${folded}, ${folded})`;
};

const SAME_CITY = (m1: string, m2: string, names: string): string =>
  `coalesce(${m1}.country = ${m2}.country, true) and (${m1}.city = ${m2}.city or ${place(m1, names)} = ${place(m2, names)})`;

/**
 * The one place that says when two meetings need one person at once, over `meetings` and `meeting_dates` under the given aliases;
 * `names` stands for the parameter that is given `CITY_NAMES`. Same days collide; same city, whatever it is called, or a virtual
 * meeting lets the hours decide. Windows are no dates yet, declined seats are free.
 */
export const COLLIDE = (m1: string, d1: string, m2: string, d2: string, names: string): string => `(
  ${m1}.id <> ${m2}.id and ${m1}.state in ('tentative', 'confirmed') and ${m2}.state in ('tentative', 'confirmed')
  and case
    when ${d1}.starts_at is not null and ${d2}.starts_at is not null
         and (${m1}.mode = 'virtual' or ${m2}.mode = 'virtual' or ${SAME_CITY(m1, m2, names)})
      then ${d1}.starts_at < ${d2}.ends_at and ${d2}.starts_at < ${d1}.ends_at
    else ${d1}.start_date <= ${d2}.end_date and ${d2}.start_date <= ${d1}.end_date
  end)`;

/**
 * Meetings on the days of `own` or beside them. Bounded on both sides of `start_date`, since nothing lasts longer than a year, and by
 * values of their own, since the planner does not expect an index to serve a join by range.
 */
export const NEAR = (m: string): string => `
  ${m}.start_date >= (select start_date from own) - 367 and ${m}.start_date <= (select end_date from own) + 1 and ${m}.end_date >= (select start_date from own) - 1`;

/** Seats whose person goes: each takes a place of its delegation, as `takenOf` of quota.rules counts them, and its person's time. */
export const GOING = (a: string): string => `${a}.withdrawn_at is null and ${a}.reply <> 'declined'`;

const MEETING = (
  m: string,
) => `json_build_object('id', ${m}.id, 'title', json_build_object('en', ${m}.title_en, 'tr', ${m}.title_tr),
  'city', ${m}.city, 'startDate', ${m}.start_date::text, 'endDate', ${m}.end_date::text)`;

/** A meeting's date as it is in force, or as it would be. */
export interface CandidateDate {
  firmness: string;
  startDate: string;
  endDate: string;
  startsAt: string | null;
  endsAt: string | null;
}

/** Two seats of one person that collide and that nobody has given a reason for. */
export interface OpenClash {
  person: { id: string; name: string };
  meetings: [Clash['meeting'], Clash['meeting']];
}

/**
 * Pairs of seats that collide, `$1` being today and `$2` `CITY_NAMES`: `pairs (person_id, start_date, first, second, first_meeting, second_meeting)`. Each coming
 * seat is read once; put in order, a seat that begins before an earlier one of its person has ended is met with that person's
 * others. A day is added, since hours in far zones may overlap on neighbouring dates.
 */
const PAIRS = `
  busy as materialized (
    select a.tenant_id, a.id as seat, a.person_id, m.id, m.state, m.mode, m.city, m.country, m.start_date, m.end_date
      from meetings m join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id
     where m.end_date >= $1::date and m.state in ('tentative', 'confirmed') and ${GOING('a')} and a.clash_reason is null),
  later as materialized (
    select * from (
      select busy.*, max(end_date) over (partition by person_id order by start_date, seat rows between unbounded preceding and 1 preceding) as taken_until
        from busy) seats
     where taken_until >= start_date - 1),
  pairs as materialized (
    select m1.person_id, m1.start_date, m1.seat as first, m2.seat as second, m1.id as first_meeting, m2.id as second_meeting
      from later m2 join busy m1 on m1.person_id = m2.person_id and (m1.start_date, m1.seat) < (m2.start_date, m2.seat) and m1.end_date >= m2.start_date - 1
      join meeting_dates d1 on d1.tenant_id = m1.tenant_id and d1.meeting_id = m1.id and d1.in_force
      join meeting_dates d2 on d2.tenant_id = m2.tenant_id and d2.meeting_id = m2.id and d2.in_force
     where ${COLLIDE('m1', 'd1', 'm2', 'd2', '$2')})`;

/** Who would have to be in two places. */
@Injectable()
export class ClashesQueries {
  /** What stands in the way of these persons at a meeting, by its date in force or by another one it may get. */
  of(tx: TenantTx, meetingId: string, personIds: string[], date: CandidateDate | null = null): Promise<Clash[]> {
    const own = date
      ? `select m.id, m.mode, m.city, m.country, $8::text as state, $4::date as start_date, $5::date as end_date, $6::timestamptz as starts_at, $7::timestamptz as ends_at
           from meetings m where m.id = $1`
      : `select m.id, m.mode, m.city, m.country, m.state, d.start_date, d.end_date, d.starts_at, d.ends_at
           from meetings m join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force where m.id = $1`;
    const given = date ? [date.startDate, date.endDate, date.startsAt, date.endsAt, date.firmness] : [];
    return rows<Clash>(
      tx,
      `with own as materialized (${own}),
       near as materialized (select m.* from meetings m where ${NEAR('m')})
       select json_build_object('id', p.id, 'name', p.name) as person, ${MEETING('m')} as meeting
         from own cross join near m
         join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force
         join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.person_id = any($2::uuid[]) and ${GOING('a')}
         join persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
        where ${COLLIDE('own', 'own', 'm', 'd', '$3')} order by p.name, m.start_date, m.id`,
      [meetingId, personIds, CITY_NAMES, ...given],
    );
  }

  /** Open clashes among what is coming, the nearest first, and how many there are in all. */
  async open(
    tx: TenantTx,
    today: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<OpenClash> & { total: number }> {
    const after = decodeCursor(cursor, 3);
    const found = await rows<OpenClash & { start: string; first: string | null; second: string; total: number }>(
      tx,
      `with ${PAIRS},
       page as materialized (
         select * from pairs where $3::date is null or (start_date, first, second) > ($3, $4::uuid, $5::uuid)
          order by start_date, first, second limit $6)
       select json_build_object('id', p.id, 'name', p.name) as person, json_build_array(${MEETING('m1')}, ${MEETING('m2')}) as meetings,
              page.start_date::text as start, page.first, page.second, counted.total
         from (select count(*)::int as total from pairs) counted
         left join (page
           join persons p on p.id = page.person_id
           join meetings m1 on m1.id = page.first_meeting
           join meetings m2 on m2.id = page.second_meeting) on true
        order by page.start_date, page.first, page.second`,
      [today, CITY_NAMES, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
    const pairs = found.filter((one) => one.first !== null);
    const page = pageOf(
      pairs,
      limit,
      (one) => [one.start, one.first!, one.second],
      ({ person, meetings }) => ({ person, meetings }),
    );
    return { ...page, total: found[0]!.total };
  }
}
