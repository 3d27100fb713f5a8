import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { row, rows, type GlobalTx } from '../../platform/database/tenant-tx.js';

export interface EmailChange {
  id: string;
  userId: string;
  email: string;
  expiresAt: Date;
}

@Injectable()
export class EmailChangeRepository {
  /** Only the latest wish of a user counts. */
  async insert(tx: GlobalTx, userId: string, email: string): Promise<EmailChange> {
    await rows(tx, `delete from account.email_changes where user_id = $1 and done_at is null`, [userId]);
    const made = await row<EmailChange>(
      tx,
      `insert into account.email_changes (id, user_id, email, expires_at) values ($1, $2, $3, app.now() + interval '1 hour')
       returning id, user_id as "userId", email, expires_at as "expiresAt"`,
      [newId(), userId, email],
    );
    return made!;
  }

  open(tx: GlobalTx, id: string): Promise<EmailChange | null> {
    return row<EmailChange>(
      tx,
      `select id, user_id as "userId", email, expires_at as "expiresAt" from account.email_changes where id = $1 and done_at is null and expires_at > app.now()`,
      [id],
    );
  }

  async done(tx: GlobalTx, id: string): Promise<void> {
    await rows(tx, `update account.email_changes set done_at = app.now() where id = $1`, [id]);
  }
}
