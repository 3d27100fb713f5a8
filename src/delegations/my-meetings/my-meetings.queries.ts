import { Injectable } from '@nestjs/common';
import { BRIEF_COLUMNS, BRIEF_JOINS, briefOf, type BriefRow } from '../../meetings/meeting-brief.queries.js';
import { rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { DelegationRole, Reply } from '../delegations.types.js';
import type { MyMeetingPage, MyMeetingRow } from './my-meetings.dto.js';

type Row = BriefRow & { key: string; seat: string; role: DelegationRole; reply: Reply; note: string | null };

const SEAT = `mine.seat, mine.role, mine.reply, mine.note`;

/** Sorts after every date: a meeting that waits for one comes last. */
const LATER = `'9999-12-31'::date`;

/**
 * The most read list of the product: one statement that starts at the person's seats, so that its cost
 * follows the person and not the size of the office. Names are joined to the page only.
 */
export const MY_MEETINGS = `
  with mine as materialized (
    select a.meeting_id, a.id as seat, a.role, a.reply, a.reply_note as note, coalesce(d.start_date, ${LATER}) as key
      from assignments a
      left join meeting_dates d on d.tenant_id = a.tenant_id and d.meeting_id = a.meeting_id and d.in_force
     where a.person_id = $1 and a.withdrawn_at is null and (d.end_date is null or d.end_date >= $2::date)
       and (coalesce(d.start_date, ${LATER}), a.meeting_id) > ($3::date, $4::uuid)
     order by key, a.meeting_id limit $5)
  select mine.key::text as key, ${SEAT}, ${BRIEF_COLUMNS}
    from mine join meetings m on m.id = mine.meeting_id ${BRIEF_JOINS}
   order by mine.key, m.id`;

const BEFORE_ALL = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];

@Injectable()
export class MyMeetingsQueries {
  async page(tx: TenantTx, personId: string, from: string, cursor: string | undefined, limit: number): Promise<MyMeetingPage> {
    const after = decodeCursor(cursor, 2) ?? BEFORE_ALL;
    const found = await rows<Row>(tx, MY_MEETINGS, [personId, from, after[0], after[1], limit + 1]);
    return pageOf(found, limit, (one) => [one.key, one.id], itemOf);
  }

  /** The person's seat in one meeting, or null. */
  async one(tx: TenantTx, personId: string, meetingId: string): Promise<MyMeetingRow | null> {
    const [found] = await rows<Row>(
      tx,
      `select '' as key, ${SEAT}, ${BRIEF_COLUMNS}
         from (select meeting_id, id as seat, role, reply, reply_note as note from assignments
                where person_id = $1 and meeting_id = $2 and withdrawn_at is null) mine
         join meetings m on m.id = mine.meeting_id ${BRIEF_JOINS}`,
      [personId, meetingId],
    );
    return found ? itemOf(found) : null;
  }
}

function itemOf(found: Row): MyMeetingRow {
  const { seat: assignmentId, role, reply, note: replyNote } = found;
  return { ...briefOf(found), my: { assignmentId, role, reply, replyNote } };
}
