import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { row, rows, type GlobalTx, type TenantTx } from '../../platform/database/tenant-tx.js';

export type Purpose = 'invitation' | 'password_reset' | 'email_change';

export interface AccessToken {
  purpose: Purpose;
  userId: string | null;
  tenantId: string | null;
  subjectId: string;
  expiresAt: Date;
  usable: boolean;
}

export interface NewAccessToken {
  tokenHash: Buffer;
  purpose: Purpose;
  userId: string | null;
  tenantId: string | null;
  subjectId: string;
  expiresAt: Date;
}

@Injectable()
export class AccessTokenRepository {
  async insert(tx: GlobalTx | TenantTx, token: NewAccessToken): Promise<void> {
    await rows(
      tx,
      `insert into account.access_tokens (id, token_hash, purpose, user_id, tenant_id, subject_id, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), token.tokenHash, token.purpose, token.userId, token.tenantId, token.subjectId, token.expiresAt],
    );
  }

  find(tx: GlobalTx | TenantTx, hash: Buffer): Promise<AccessToken | null> {
    return row<AccessToken>(
      tx,
      `select purpose, user_id as "userId", tenant_id as "tenantId", subject_id as "subjectId", expires_at as "expiresAt",
              used_at is null and expires_at > app.now() as usable
         from account.access_tokens where token_hash = $1`,
      [hash],
    );
  }

  /** False when it was used or has expired; of two at once one gets true. */
  async use(tx: GlobalTx | TenantTx, hash: Buffer): Promise<boolean> {
    const used = await rows(
      tx,
      `update account.access_tokens set used_at = app.now() where token_hash = $1 and used_at is null and expires_at > app.now() returning id`,
      [hash],
    );
    return used.length > 0;
  }

  /** Ends every open token of a subject. */
  async endAll(tx: GlobalTx | TenantTx, purpose: Purpose, subjectId: string): Promise<void> {
    await rows(
      tx,
      `update account.access_tokens set used_at = app.now() where subject_id = $1 and purpose = $2 and used_at is null`,
      [subjectId, purpose],
    );
  }
}
