import { Injectable } from '@nestjs/common';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import type { Clash } from './delegations.types.js';

/**
 * The one place that says when two meetings need one person at once, over `meetings` and `meeting_dates` under the given aliases.
 * Same days collide; same city or a virtual one lets the hours decide. Windows are no dates yet, declined seats are free.
 */
export const COLLIDE = (m1: string, d1: string, m2: string, d2: string): string => `(
  ${m1}.id <> ${m2}.id and ${m1}.state in ('tentative', 'confirmed') and ${m2}.state in ('tentative', 'confirmed')
  and case
    when ${d1}.starts_at is not null and ${d2}.starts_at is not null
         and (${m1}.mode = 'virtual' or ${m2}.mode = 'virtual' or ${m1}.city = ${m2}.city)
      then ${d1}.starts_at < ${d2}.ends_at and ${d2}.starts_at < ${d1}.ends_at
    else ${d1}.start_date <= ${d2}.end_date and ${d2}.start_date <= ${d1}.end_date
  end)`;

/** Seats that take their person's time, with their meeting `m` and its date in force `d`. */
export const BUSY_SEATS = (a: string, m: string, d: string): string => `
  assignments ${a}
  join meetings ${m} on ${m}.tenant_id = ${a}.tenant_id and ${m}.id = ${a}.meeting_id
  join meeting_dates ${d} on ${d}.tenant_id = ${a}.tenant_id and ${d}.meeting_id = ${a}.meeting_id and ${d}.in_force`;

export const BUSY = (a: string): string => `${a}.withdrawn_at is null and ${a}.reply <> 'declined'`;

const MEETING = (m: string, d: string) => `json_build_object('id', ${m}.id, 'label', json_build_object('en', ${m}.label_en, 'tr', ${m}.label_tr),
  'city', ${m}.city, 'startDate', ${d}.start_date::text, 'endDate', ${d}.end_date::text)`;

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

const OPEN = `
  ${BUSY_SEATS('a1', 'm1', 'd1')}
  join assignments a2 on a2.tenant_id = a1.tenant_id and a2.person_id = a1.person_id and ${BUSY('a2')}
  join meetings m2 on m2.tenant_id = a2.tenant_id and m2.id = a2.meeting_id
  join meeting_dates d2 on d2.tenant_id = a2.tenant_id and d2.meeting_id = a2.meeting_id and d2.in_force
  join persons p on p.tenant_id = a1.tenant_id and p.id = a1.person_id
 where ${BUSY('a1')} and a1.clash_reason is null and a2.clash_reason is null
   and d1.start_date >= $1::date - 366 and d1.end_date >= $1::date and d2.start_date >= $1::date - 366 and d2.end_date >= $1::date
   and (d1.start_date, a1.id) < (d2.start_date, a2.id) and ${COLLIDE('m1', 'd1', 'm2', 'd2')}`;

/** Who would have to be in two places. */
@Injectable()
export class ClashesQueries {
  /** What stands in the way of these persons at a meeting, by its date in force or by another one it may get. */
  of(tx: TenantTx, meetingId: string, personIds: string[], date: CandidateDate | null = null): Promise<Clash[]> {
    const own = date
      ? `(select $3::date as start_date, $4::date as end_date, $5::timestamptz as starts_at, $6::timestamptz as ends_at)`
      : `(select start_date, end_date, starts_at, ends_at from meeting_dates where meeting_id = $1 and in_force)`;
    const state = date ? `$7::text` : 'state';
    const given = date ? [date.startDate, date.endDate, date.startsAt, date.endsAt, date.firmness] : [];
    return rows<Clash>(
      tx,
      `select json_build_object('id', p.id, 'name', p.name) as person, ${MEETING('m', 'd')} as meeting
         from (select id, ${state} as state, mode, city from meetings where id = $1) own
         cross join ${own} own_date
         join assignments a on a.person_id = any($2::uuid[]) and ${BUSY('a')}
         join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
         join meeting_dates d on d.tenant_id = a.tenant_id and d.meeting_id = a.meeting_id and d.in_force
         join persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
        where ${COLLIDE('own', 'own_date', 'm', 'd')} order by p.name, d.start_date, m.id`,
      [meetingId, personIds, ...given],
    );
  }

  /** Open clashes among what is coming, the nearest first. */
  async open(tx: TenantTx, today: string, cursor: string | undefined, limit: number): Promise<Page<OpenClash>> {
    const after = decodeCursor(cursor, 3);
    const found = await rows<OpenClash & { start: string; first: string; second: string }>(
      tx,
      `select json_build_object('id', p.id, 'name', p.name) as person, json_build_array(${MEETING('m1', 'd1')}, ${MEETING('m2', 'd2')}) as meetings,
              d1.start_date::text as start, a1.id as first, a2.id as second
         from ${OPEN} and ($2::date is null or (d1.start_date, a1.id, a2.id) > ($2, $3::uuid, $4::uuid))
        order by d1.start_date, a1.id, a2.id limit $5`,
      [today, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
    return pageOf(found, limit, (one) => [one.start, one.first, one.second], ({ person, meetings }) => ({ person, meetings }));
  }

  async countOpen(tx: TenantTx, today: string): Promise<number> {
    return (await row<{ total: number }>(tx, `select count(*)::int as total from ${OPEN}`, [today]))!.total;
  }
}
