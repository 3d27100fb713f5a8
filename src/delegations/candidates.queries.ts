import { Injectable } from '@nestjs/common';
import { wordsOf } from '../meetings/meeting-filter.queries.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import type { LocalText } from '../platform/i18n/language.js';
import type { PersonBrief } from '../people/people.types.js';
import { BUSY, BUSY_SEATS, COLLIDE } from './clashes.queries.js';
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

/** What a candidate did and does: by person. */
export interface TravelRecord {
  personId: string;
  lastAttended: { meetingId: string; label: LocalText; endDate: string } | null;
  thisYear: { trips: number; days: number };
}

export interface BusyDays {
  personId: string;
  meeting: Clash['meeting'];
}

/** Meetings of the same body or mechanism, and of bodies this one continues. */
const SAME_BODY = (m: string) => `(
  ${m}.body_id in (
    with recursive line as (
      select b.id, b.predecessor_id from bodies b join meetings own on own.body_id = b.id where own.id = $1
      union select b.id, b.predecessor_id from bodies b join line on b.id = line.predecessor_id)
    select id from line)
  or ${m}.mechanism_id = (select mechanism_id from meetings where id = $1)
  or ${m}.organization_id = (select organization_id from meetings where id = $1))`;

const WENT_BEFORE = `exists (
  select from ${BUSY_SEATS('a', 'm', 'd')}
   where a.person_id = p.id and ${BUSY('a')} and m.id <> $1 and m.state in ('confirmed', 'held') and d.end_date < $2::date and ${SAME_BODY('m')})`;

const FREE = `not exists (
  select from meetings own join meeting_dates own_date on own_date.tenant_id = own.tenant_id and own_date.meeting_id = own.id and own_date.in_force
    join assignments a on a.tenant_id = own.tenant_id and a.person_id = p.id and ${BUSY('a')}
    join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
    join meeting_dates d on d.tenant_id = a.tenant_id and d.meeting_id = a.meeting_id and d.in_force
   where own.id = $1 and ${COLLIDE('own', 'own_date', 'm', 'd')})`;

const SHOWN = { everybody: 'true', went_before: WENT_BEFORE, free: FREE };

/** Who might go: everybody who works somewhere we know and has not left. */
const FROM = (show: CandidateFilter['show']) => `
  from persons p join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id
 where $1::uuid is not null and (p.left_at is null or p.left_at >= $2::date)
   and app.holds_words(concat_ws(' ', p.name, p.title_en, p.title_tr, p.unit, i.name_en, i.name_tr, i.acronym), $3::text[])
   and ${SHOWN[show]}`;

/** People to choose a delegation from. A page is read in a fixed number of statements, however many people it has. */
@Injectable()
export class CandidatesQueries {
  async page(tx: TenantTx, filter: CandidateFilter, today: string, cursor: string | undefined, limit: number): Promise<Page<CandidatePerson>> {
    const after = decodeCursor(cursor, 2);
    const found = await rows<CandidatePerson>(
      tx,
      `select p.id, p.name, json_build_object('en', p.title_en, 'tr', p.title_tr) as title, p.unit, p.email is not null as "hasEmail",
              json_build_object('id', i.id, 'name', json_build_object('en', i.name_en, 'tr', i.name_tr), 'acronym', i.acronym,
                'isHome', i.id is not distinct from (select home_institution_id from office_settings where tenant_id = i.tenant_id)) as institution,
              (select s.role from assignments s where s.meeting_id = $1 and s.person_id = p.id and s.withdrawn_at is null) as assigned
         ${FROM(filter.show)}
          and ($4::text is null or (p.name collate app.turkish, p.id) > ($4::text collate app.turkish, $5::uuid))
        order by p.name collate app.turkish, p.id limit $6`,
      [filter.meetingId, today, wordsOf(filter.q), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(found, limit, (one) => [one.name, one.id], (one) => one);
  }

  async count(tx: TenantTx, filter: CandidateFilter, today: string): Promise<number> {
    const params = [filter.meetingId, today, wordsOf(filter.q)];
    return (await row<{ total: number }>(tx, `select count(*)::int as total ${FROM(filter.show)}`, params))!.total;
  }

  /** Other meetings that take these persons' days between two dates. */
  busy(tx: TenantTx, meetingId: string, personIds: string[], from: string, to: string): Promise<BusyDays[]> {
    return rows<BusyDays>(
      tx,
      `select a.person_id as "personId", json_build_object('id', m.id, 'label', json_build_object('en', m.label_en, 'tr', m.label_tr),
                'city', m.city, 'startDate', d.start_date::text, 'endDate', d.end_date::text) as meeting
         from ${BUSY_SEATS('a', 'm', 'd')}
        where a.person_id = any($2::uuid[]) and ${BUSY('a')} and m.id <> $1 and m.state in ('tentative', 'confirmed', 'held')
          and d.start_date <= $4::date and d.end_date >= $3::date order by d.start_date, m.id`,
      [meetingId, personIds, from, to],
    );
  }

  /** Who went to this body last, and how much each travels in a year. */
  records(tx: TenantTx, meetingId: string, personIds: string[], today: string, year: number): Promise<TravelRecord[]> {
    return rows<TravelRecord>(
      tx,
      `select p.id as "personId",
              (select json_build_object('meetingId', m.id, 'label', json_build_object('en', m.label_en, 'tr', m.label_tr), 'endDate', d.end_date::text)
                 from ${BUSY_SEATS('a', 'm', 'd')}
                where a.person_id = p.id and ${BUSY('a')} and m.id <> $1 and m.state in ('confirmed', 'held') and d.end_date < $3::date and ${SAME_BODY('m')}
                order by d.end_date desc, m.id desc limit 1) as "lastAttended",
              (select json_build_object('trips', count(*), 'days', coalesce(sum(d.end_date - d.start_date + 1), 0))
                 from ${BUSY_SEATS('a', 'm', 'd')}
                where a.person_id = p.id and ${BUSY('a')} and m.state in ('tentative', 'confirmed', 'held')
                  and d.start_date between make_date($4::int, 1, 1) and make_date($4::int, 12, 31)) as "thisYear"
         from persons p where p.id = any($2::uuid[])`,
      [meetingId, personIds, today, year],
    );
  }
}
