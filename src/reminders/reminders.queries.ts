import { Injectable } from '@nestjs/common';
import { HAS_ADDRESS } from '../people/people.queries.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import type { Wording } from '../platform/mail/wording.js';
import { addDays, instantOf } from '../platform/time/wall-time.rules.js';
import { GROUPS, STATES_OF, type Group } from './ledger.rules.js';
import type { RemindersQuery, SuppressedAddressPage, SuppressedAddressView } from './reminders.dto.js';

/** A row of the ledger as it is read; its subject's name is known to the subject. */
export interface FoundReminder {
  id: string;
  state: string;
  kind: string;
  step: string;
  occurrence: number;
  scheduleVersion: number;
  subjectKind: string;
  subjectId: string;
  personId: string;
  personName: string;
  /** Without an address nothing can go. */
  hasEmail: boolean;
  dueAt: string;
  nextAt: string | null;
  sentAt: string | null;
  attempts: number;
  answer: string | null;
  reason: string | null;
  reasonParams: Record<string, string | number>;
  maybeTwice: boolean;
}

export interface KeptMail extends Wording {
  recipient: string;
  subject: string;
  parts: Record<string, string>;
}

const ISO = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const COLUMNS = `r.id, r.state, r.kind, r.step, r.occurrence, r.schedule_version as "scheduleVersion", r.subject_kind as "subjectKind", r.subject_id as "subjectId",
  r.recipient_person_id as "personId", p.name as "personName", ${HAS_ADDRESS('p')} as "hasEmail", ${ISO('r.due_at')} as "dueAt", ${ISO('r.wake_at')} as "nextAt", ${ISO('r.sent_at')} as "sentAt",
  r.attempts, r.answer, r.reason, r.reason_params as "reasonParams", r.maybe_twice as "maybeTwice"`;

const FROM = `reminders r join persons p on p.tenant_id = r.tenant_id and p.id = r.recipient_person_id`;

/** What belongs to the subject that a query names, and is told with it. */
interface Parts {
  parts?: { kinds: string[]; ids: string[] };
}
type Filter = Omit<RemindersQuery, 'cursor' | 'limit' | 'order' | 'state'> & Parts;

const MATCHING = `r.tenant_id = $1 and ($2::text[] is null or r.subject_kind = any($2)) and ($3::uuid[] is null or r.subject_id = any($3))
  and ($4::uuid is null or r.recipient_person_id = $4) and ($5::timestamptz is null or r.due_at >= $5) and ($6::timestamptz is null or r.due_at < $6)`;

/** Spelled out, not passed as values: so the index of the group can serve it. */
const inGroup = (group: Group): string => `r.state in ('${STATES_OF[group].join(`', '`)}')`;

