import { Injectable } from '@nestjs/common';
import type { GlobalTx, TenantTx } from '../platform/database/tenant-tx.js';
import { AuditEntryRepository } from './audit-entry.repository.js';
import type { AccountRecord, AuditRecord } from './audit.types.js';
import { changesBetween } from './changes.rules.js';
import { subjectName } from './subject-name.rules.js';

/** Who changed what. Written in the transaction of the change, so that neither exists without the other. */
@Injectable()
export class AuditService {
  constructor(private readonly entries: AuditEntryRepository) {}

  /** Records nothing when both states are given and are the same. */
  async record(tx: TenantTx, { subject, action, before, after, named }: AuditRecord): Promise<void> {
    const changes = changesBetween(before, after);
    if (before && after && Object.keys(changes).length === 0) return;
    await this.entries.append(
      tx,
      { ...subject, name: subjectName(named, null) ?? subjectName(before, after) },
      action,
      changes,
    );
  }

  /**
   * What a user changes of the account, which belongs to no office: told of the member in each office the user works in. Called
   * before the change, so that the entry bears the name of that moment.
   */
  async recordAccount(tx: GlobalTx, { userId, action, before, after }: AccountRecord): Promise<void> {
    const changes = changesBetween(before, after);
    if (before && after && Object.keys(changes).length === 0) return;
    await this.entries.appendOfAccount(tx, userId, action, changes);
  }
}
