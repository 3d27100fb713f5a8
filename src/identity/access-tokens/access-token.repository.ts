import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { prepared, row, rows, type GlobalTx, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { Opens, Purpose } from './access-tokens.types.js';

export interface AccessToken {
  purpose: Purpose;
  userId: string | null;
  tenantId: string | null;
  subjectId: string;
  /** Hash of the address it was mailed to; null where the link does not end with it. */
  sentTo: Buffer | null;
  createdAt: Date;
  expiresAt: Date;
  usable: boolean;
}

/** What is stored of a token: never the secret, nor the address in clear. */
export type NewAccessToken = Omit<Opens, 'sentTo'> & { tokenHash: Buffer; sentTo: Buffer | null };

@Injectable()
export class AccessTokenRepository {
  async insert(tx: GlobalTx | TenantTx, tokens: NewAccessToken[]): Promise<void> {
    if (tokens.length === 0) return;
    const column = <T>(of: (one: NewAccessToken) => T) => tokens.map(of);
    await prepared(
      tx,
      'access-tokens.insert',
      `insert into account.access_tokens (id, token_hash, purpose, user_id, tenant_id, subject_id, sent_to, expires_at)
       select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::bytea[], $8::timestamptz[])`,
      [
        column(() => newId()),
        column((one) => one.tokenHash),
        column((one) => one.purpose),
        column((one) => one.userId),
        column((one) => one.tenantId),
        column((one) => one.subjectId),
        column((one) => one.sentTo),
        column((one) => one.expiresAt),
      ],
    );
  }

  find(tx: GlobalTx | TenantTx, hash: Buffer): Promise<AccessToken | null> {
    return row<AccessToken>(
      tx,
      `select purpose, user_id as "userId", tenant_id as "tenantId", subject_id as "subjectId", sent_to as "sentTo", created_at as "createdAt",
              expires_at as "expiresAt", used_at is null and expires_at > app.now() as usable
         from account.access_tokens where token_hash = $1`,
      [hash],
    );
  }

  /** False when it was used or has expired; of two at once one gets true. */
  async use(tx: GlobalTx | TenantTx, hash: Buffer): Promise<boolean> {
    // two links of one user pressed at once: in one order, or each would wait for the other when it ends the rest
    await rows(
      tx,
      `select from account.access_tokens
        where (subject_id, purpose) = (select subject_id, purpose from account.access_tokens where token_hash = $1) order by id for update`,
      [hash],
    );
    const used = await rows(
      tx,
      `update account.access_tokens set used_at = app.now() where token_hash = $1 and used_at is null and expires_at > app.now() returning id`,
      [hash],
    );
    return used.length > 0;
  }

  /** Ends every open token of these subjects. */
  async endAll(tx: GlobalTx | TenantTx, purpose: Purpose, subjectIds: string[]): Promise<void> {
    await rows(
      tx,
      `update account.access_tokens set used_at = app.now() where subject_id = any($1::uuid[]) and purpose = $2 and used_at is null`,
      [subjectIds, purpose],
    );
  }
}
