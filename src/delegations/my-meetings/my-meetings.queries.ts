import { Injectable } from '@nestjs/common';
import {
  BRIEF_COLUMNS,
  BRIEF_JOINS,
  briefOf,
  NAME_JOINS,
  type BriefRow,
} from '../../meetings/meeting-brief.queries.js';
import { rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { DelegationRole, Reply } from '../delegations.types.js';
import { mayReadNote } from '../delegations.policy.js';
import type { MyMeetingPage, MyMeetingRow } from './my-meetings.dto.js';

type Row = BriefRow & { key: string; seat: string; role: DelegationRole; reply: Reply; note: string | null };

/** Sorts after every date: a meeting that waits for one comes last. */
const LATER = `'9999-12-31'::date`;

/**
 * The most read list of the product: one statement that starts at the person's seats, so that its cost follows the person
 * and not the size of the office. Each seat is read with its date in force, as `d`; names are joined to the page only.
 * One that was cancelled while it waited for a date is over; no day will ever take it away.
 * The limits of one row keep the planner from reading a whole table where it thinks that cheaper.
 */
export const MY_MEETINGS = `
  with d as materialized (
    select a.tenant_id, a.meeting_id, a.id as seat, a.role, a.reply, a.reply_note as note, coalesce(d.start_date, ${LATER}) as key,
           d.firmness, d.start_date, d.end_date, d.start_time, d.end_time, d.zone, d.starts_at, d.ends_at
      from assignments a
      left join lateral (
        select * from meeting_dates x where x.tenant_id = a.tenant_id and x.meeting_id = a.meeting_id and x.in_force limit 1) d on true
     where a.person_id = $1 and a.withdrawn_at is null
       and (d.end_date >= $2::date or (d.end_date is null and not exists (
         select from meetings x where x.tenant_id = a.tenant_id and x.id = a.meeting_id and x.state = 'cancelled')))
       and (coalesce(d.start_date, ${LATER}), a.meeting_id) > ($3::date, $4::uuid)
     order by key, a.meeting_id limit $5)
  select d.key::text as key, d.seat, d.role, d.reply, d.note, ${BRIEF_COLUMNS}
    from d cross join lateral (select * from meetings x where x.tenant_id = d.tenant_id and x.id = d.meeting_id limit 1) m ${NAME_JOINS}
   order by d.key, m.id`;

const BEFORE_ALL = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];

@Injectable()
export class MyMeetingsQueries {
  async page(
    tx: TenantTx,
    personId: string,
    from: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<MyMeetingPage> {
    const after = decodeCursor(cursor, 2) ?? BEFORE_ALL;
    const found = await rows<Row>(tx, MY_MEETINGS, [personId, from, after[0], after[1], limit + 1]);
    return pageOf(
      found,
      limit,
      (one) => [one.key, one.id],
      (one) => itemOf(tx, personId, one),
    );
  }

  /** The person's seat in one meeting, or null. */
  async one(tx: TenantTx, personId: string, meetingId: string): Promise<MyMeetingRow | null> {
    const [found] = await rows<Row>(
      tx,
      `select '' as key, mine.seat, mine.role, mine.reply, mine.note, ${BRIEF_COLUMNS}
         from (select meeting_id, id as seat, role, reply, reply_note as note from assignments
                where person_id = $1 and meeting_id = $2 and withdrawn_at is null) mine
         join meetings m on m.id = mine.meeting_id ${BRIEF_JOINS}`,
      [personId, meetingId],
    );
    return found ? itemOf(tx, personId, found) : null;
  }
}

function itemOf(tx: TenantTx, personId: string, found: Row): MyMeetingRow {
  const { seat: assignmentId, role, reply, note } = found;
  const replyNote = mayReadNote(tx.actor, personId) ? note : null;
  return { ...briefOf(found), my: { assignmentId, role, reply, replyNote } };
}