/** The ledger as it is read. */
@Injectable()
export class RemindersQueries {
  async page(
    tx: TenantTx,
    query: RemindersQuery & Parts,
  ): Promise<{ found: FoundReminder[]; nextCursor: string | null }> {
    const { cursor, limit = 50, order = 'latest', state } = query;
    const after = decodeCursor(cursor, 2);
    const [sign, way] = order === 'soonest' ? ['>', 'asc'] : ['<', 'desc'];
    const found = await rows<FoundReminder>(
      tx,
      `select ${COLUMNS} from ${FROM} where ${MATCHING} and ${state ? inGroup(state) : 'true'}
          and ($7::timestamptz is null or (r.due_at, r.id) ${sign} ($7, $8::uuid))
        order by r.due_at ${way}, r.id ${way} limit $9`,
      [...this.params(tx, query), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { found: found.slice(0, limit), nextCursor: last ? encodeCursor([last.dueAt, last.id]) : null };
  }

  /** Of each group at most `atMost`, where it is given: so that counting costs the same however long the ledger is. */
  async counts(tx: TenantTx, query: Filter, atMost: number | null = null): Promise<Record<Group, number>> {
    const of = (group: Group) =>
      `(select count(*)::int from (select from reminders r where ${MATCHING} and ${inGroup(group)} order by r.due_at, r.id limit $7) counted) as ${group}`;
    const found = await row<Record<Group, number>>(tx, `select ${GROUPS.map(of).join(', ')}`, [
      ...this.params(tx, query),
      atMost,
    ]);
    return found!;
  }

  /** Of one group, over the whole ledger. */
  async count(tx: TenantTx, group: Group): Promise<number> {
    const found = await row<{ total: number }>(
      tx,
      `select count(*)::int as total from reminders r where r.tenant_id = $1 and ${inGroup(group)}`,
      [tx.tenantId],
    );
    return found!.total;
  }

  one(tx: TenantTx, id: string): Promise<FoundReminder | null> {
    return row<FoundReminder>(tx, `select ${COLUMNS} from ${FROM} where r.tenant_id = $1 and r.id = $2`, [
      tx.tenantId,
      id,
    ]);
  }

  /** The mail as it was sent; null for what was not. */
  keptMail(tx: TenantTx, id: string): Promise<KeptMail | null> {
    return row<KeptMail>(
      tx,
      `select m.recipient, m.subject, m.parts, w.hash, w.html, w.text
         from reminder_mails m join mail_wordings w on w.tenant_id = m.tenant_id and w.hash = m.wording_hash
        where m.tenant_id = $1 and m.reminder_id = $2`,
      [tx.tenantId, id],
    );
  }

  /** Those of these subjects about which a mail of this kind went, or may have gone, to somebody. */
  async toldOf(tx: TenantTx, subjects: { kind: string; ids: string[] }, kind: string): Promise<Set<string>> {
    const found = await rows<{ id: string }>(
      tx,
      `select distinct subject_id as id from reminders
        where tenant_id = $1 and subject_kind = $2 and subject_id = any($3::uuid[]) and kind = $4
          and (state in ('sent', 'sending', 'uncertain', 'held') or maybe_twice or reason_params ? 'mayHaveArrived')`,
      [tx.tenantId, subjects.kind, subjects.ids, kind],
    );
    return new Set(found.map((one) => one.id));
  }

  /** By subject, this part of the last mail of these kinds that went to the person of whom each subject is. */
  async lastPart(
    tx: TenantTx,
    subjects: { kind: string; ids: string[] },
    kinds: string[],
    part: string,
  ): Promise<Map<string, string>> {
    const found = await rows<{ id: string; said: string | null }>(
      tx,
      `select distinct on (r.subject_id) r.subject_id as id, m.parts ->> $5 as said
         from reminders r join reminder_mails m on m.tenant_id = r.tenant_id and m.reminder_id = r.id
        where r.tenant_id = $1 and r.subject_kind = $2 and r.subject_id = any($3::uuid[]) and r.kind = any($4::text[])
        order by r.subject_id, r.sent_at desc nulls last, r.id desc`,
      [tx.tenantId, subjects.kind, subjects.ids, kinds, part],
    );
    return new Map(found.flatMap(({ id, said }) => (said === null ? [] : [[id, said] as const])));
  }

  async suppressedAddresses(tx: TenantTx, cursor: string | undefined, limit: number): Promise<SuppressedAddressPage> {
    const after = decodeCursor(cursor, 1);
    const found = await rows<SuppressedAddressView>(
      tx,
      `select id, email, answer, ${ISO('created_at')} as "createdAt" from suppressed_addresses
        where tenant_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [tx.tenantId, after?.[0] ?? null, limit + 1],
    );
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { items: found.slice(0, limit), nextCursor: last ? encodeCursor([last.id]) : null };
  }

  private params(tx: TenantTx, { subjectKind, subjectId, personId, from, to, parts }: Filter): unknown[] {
    const { zone } = tx.actor;
    return [
      tx.tenantId,
      subjectKind ? [subjectKind, ...(parts?.kinds ?? [])] : null,
      subjectId ? [subjectId, ...(parts?.ids ?? [])] : null,
      personId ?? null,
      from ? instantOf(from, '00:00', zone) : null,
      to ? instantOf(addDays(to, 1), '00:00', zone) : null,
    ];
  }
}
