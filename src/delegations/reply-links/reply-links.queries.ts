import { Injectable } from '@nestjs/common';
import { dateColumns, dateOf, type DateColumns } from '../../meetings/meeting-brief.queries.js';
import type { MeetingDate } from '../../meetings/meetings.types.js';
import { row, type TenantTx } from '../../platform/database/tenant-tx.js';

@Injectable()
export class ReplyLinksQueries {
  /** The date a meeting had at a moment, so that a reader can be told that it moved since. Null when it had none, as while it was postponed. */
  async dateAt(tx: TenantTx, meetingId: string, moment: Date): Promise<MeetingDate | null> {
    const found = await row<DateColumns>(
      tx,
      `select ${dateColumns('d')} from meeting_dates d where d.meeting_id = $1 and d.recorded_at <= $2 and (d.in_force or d.retired_at > $2)
        order by d.recorded_at desc, d.id desc limit 1`,
      [meetingId, moment],
    );
    return found && dateOf(found);
  }
}
