import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import type { GlobalTx } from '../../platform/database/tenant-tx.js';
import { tooManyRequests } from '../../platform/http/http.errors.js';
import type { AccessToken } from '../access-tokens/access-token.repository.js';
import { AccessTokensService } from '../access-tokens/access-tokens.service.js';
import { addressHash } from '../access-tokens/address-hash.rules.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { linkExpired } from '../identity.errors.js';
import { PasswordChangesService } from '../passwords/password-changes.service.js';
import { PasswordsService } from '../passwords/passwords.service.js';
import { ThrottlingService } from '../throttling/throttling.service.js';
import { UserRepository, type StoredUser } from '../users/user.repository.js';
import { maskedAddress } from './masked-address.rules.js';
import type { ResetOffer } from './password-resets.dto.js';

const HOUR = 3600;
const REQUESTS_PER_ADDRESS = 30;
const MAILS_PER_ACCOUNT = 3;
/** Every request takes this long, so that the time tells nobody whether an address is known. */
const ANSWER_AFTER_MS = 200;

/** Forgotten passwords: a mailed link, good once and for an hour. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly database: GlobalDatabase,
    private readonly users: UserRepository,
    private readonly tokens: AccessTokensService,
    private readonly passwords: PasswordsService,
    private readonly changes: PasswordChangesService,
    private readonly throttling: ThrottlingService,
    private readonly mails: AccountMailsService,
  ) {}

  /** Mails a link to the user of the address, at most three in an hour; does nothing for an address of nobody. */
  async request(email: string, address: string): Promise<void> {
    const answered = wait(ANSWER_AFTER_MS);
    const seconds = await this.throttling.use(`reset from ${address}`, REQUESTS_PER_ADDRESS, HOUR);
    if (seconds > 0) throw tooManyRequests({ seconds }, { retryAfterSeconds: seconds });
    const tooMany = await this.throttling.use(`reset for ${email.toLowerCase()}`, MAILS_PER_ACCOUNT, HOUR);
    if (tooMany === 0) await this.database.run((tx) => this.mail(tx, email));
    await answered;
  }

  /** What the page behind the link shows; changes nothing. */
  async offer(secret: string): Promise<ResetOffer> {
    return this.database.run(
      async (tx) => {
        const token = await this.tokens.look(tx, 'password_reset', secret);
        const user = await this.userOf(tx, token);
        return { email: maskedAddress(user.email), expiresAt: token.expiresAt };
      },
      { readOnly: true },
    );
  }

  /** Sets the password, ends every session, and makes the other links of this user useless. */
  async redeem(secret: string, password: string): Promise<void> {
    await this.offer(secret); // before the costly hash
    const hash = await this.passwords.hash(password);
    await this.database.run(async (tx) => {
      const token = await this.tokens.redeem(tx, 'password_reset', secret);
      await this.changes.set(tx, await this.userOf(tx, token), { hash, act: 'password_reset' }, null);
    });
  }

  private async mail(tx: GlobalTx, email: string): Promise<void> {
    const user = await this.users.byEmail(tx, email);
    if (!user || user.disabledAt) return;
    const { id, name, language } = user;
    await this.mails.plan(tx, {
      kind: 'password_reset',
      subjectId: id,
      userId: id,
      recipient: { email: user.email, name },
      language,
      usefulHours: 1,
    });
  }

  /** A link works only while its user still has the address it went to, also when it was mailed in the moment of the change. */
  private async userOf(tx: GlobalTx, { subjectId, sentTo }: AccessToken): Promise<StoredUser> {
    const user = await this.users.byId(tx, subjectId);
    if (!user || user.disabledAt || (sentTo && !sentTo.equals(addressHash(user.email)))) throw linkExpired();
    return user;
  }
}
