import { Injectable } from '@nestjs/common';
import { dateColumns, dateOf, type DateColumns } from '../meetings/meeting-brief.queries.js';
import type { MeetingDate, MeetingState } from '../meetings/meetings.types.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { GOING } from './clashes.queries.js';
import type { Reply } from './delegations.types.js';

export interface SeatRecipient {
  id: string;
  personId: string;
}

/** What reminders of a delegation are reckoned from. */
export interface DelegationTruth {
  state: MeetingState;
  date: MeetingDate | null;
  /** Everybody who has a seat and has not declined. */
  going: SeatRecipient[];
}

@Injectable()
export class DelegationRemindersQueries {
  async truth(tx: TenantTx, meetingId: string): Promise<DelegationTruth> {
    const meeting = await row<DateColumns & { state: MeetingState }>(
      tx,
      `select m.state, ${dateColumns('d')} from meetings m
         left join meeting_dates d on d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.in_force where m.id = $1`,
      [meetingId],
    );
    const going = await rows<SeatRecipient>(
      tx,
      `select a.id, a.person_id as "personId" from assignments a
        where a.meeting_id = $1 and ${GOING('a')} order by a.id`,
      [meetingId],
    );
    return { state: meeting!.state, date: dateOf(meeting!), going };
  }

  /** Those who had a seat at this meeting and do not go; what became of the last one each had. */
  async notGoing(tx: TenantTx, meetingId: string): Promise<Map<string, 'declined' | 'withdrawn'>> {
    const found = await rows<{ personId: string; withdrawn: boolean; reply: Reply }>(
      tx,
      `select distinct on (person_id) person_id as "personId", withdrawn_at is not null as withdrawn, reply from assignments
        where meeting_id = $1 order by person_id, withdrawn_at desc nulls first`,
      [meetingId],
    );
    const gone = found.filter((one) => one.withdrawn || one.reply === 'declined');
    return new Map(gone.map((one) => [one.personId, one.withdrawn ? 'withdrawn' : 'declined']));
  }

  /** Whose these seats are, also those just taken off. */
  recipients(tx: TenantTx, seatIds: string[]): Promise<SeatRecipient[]> {
    return rows(tx, 'select id, person_id as "personId" from assignments where id = any($1::uuid[]) order by id', [
      seatIds,
    ]);
  }

  /** Seats that the persons of these had at the same meeting before. */
  async seatsBefore(tx: TenantTx, seatIds: string[]): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `select b.id from assignments a
         join assignments b on b.tenant_id = a.tenant_id and b.meeting_id = a.meeting_id and b.person_id = a.person_id
          and b.id <> a.id and b.withdrawn_at is not null
        where a.id = any($1::uuid[])`,
      [seatIds],
    );
    return found.map((one) => one.id);
  }
}
