import { Injectable } from '@nestjs/common';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import { EmailChangeRepository } from '../email-changes/email-change.repository.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { UserRepository } from '../users/user.repository.js';
import type { Opens } from '../access-tokens/access-tokens.types.js';
import type { AccountMail } from './account-mails.types.js';

const HOUR_MS = 3_600_000;

/** Reads the truth again before each attempt: an invitation that was withdrawn or accepted is not sent, nor a link to a former address. */
@Injectable()
export class AccountMailTruth {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly users: UserRepository,
    private readonly changes: EmailChangeRepository,
  ) {}

  /** Null when there is nothing to open any more. */
  async opens(tx: GlobalTx | TenantTx, mail: AccountMail, now: Date): Promise<Opens | null> {
    const { kind, subjectId, userId, tenantId } = mail;
    if (kind === 'invitation') {
      const invitation = await this.invitations.open(tx as TenantTx, subjectId);
      return invitation && { purpose: kind, subjectId, userId: null, tenantId, expiresAt: invitation.expiresAt };
    }
    if (kind === 'email_change') {
      const change = await this.changes.open(tx as GlobalTx, subjectId);
      return change && { purpose: kind, subjectId, userId, tenantId: null, expiresAt: change.expiresAt };
    }
    const user = kind === 'password_reset' ? await this.users.byId(tx, subjectId) : null;
    if (!user || user.disabledAt || user.email !== mail.recipientEmail) return null;
    return {
      purpose: 'password_reset',
      subjectId,
      userId,
      tenantId: null,
      expiresAt: new Date(now.getTime() + HOUR_MS),
      sentTo: user.email,
    };
  }
}
