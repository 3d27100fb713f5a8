import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { SENDABLE } from './ledger.rules.js';
import { COORDINATOR } from './planning.rules.js';
import { MUTED } from './mutes/mutes.rules.js';
import type { Reason, SubjectRef } from './reminders.types.js';

/** A row of a plan as the ledger has it. */
export interface LedgerRow {
  id: string;
  personId: string;
  step: string;
  occurrence: number;
  state: string;
  dueAt: Date;
  reason: string | null;
}

/** `cancelled` lives again when its plan does; `spared` waits for a person's word. */
export interface Spared {
  state: 'spared' | 'cancelled';
  reason: Reason;
}

export interface NewReminder {
  personId: string;
  subject: SubjectRef;
  kind: string;
  step: string;
  occurrence: number;
  scheduleVersion: number;
  /** Null: now, by the database's clock. */
  dueAt: Date | null;
  usefulUntil: Date | null;
  /** How and why it is only written down and not sent; null for a mail that is to go. */
  spared: Spared | null;
}

/** States in which a row still waits to be sent. A claimed one (`sending`) is beyond recall. */
const UNSENT = `('planned', 'retry', 'uncertain')`;
const MAY_HAVE_ARRIVED = `case when state = 'uncertain' then '{"mayHaveArrived": 1}'::jsonb else '{}' end`;

/** The planner's hand in the ledger. */
@Injectable()
export class ReminderRepository {
  /** Every row of one plan, whatever became of it. */
  planned(tx: TenantTx, subject: SubjectRef, kind: string, version: number): Promise<LedgerRow[]> {
    return rows<LedgerRow>(
      tx,
      `select id, recipient_person_id as "personId", step, occurrence, state, due_at as "dueAt", reason from reminders
        where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and kind = $4 and schedule_version = $5`,
      [tx.tenantId, subject.kind, subject.id, kind, version],
    );
  }

  /** Writes rows; what is there already stays as it is. Returns the ids of new rows that are due. */
  async add(tx: TenantTx, reminders: NewReminder[]): Promise<string[]> {
    if (reminders.length === 0) return [];
    const column = <T>(of: (one: NewReminder) => T) => reminders.map(of);
    const added = await rows<{ id: string; due: boolean }>(
      tx,
      `insert into reminders (tenant_id, id, recipient_person_id, subject_kind, subject_id, kind, step, occurrence, schedule_version, due_at, useful_until, wake_at, state, reason)
       select $1, n.id, n.person, n.subject_kind, n.subject_id, n.kind, n.step, n.occurrence, n.version, coalesce(n.due_at, app.now()), n.useful_until,
              case when n.state = 'planned' then coalesce(n.due_at, app.now()) end, n.state, n.reason
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::int[], $9::int[], $10::timestamptz[], $11::timestamptz[], $12::text[], $13::text[])
              as n (id, person, subject_kind, subject_id, kind, step, occurrence, version, due_at, useful_until, state, reason)
       on conflict do nothing
       returning id, state = 'planned' and due_at <= app.now() as due`,
      [
        tx.tenantId,
        column(() => newId()),
        column((one) => one.personId),
        column((one) => one.subject.kind),
        column((one) => one.subject.id),
        column((one) => one.kind),
        column((one) => one.step),
        column((one) => one.occurrence),
        column((one) => one.scheduleVersion),
        column((one) => one.dueAt),
        column((one) => one.usefulUntil),
        column((one) => one.spared?.state ?? 'planned'),
        column((one) => one.spared?.reason.code ?? null),
      ],
    );
    return added.filter((one) => one.due).map((one) => one.id);
  }

  /**
   * Gives rows of the plan another moment; those that had ended without being sent live again. One that may have arrived before has
   * one more copy left, and one that may have arrived twice none: that is left to a person.
   */
  async reschedule(tx: TenantTx, moved: { id: string; dueAt: Date | null; usefulUntil: Date | null }[]): Promise<void> {
    if (moved.length === 0) return;
    await rows(
      tx,
      `update reminders r set due_at = coalesce(n.due_at, app.now()), wake_at = coalesce(n.due_at, app.now()), useful_until = n.useful_until,
              state = case when r.maybe_twice and r.reason_params ? 'mayHaveArrived' then 'uncertain' else 'planned' end,
              maybe_twice = r.maybe_twice or r.reason_params ? 'mayHaveArrived', reason = null, reason_params = '{}'
         from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as n (id, due_at, useful_until)
        where r.tenant_id = $1 and r.id = n.id and r.state in ('planned', 'cancelled', 'superseded')`,
      [tx.tenantId, moved.map((one) => one.id), moved.map((one) => one.dueAt), moved.map((one) => one.usefulUntil)],
    );
  }

