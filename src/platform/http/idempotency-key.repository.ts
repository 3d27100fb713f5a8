import { Injectable } from '@nestjs/common';
import { defineLock, holdAlone } from '../database/advisory-locks.js';
import { row, rows, type TenantTx } from '../database/tenant-tx.js';

/** Two requests with one key. */
const KEY = defineLock('idempotency key');

export interface KnownAnswer {
  requestHash: Buffer;
  status: number;
  body: unknown;
}

@Injectable()
export class IdempotencyKeyRepository {
  /** Two requests with one key wait for each other until the first commits. */
  async lock(tx: TenantTx, key: string): Promise<void> {
    await holdAlone(tx, KEY, `${tx.actor.userId} ${key}`);
  }

  async find(tx: TenantTx, key: string): Promise<KnownAnswer | null> {
    return row<KnownAnswer>(
      tx,
      `select request_hash as "requestHash", status, body from idempotency_keys
        where tenant_id = $1 and user_id = $2 and key = $3 and created_at > app.now() - interval '24 hours'`,
      [tx.tenantId, tx.actor.userId, key],
    );
  }

  /** Keeps the answer for a day. An older one under the same key may still lie there: it has nothing more to say. */
  async keep(tx: TenantTx, key: string, hash: Buffer, status: number, body: unknown): Promise<void> {
    await rows(
      tx,
      `insert into idempotency_keys (tenant_id, user_id, key, request_hash, status, body) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, user_id, key) do update
         set request_hash = excluded.request_hash, status = excluded.status, body = excluded.body, created_at = app.now()`,
      [tx.tenantId, tx.actor.userId, key, hash, status, body === undefined ? null : JSON.stringify(body)],
    );
  }

  /** Drops what is older than a day. */
  async forgetOld(tx: TenantTx): Promise<void> {
    await rows(tx, `delete from idempotency_keys where created_at <= app.now() - interval '24 hours'`);
  }
}
