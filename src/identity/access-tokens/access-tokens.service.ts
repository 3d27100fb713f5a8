import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/problem.js';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import { linkExpired } from '../identity.errors.js';
import { hashOf, isSecret, newSecret } from '../sessions/session.rules.js';
import { AccessTokenRepository, type AccessToken } from './access-token.repository.js';
import { addressHash } from './address-hash.rules.js';
import type { Opens, Purpose } from './access-tokens.types.js';

/** Secrets in mailed links, stored as hashes. A redeemed one ends with its siblings; one that is only looked at lasts until its end. */
@Injectable()
export class AccessTokensService {
  constructor(private readonly tokens: AccessTokenRepository) {}

  /** The secret exists only in what is returned. */
  async mint(tx: GlobalTx | TenantTx, opens: Opens): Promise<string> {
    const { secrets, kept } = this.mintAll(tx, [opens]);
    await kept;
    return secrets[0]!;
  }

  /** One secret each, in the same order, in one statement. `kept` is to be awaited before anybody is given one. */
  mintAll(tx: GlobalTx | TenantTx, opens: Opens[]): { secrets: string[]; kept: Promise<void> } {
    const secrets = opens.map(() => newSecret());
    const kept = this.tokens.insert(
      tx,
      opens.map((one, n) => ({
        ...one,
        tokenHash: hashOf(secrets[n]!),
        sentTo: one.sentTo === undefined ? null : addressHash(one.sentTo),
      })),
    );
    return { secrets, kept };
  }

  /** The token as it is, expired or not; null when there is none of this purpose. */
  async find(tx: GlobalTx | TenantTx, purpose: Purpose, secret: string): Promise<AccessToken | null> {
    const token = isSecret(secret) ? await this.tokens.find(tx, hashOf(secret)) : null;
    return token?.purpose === purpose ? token : null;
  }

  /** Looks without using. @throws notFound, or linkExpired when it was used, replaced or is too old */
  async look(tx: GlobalTx | TenantTx, purpose: Purpose, secret: string): Promise<AccessToken> {
    const token = await this.find(tx, purpose, secret);
    if (!token) throw notFound();
    if (!token.usable) throw linkExpired();
    return token;
  }

  /** Uses the secret up, with its siblings; of two requests at once the second is told it has expired. @throws like `look` */
  async redeem(tx: GlobalTx | TenantTx, purpose: Purpose, secret: string): Promise<AccessToken> {
    const token = await this.look(tx, purpose, secret);
    if (!(await this.tokens.use(tx, hashOf(secret)))) throw linkExpired();
    await this.tokens.endAll(tx, purpose, [token.subjectId]);
    return token;
  }

  /** Makes every link to these subjects useless, as when an invitation is withdrawn. */
  async endAll(tx: GlobalTx | TenantTx, purpose: Purpose, ...subjectIds: string[]): Promise<void> {
    if (subjectIds.length > 0) await this.tokens.endAll(tx, purpose, subjectIds);
  }
}
