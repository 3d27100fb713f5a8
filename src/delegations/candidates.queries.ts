import { Injectable } from '@nestjs/common';
import { holdsWords, wordsOf } from '../platform/database/search-text.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import type { LocalText } from '../platform/i18n/language.js';
import { HAS_ADDRESS, HAS_LEFT } from '../people/people.queries.js';
import type { PersonBrief } from '../people/people.types.js';
import { GOING, CITY_NAMES, COLLIDE, NEAR } from './clashes.queries.js';
import type { Clash, DelegationRole } from './delegations.types.js';

export interface CandidatePerson extends PersonBrief {
  unit: string | null;
  hasEmail: boolean;
  assigned: DelegationRole | null;
}

export interface CandidateFilter {
  meetingId: string;
  q?: string | undefined;
  show: 'everybody' | 'went_before' | 'free';
}

export interface Attended {
  meetingId: string;
  title: LocalText;
  endDate: string;
}

export interface Travel {
  trips: number;
  days: number;
}

export interface BusyDays {
  personId: string;
  meeting: Clash['meeting'];
}

/** Meetings of the same body or mechanism as `$1`, and of bodies it continues, that took place before `$2`. */
const BEFORE = `
  line as materialized (
    with recursive line as (
      select b.id, b.predecessor_id from bodies b join meetings own on own.body_id = b.id where own.id = $1
      union select b.id, b.predecessor_id from bodies b join line on b.id = line.predecessor_id)
    select id from line),
  own as materialized (select m.id, m.mechanism_id, m.organization_id from meetings m where m.id = $1),
  akin as materialized (
    select m.* from meetings m where m.body_id = any(array(select id from line))
    union all select m.* from meetings m where m.mechanism_id = (select mechanism_id from own)
    union all select m.* from meetings m where m.organization_id = (select organization_id from own)),
  before as materialized (
    select m.* from akin m where m.id <> $1 and m.state in ('confirmed', 'held') and m.end_date < $2::date)`;

const WENT_BEFORE = `p.id in (select a.person_id from before m join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and ${GOING('a')})`;

/** Whom the meeting `$1` would not bring into two places, `$4` being `CITY_NAMES`. */
const TAKEN = `
  own as materialized (
    select m.id, m.state, m.mode, m.city, m.country, d.start_date, d.end_date, d.starts_at, d.ends_at
      from meetings m join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force where m.id = $1),
  taken as materialized (
    select a.person_id
      from own cross join (select * from meetings m where ${NEAR('m')}) m
      join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force
      join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and ${GOING('a')}
     where ${COLLIDE('own', 'own', 'm', 'd', '$4')})`;

const SHOWN = {
  everybody: { knowing: '', where: 'true' },
  went_before: { knowing: `with ${BEFORE}`, where: WENT_BEFORE },
  free: { knowing: `with ${TAKEN}`, where: 'p.id not in (select person_id from taken)' },
};

/** Who might go: everybody who works somewhere we know and has not left. */
const FROM = (show: CandidateFilter['show']) => `
  from persons p join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
 where $1::uuid is not null and $4::text is not null and $2::date is not null and not ${HAS_LEFT}
   and ${holdsWords('(p.search || i.search)', '$3')}
   and ${SHOWN[show].where}`;

/** People to choose a delegation from. A page is read in a fixed number of statements, however many people it has. */
@Injectable()
export class CandidatesQueries {
  async page(
    tx: TenantTx,
    filter: CandidateFilter,
    today: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<CandidatePerson>> {
    const after = decodeCursor(cursor, 2);
    const found = await rows<CandidatePerson>(
      tx,
      `${SHOWN[filter.show].knowing}
       select p.id, p.name, json_build_object('en', p.title_en, 'tr', p.title_tr) as title, p.unit, ${HAS_ADDRESS('p')} as "hasEmail",
              json_build_object('id', i.id, 'name', json_build_object('en', i.name_en, 'tr', i.name_tr), 'acronym', i.acronym,
                'isHome', i.id is not distinct from (select home_institution_id from office_settings where tenant_id = i.tenant_id)) as institution,
              (select s.role from assignments s where s.meeting_id = $1 and s.person_id = p.id and s.withdrawn_at is null) as assigned
         ${FROM(filter.show)}
          and ($5::text is null or (p.name collate app.turkish, p.id) > ($5::text collate app.turkish, $6::uuid))
        order by p.name collate app.turkish, p.id limit $7`,
      [filter.meetingId, today, wordsOf(filter.q), CITY_NAMES, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(
      found,
      limit,
      (one) => [one.name, one.id],
      (one) => one,
    );
  }

  async count(tx: TenantTx, filter: CandidateFilter, today: string): Promise<number> {
    const params = [filter.meetingId, today, wordsOf(filter.q), CITY_NAMES];
    return (await row<{ total: number }>(
      tx,
      `${SHOWN[filter.show].knowing} select count(*)::int as total ${FROM(filter.show)}`,
      params,
    ))!.total;
  }

  /** Other meetings that take these persons' days between two dates. */
  busy(tx: TenantTx, meetingId: string, personIds: string[], from: string, to: string): Promise<BusyDays[]> {
    return rows<BusyDays>(
      tx,
      `with near as materialized (
         select m.* from meetings m where m.start_date >= $3::date - 366 and m.start_date <= $4::date and m.end_date >= $3::date)
       select a.person_id as "personId", json_build_object('id', m.id, 'title', json_build_object('en', m.title_en, 'tr', m.title_tr),
                'city', m.city, 'startDate', m.start_date::text, 'endDate', m.end_date::text) as meeting
         from near m join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id
        where a.person_id = any($2::uuid[]) and ${GOING('a')} and m.id <> $1 and m.state in ('tentative', 'confirmed', 'held')
        order by m.start_date, m.id`,
      [meetingId, personIds, from, to],
    );
  }

  /** Who went to this body last. */
  async lastAttended(
    tx: TenantTx,
    meetingId: string,
    personIds: string[],
    today: string,
  ): Promise<Map<string, Attended>> {
    const found = await rows<Attended & { personId: string }>(
      tx,
      `with ${BEFORE}
       select distinct on (a.person_id) a.person_id as "personId", m.id as "meetingId", json_build_object('en', m.title_en, 'tr', m.title_tr) as title,
              m.end_date::text as "endDate"
         from before m join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and ${GOING('a')}
        where a.person_id = any($3::uuid[]) order by a.person_id, m.end_date desc, m.id desc`,
      [meetingId, today, personIds],
    );
    return new Map(found.map(({ personId, ...attended }) => [personId, attended]));
  }

  /** How much each of them travels in a year. */
  async travel(tx: TenantTx, personIds: string[], year: number): Promise<Map<string, Travel>> {
    const found = await rows<Travel & { personId: string }>(
      tx,
      `with mine as materialized (
         select a.person_id, a.meeting_id from assignments a where a.person_id = any($1::uuid[]) and ${GOING('a')}),
       of_year as materialized (
         select m.id, m.end_date - m.start_date + 1 as days from meetings m
          where m.start_date between make_date($2::int, 1, 1) and make_date($2::int, 12, 31) and m.state in ('tentative', 'confirmed', 'held'))
       select mine.person_id as "personId", count(*)::int as trips, sum(of_year.days)::int as days
         from of_year join mine on mine.meeting_id = of_year.id group by mine.person_id`,
      [personIds, year],
    );
    return new Map(found.map(({ personId, ...travel }) => [personId, travel]));
  }
}
