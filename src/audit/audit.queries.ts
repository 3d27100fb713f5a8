import { Injectable } from '@nestjs/common';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import type { Changes, SubjectKind } from './audit.types.js';

export interface AuditEntryRow {
  id: string;
  at: Date;
  actor: string;
  userId: string | null;
  subjectKind: SubjectKind;
  subjectId: string;
  /** As it was called then. */
  subjectName: LocalText | null;
  action: string;
  changes: Changes;
}

export interface HistoryFilter {
  kinds: SubjectKind[];
  /** Of these things alone. */
  subjectIds: string[] | null;
  /** Entries older than this one. */
  olderThan: string | null;
}

@Injectable()
export class AuditQueries {
  /** Newest first: ids are ordered by time. */
  history(tx: TenantTx, { kinds, subjectIds, olderThan }: HistoryFilter, limit: number): Promise<AuditEntryRow[]> {
    return rows<AuditEntryRow>(
      tx,
      `select id, at, actor, user_id as "userId", subject_kind as "subjectKind", subject_id as "subjectId", subject_name as "subjectName", action, changes
         from audit_entries
        where subject_kind = any($1)
          and ($2::uuid[] is null or subject_id = any($2))
          and ($3::uuid is null or id < $3)
        order by id desc limit $4`,
      [kinds, subjectIds, olderThan, limit],
    );
  }
}
