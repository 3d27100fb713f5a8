import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound } from '../platform/errors/problem.js';
import { ReminderRepository } from './reminder.repository.js';
import { canEditReminders } from './reminders.policy.js';
import type { SuppressedAddress } from './reminders.types.js';

/** Addresses that are not written to, because their server said they do not exist. */
@Injectable()
export class SuppressionService {
  constructor(
    private readonly ledger: ReminderRepository,
    private readonly audit: AuditService,
  ) {}

  /** Addresses that a server has just refused for good. */
  async record(tx: TenantTx, refused: SuppressedAddress[]): Promise<void> {
    for (const { id, email, answer } of refused)
      await this.audit.record(tx, {
        subject: { kind: 'suppressed_address', id },
        action: 'created',
        after: { email, answer },
      });
  }

  /** Mails skipped in the meantime stay skipped; each can be sent again by hand. */
  async lift(tx: TenantTx, id: string): Promise<void> {
    if (!canEditReminders(tx.actor)) throw forbidden();
    const lifted = await this.ledger.liftSuppression(tx, id);
    if (!lifted) throw notFound();
    await this.audit.record(tx, { subject: { kind: 'suppressed_address', id }, action: 'deleted', before: lifted });
  }
}
