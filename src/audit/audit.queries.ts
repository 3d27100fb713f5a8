import { Injectable } from '@nestjs/common';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { Changes, SubjectKind } from './audit.types.js';

export interface AuditEntryRow {
  id: string;
  at: Date;
  actor: string;
  userId: string | null;
  subjectKind: SubjectKind;
  subjectId: string;
  action: string;
  changes: Changes;
}

export interface HistoryFilter {
  kinds: SubjectKind[];
  subjectId: string | null;
  /** Entries older than this one. */
  olderThan: string | null;
}

@Injectable()
export class AuditQueries {
  /** Newest first: ids are ordered by time. */
  history(tx: TenantTx, { kinds, subjectId, olderThan }: HistoryFilter, limit: number): Promise<AuditEntryRow[]> {
    return rows<AuditEntryRow>(
      tx,
      `select id, at, actor, user_id as "userId", subject_kind as "subjectKind", subject_id as "subjectId", action, changes
         from audit_entries
        where subject_kind = any($1)
          and ($2::uuid is null or subject_id = $2)
          and ($3::uuid is null or id < $3)
        order by id desc limit $4`,
      [kinds, subjectId, olderThan, limit],
    );
  }
}
