import { Injectable } from '@nestjs/common';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';

@Injectable()
export class HomeQueries {
  /** Items due from one day up to another, as those days are in the reader's zone. */
  async itemsDue(tx: TenantTx, from: string, until: string, zone: string, limit: number): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `select id from action_items
        where due_at >= $1::timestamp at time zone $3 and due_at < $2::timestamp at time zone $3 and state <> 'cancelled'
        order by due_at, id limit $4`,
      [from, until, zone, limit],
    );
    return found.map((one) => one.id);
  }

  async openReplies(tx: TenantTx, personId: string, today: string): Promise<number> {
    const found = await row<{ open: number }>(
      tx,
      `select count(*)::int as open
         from assignments a
         join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
        where a.person_id = $1 and a.withdrawn_at is null and a.reply = 'none'
          and m.state in ('window', 'tentative', 'confirmed', 'postponed') and (m.end_date is null or m.end_date >= $2::date)`,
      [personId, today],
    );
    return found!.open;
  }
}
