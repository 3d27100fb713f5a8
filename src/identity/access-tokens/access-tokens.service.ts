import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/problem.js';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import { linkExpired } from '../identity.errors.js';
import { hashOf, isSecret, newSecret } from '../sessions/session.rules.js';
import {
  AccessTokenRepository,
  type AccessToken,
  type NewAccessToken,
  type Purpose,
} from './access-token.repository.js';

/** Secrets in mailed links. Each opens one thing once, and using one ends the others for the same thing. */
@Injectable()
export class AccessTokensService {
  constructor(private readonly tokens: AccessTokenRepository) {}

  /** The secret exists only in what is returned. */
  async mint(tx: GlobalTx | TenantTx, token: Omit<NewAccessToken, 'tokenHash'>): Promise<string> {
    const secret = newSecret();
    await this.tokens.insert(tx, { ...token, tokenHash: hashOf(secret) });
    return secret;
  }

  /** Looks without using. @throws notFound, or linkExpired when it was used, replaced or is too old */
  async look(tx: GlobalTx | TenantTx, purpose: Purpose, secret: string): Promise<AccessToken> {
    const token = isSecret(secret) ? await this.tokens.find(tx, hashOf(secret)) : null;
    if (!token || token.purpose !== purpose) throw notFound();
    if (!token.usable) throw linkExpired();
    return token;
  }

  /** Uses the secret up, with its siblings; of two requests at once the second is told it has expired. @throws like `look` */
  async redeem(tx: GlobalTx | TenantTx, purpose: Purpose, secret: string): Promise<AccessToken> {
    const token = await this.look(tx, purpose, secret);
    if (!(await this.tokens.use(tx, hashOf(secret)))) throw linkExpired();
    await this.tokens.endAll(tx, purpose, token.subjectId);
    return token;
  }

  /** Makes every link to this subject useless, as when an invitation is withdrawn. */
  async endAll(tx: GlobalTx | TenantTx, purpose: Purpose, subjectId: string): Promise<void> {
    await this.tokens.endAll(tx, purpose, subjectId);
  }
}
