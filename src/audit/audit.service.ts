import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { AuditEntryRepository } from './audit-entry.repository.js';
import type { AuditRecord } from './audit.types.js';
import { changesBetween } from './changes.rules.js';
import { subjectName } from './subject-name.rules.js';

/** Who changed what. Written in the transaction of the change, so that neither exists without the other. */
@Injectable()
export class AuditService {
  constructor(private readonly entries: AuditEntryRepository) {}

  /** Records nothing when both states are given and are the same. */
  async record(tx: TenantTx, { subject, action, before, after }: AuditRecord): Promise<void> {
    const changes = changesBetween(before, after);
    if (before && after && Object.keys(changes).length === 0) return;
    await this.entries.append(tx, { ...subject, name: subjectName(before, after) }, action, changes);
  }
}
