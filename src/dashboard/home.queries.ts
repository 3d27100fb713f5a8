import { Injectable } from '@nestjs/common';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { MailsToday } from './home.dto.js';

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
         left join meeting_dates d on d.tenant_id = a.tenant_id and d.meeting_id = a.meeting_id and d.in_force
        where a.person_id = $1 and a.withdrawn_at is null and a.reply = 'none'
          and m.state in ('window', 'tentative', 'confirmed', 'postponed') and (d.end_date is null or d.end_date >= $2::date)`,
      [personId, today],
    );
    return found!.open;
  }

  /** What became of the mails of a day in the reader's zone, and what of it still waits. */
  async mails(tx: TenantTx, today: string, zone: string): Promise<MailsToday> {
    const found = await row<MailsToday>(
      tx,
      `select count(*) filter (where state = 'sent')::int as sent,
              count(*) filter (where state in ('planned', 'sending', 'retry'))::int as planned,
              count(*) filter (where state in ('failed', 'dead', 'uncertain', 'held'))::int as failed,
              count(*) filter (where state in ('skipped', 'expired'))::int as skipped
         from reminders
        where due_at >= $1::date::timestamp at time zone $2 and due_at < ($1::date + 1)::timestamp at time zone $2`,
      [today, zone],
    );
    return found!;
  }

  /** Mails that could not be sent and that nobody has settled: how many, and the newest. */
  async failedMails(tx: TenantTx): Promise<{ count: number; newest: { person: { id: string; name: string }; date: string } | null }> {
    const found = await row<{ count: number }>(tx, `select count(*)::int as count from reminders where ${FAILED}`);
    const newest = await row<{ person: { id: string; name: string }; date: string }>(
      tx,
      `select json_build_object('id', p.id, 'name', p.name) as person, r.due_at::date::text as date
         from reminders r join persons p on p.tenant_id = r.tenant_id and p.id = r.recipient_person_id
        where ${FAILED} order by r.due_at desc, r.id desc limit 1`,
    );
    return { count: found!.count, newest };
  }
}

const FAILED = `state in ('failed', 'dead', 'uncertain', 'held')`;
