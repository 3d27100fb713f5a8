import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids.js';
import { rows, type GlobalTx, type TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import type { Changes, SubjectKind } from './audit.types.js';

@Injectable()
export class AuditEntryRepository {
  /** The app's role may insert and read; the database refuses it to change or delete. */
  async append(
    tx: TenantTx,
    subject: { kind: SubjectKind; id: string; name: LocalText | null },
    action: string,
    changes: Changes,
  ): Promise<void> {
    await rows(
      tx,
      `insert into audit_entries (tenant_id, id, user_id, actor, subject_kind, subject_id, subject_name, action, changes, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.tenantId,
        newId(),
        tx.actor.userId,
        tx.actor.label,
        subject.kind,
        subject.id,
        subject.name,
        action,
        JSON.stringify(changes),
        tx.requestId,
      ],
    );
  }

  /** One entry about the member in each office of the user, and none where the user works in no office. */
  async appendOfAccount(tx: GlobalTx, userId: string, action: string, changes: Changes): Promise<void> {
    await rows(tx, 'select app.record_account_change($1, $2, $3, $4, $5)', [
      userId,
      newId(),
      action,
      JSON.stringify(changes),
      tx.requestId,
    ]);
  }
}
