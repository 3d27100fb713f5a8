import { Injectable } from '@nestjs/common';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import type { HiddenFields } from './audit.policy.js';
import type { Changes, SubjectKind } from './audit.types.js';

export interface AuditEntryRow {
  id: string;
  at: Date;
  actor: string;
  userId: string | null;
  subjectKind: SubjectKind;
  subjectId: string;
  /** As it was called then; of an entry that bears no name, what it was called last. */
  subjectName: LocalText | null;
  /** It was deleted, then or since. */
  isDeleted: boolean;
  action: string;
  changes: Changes;
}

export interface HistoryFilter {
  kinds: SubjectKind[];
  /** Of these things alone. */
  subjectIds: string[] | null;
  /** Entries older than this one. */
  olderThan: string | null;
  /** What the reader does not read of what others wrote: entries of nothing else are left out. */
  hidden: HiddenFields;
}

/** Entries about the thing of `e`. */
const OF_THE_SAME = `
  from audit_entries x where x.tenant_id = e.tenant_id and x.subject_kind = e.subject_kind and x.subject_id = e.subject_id`;

@Injectable()
export class AuditQueries {
  /** Newest first: ids are ordered by time. */
  history(
    tx: TenantTx,
    { kinds, subjectIds, olderThan, hidden }: HistoryFilter,
    limit: number,
  ): Promise<AuditEntryRow[]> {
    return rows<AuditEntryRow>(
      tx,
      `select id, at, actor, user_id as "userId", subject_kind as "subjectKind", subject_id as "subjectId", action, changes,
              coalesce(subject_name, (select x.subject_name ${OF_THE_SAME} and x.subject_name is not null order by x.id desc limit 1)) as "subjectName",
              exists (select ${OF_THE_SAME} and x.action = 'deleted') as "isDeleted"
         from audit_entries e
        where subject_kind = any($1)
          and ($2::uuid[] is null or subject_id = any($2))
          and ($3::uuid is null or id < $3)
          and (changes = '{}' or user_id = $6 or changes - array(select jsonb_array_elements_text($5::jsonb -> subject_kind)) <> '{}')
        order by id desc limit $4`,
      [kinds, subjectIds, olderThan, limit, JSON.stringify(hidden), tx.actor.userId],
    );
  }
}
