import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import type { GlobalTx } from '../../platform/database/tenant-tx.js';
import type { SessionIdentity } from '../../platform/http/access.js';
import { notSignedIn } from '../../platform/http/http.errors.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { wrongCurrentPassword } from '../identity.errors.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { UserRepository, type StoredUser } from '../users/user.repository.js';
import { PasswordsService } from './passwords.service.js';

interface SetPassword {
  hash: string;
  /** As the history has it. */
  act: 'password_changed' | 'password_reset';
}

/** New passwords. Each ends the user's other sessions and is told by mail. */
@Injectable()
export class PasswordChangesService {
  constructor(
    private readonly database: GlobalDatabase,
    private readonly users: UserRepository,
    private readonly passwords: PasswordsService,
    private readonly sessionRows: SessionRepository,
    private readonly sessions: SessionsService,
    private readonly mails: AccountMailsService,
    private readonly audit: AuditService,
  ) {}

  /** By who knows the current one. Answers this session's new secret. @throws wrongCurrentPassword */
  async change(session: SessionIdentity, current: string, next: string, address: string): Promise<string> {
    const user = await this.database.run((tx) => this.users.byId(tx, session.userId), { readOnly: true });
    if (!user) throw notSignedIn();
    if (!(await this.sessions.isPasswordOf(user, current, address))) throw wrongCurrentPassword();
    const hash = await this.passwords.hash(next);
    return this.database.run(async (tx) => {
      await this.set(tx, user, { hash, act: 'password_changed' }, session.sessionId);
      return this.sessions.renew(tx, session);
    });
  }

  /** Sets a password that is hashed already, and ends all sessions but `keptSession`. */
  async set(tx: GlobalTx, user: StoredUser, { hash, act }: SetPassword, keptSession: string | null): Promise<void> {
    const { id, email, name, language } = user;
    await this.audit.recordAccount(tx, { userId: id, action: act });
    await this.users.setPassword(tx, id, hash);
    await this.sessionRows.endAll(tx, id, keptSession);
    await this.mails.plan(tx, {
      kind: 'password_changed',
      subjectId: id,
      userId: id,
      recipient: { email, name },
      language,
      usefulHours: 72,
    });
  }
}
