import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import type { GlobalTx } from '../../platform/database/tenant-tx.js';
import type { SessionIdentity } from '../../platform/http/access.js';
import { notSignedIn, tooManyRequests } from '../../platform/http/http.errors.js';
import { AccessTokensService } from '../access-tokens/access-tokens.service.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { linkExpired } from '../identity.errors.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { ThrottlingService } from '../throttling/throttling.service.js';
import { UserRepository } from '../users/user.repository.js';
import { EmailChangeRepository, type EmailChange } from './email-change.repository.js';
import type { EmailChangeOffer } from './email-changes.dto.js';

/** Another address to sign in with: it counts once its owner has confirmed it. */
@Injectable()
export class EmailChangesService {
  constructor(
    private readonly database: GlobalDatabase,
    private readonly changes: EmailChangeRepository,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokensService,
    private readonly mails: AccountMailsService,
    private readonly throttling: ThrottlingService,
    private readonly audit: AuditService,
  ) {}

  /** Mails a link to the new address; when it is somebody's already, he is told instead, and the asker is not. */
  async request(session: SessionIdentity, email: string): Promise<void> {
    const seconds = await this.throttling.use(`email change of ${session.userId}`, 5, 3600);
    if (seconds > 0) throw tooManyRequests({ seconds }, { retryAfterSeconds: seconds });
    await this.database.run(async (tx) => {
      const user = await this.users.byId(tx, session.userId);
      if (!user) throw notSignedIn();
      const holder = await this.users.byEmail(tx, email);
      if (holder?.id === user.id) return;
      const { id, name, language } = holder ?? user;
      const subjectId = holder ? holder.id : (await this.changes.insert(tx, user.id, email)).id;
      const kind = holder ? 'email_in_use' : 'email_change';
      await this.mails.plan(tx, {
        kind,
        subjectId,
        userId: id,
        recipient: { email: holder?.email ?? email, name },
        language,
        usefulHours: 1,
      });
    });
  }

  async offer(secret: string): Promise<EmailChangeOffer> {
    return this.database.run(
      async (tx) => {
        const token = await this.tokens.look(tx, 'email_change', secret);
        const { email, expiresAt } = await this.openChange(tx, token.subjectId);
        return { email, expiresAt };
      },
      { readOnly: true },
    );
  }

  /**
   * From now on the user signs in with the new address; the former one is told, and opens nothing any more: links to set a
   * password that went there end, and every session but the one that confirms. @throws emailTaken
   */
  async redeem(secret: string, here: SessionIdentity | null): Promise<void> {
    await this.database.run(async (tx) => {
      const token = await this.tokens.redeem(tx, 'email_change', secret);
      const change = await this.openChange(tx, token.subjectId);
      const user = await this.users.byId(tx, change.userId);
      if (!user) throw linkExpired();
      await this.audit.recordAccount(tx, {
        userId: user.id,
        action: 'changed',
        before: { email: user.email },
        after: { email: change.email },
      });
      await this.users.setEmail(tx, user.id, change.email);
      await this.changes.done(tx, change.id);
      await this.tokens.endAll(tx, 'password_reset', user.id);
      await this.sessions.endAll(tx, user.id, here?.userId === user.id ? here.sessionId : null);
      const { id, email, name, language } = user;
      await this.mails.plan(tx, {
        kind: 'email_changed',
        subjectId: id,
        userId: id,
        recipient: { email, name },
        language,
        params: { email: change.email },
        usefulHours: 72,
      });
    });
  }

  private async openChange(tx: GlobalTx, id: string): Promise<EmailChange> {
    const change = await this.changes.open(tx, id);
    if (!change) throw linkExpired();
    return change;
  }
}