  /** Ends these rows where they still wait. That an uncertain mail may have arrived is not forgotten. */
  async endRows(
    tx: TenantTx,
    ids: string[],
    state: 'superseded' | 'cancelled' | 'spared',
    reason: Reason,
  ): Promise<void> {
    if (ids.length === 0) return;
    await rows(
      tx,
      `update reminders set state = $3, reason = $4, reason_params = $5::jsonb || ${MAY_HAVE_ARRIVED}, wake_at = null
        where tenant_id = $1 and id = any($2::uuid[]) and state in ${UNSENT}`,
      [tx.tenantId, ids, state, reason.code, reason.params ?? {}],
    );
  }

  /** Ends what waits for a person of these reminders. That an uncertain mail may have arrived is not forgotten. */
  async mute(
    tx: TenantTx,
    personId: string,
    { kind, toCoordinators }: { kind: string; toCoordinators: boolean },
  ): Promise<void> {
    await rows(
      tx,
      `update reminders set state = 'cancelled', reason = $4, wake_at = null, reason_params = ${MAY_HAVE_ARRIVED}
        where tenant_id = $1 and recipient_person_id = $2 and kind = $3 and (step = '${COORDINATOR}') = $5 and state in ${UNSENT}`,
      [tx.tenantId, personId, kind, MUTED.code, toCoordinators],
    );
  }

  /** Ends what waits of older versions of a plan. That an uncertain mail may have arrived is not forgotten. */
  async supersedeOlder(
    tx: TenantTx,
    subject: SubjectRef,
    kind: string,
    version: number,
    reason: Reason,
  ): Promise<void> {
    await rows(
      tx,
      `update reminders set state = 'superseded', reason = $6, reason_params = $7::jsonb || ${MAY_HAVE_ARRIVED}, wake_at = null
        where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and kind = $4 and schedule_version < $5 and state in ${UNSENT}`,
      [tx.tenantId, subject.kind, subject.id, kind, version, reason.code, reason.params ?? {}],
    );
  }

  /** Ends what waits about a subject, of one kind or of all; answers how much it was. That an uncertain mail may have arrived is not forgotten. */
  async cancelAll(tx: TenantTx, subject: SubjectRef, reason: string, kind: string | null = null): Promise<number> {
    const ended = await rows(
      tx,
      `update reminders set state = 'cancelled', reason = $4, wake_at = null, reason_params = ${MAY_HAVE_ARRIVED}
        where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and ($5::text is null or kind = $5) and state in ${UNSENT} returning id`,
      [tx.tenantId, subject.kind, subject.id, reason, kind],
    );
    return ended.length;
  }

  /** By kind, when somebody was last told of a subject, or may have been. */
  async lastTold(tx: TenantTx, subject: SubjectRef): Promise<Map<string, Date>> {
    const found = await rows<{ kind: string; at: Date }>(
      tx,
      `select kind, max(coalesce(sent_at, due_at)) as at from reminders
        where tenant_id = $1 and subject_kind = $2 and subject_id = $3
          and (state in ('sent', 'sending', 'uncertain', 'held') or maybe_twice or reason_params ? 'mayHaveArrived') group by kind`,
      [tx.tenantId, subject.kind, subject.id],
    );
    return new Map(found.map(({ kind, at }) => [kind, at]));
  }

  /** Has a row that failed or was skipped wake now, with its attempts counted anew. False when it is in another state by now. */
  async wakeAgain(tx: TenantTx, id: string): Promise<boolean> {
    const woken = await rows(
      tx,
      `update reminders set state = case when state in ('uncertain', 'held') then 'uncertain' else 'planned' end, maybe_twice = false,
              attempts = 0, wake_at = app.now(), useful_until = null, reason = null, reason_params = '{}', lease_until = null, claimed_by = null
        where tenant_id = $1 and id = $2 and state = any($3::text[]) returning id`,
      [tx.tenantId, id, SENDABLE],
    );
    return woken.length === 1;
  }

  /** Takes the mark off an address. Null when there is none. */
  liftSuppression(tx: TenantTx, id: string): Promise<{ email: string; answer: string } | null> {
    return row(tx, `delete from suppressed_addresses where tenant_id = $1 and id = $2 returning email, answer`, [
      tx.tenantId,
      id,
    ]);
  }
}
