import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalDate } from '../platform/time/wall-time.rules.js';
import { mayBeOverdue } from './policies/policies.rules.js';
import type { Due, EndReason, PolicyKind, Statement, SubjectRef } from './reminders.types.js';

/** What was last stated about a subject. */
export interface Schedule {
  id: string;
  subject: SubjectRef;
  kind: PolicyKind;
  version: number;
  due: Due | null;
  recipients: string[];
  ended: EndReason | null;
}

/** Version of the time-zone data this process counts with, such as 2026a; rows planned by an older one are planned again. */
export const TIME_ZONE_DATA = process.versions['tz'] ?? '';

interface ScheduleRow {
  id: string;
  subjectKind: string;
  subjectId: string;
  kind: PolicyKind;
  version: number;
  dueDate: LocalDate | null;
  dueAt: Date | null;
  recipients: string[];
  ended: EndReason | null;
}

const COLUMNS = `id, subject_kind as "subjectKind", subject_id as "subjectId", kind, version, due_date::text as "dueDate", due_at as "dueAt", recipients, ended`;

@Injectable()
export class ScheduleRepository {
  /**
   * Keeps a statement and returns it with its version, which rises only when the due moment is another. Locks the
   * subject's schedule, so that two changes of one subject plan one after the other.
   */
  async state(
    tx: TenantTx,
    { subject, kind, due, recipients }: Statement,
  ): Promise<{ schedule: Schedule; moved: boolean }> {
    // a statement of its own: read beside the upsert it would find the row changed by itself and skip it
    const before = await row<{ version: number }>(
      tx,
      `select version from reminder_schedules where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and kind = $4 for update`,
      [tx.tenantId, subject.kind, subject.id, kind],
    );
    const params = [
      tx.tenantId,
      newId(),
      subject.kind,
      subject.id,
      kind,
      due?.date ?? null,
      due?.at ?? null,
      recipients,
      TIME_ZONE_DATA,
    ];
    const saved = (await row<ScheduleRow>(
      tx,
      `insert into reminder_schedules as s (tenant_id, id, subject_kind, subject_id, kind, due_date, due_at, recipients, time_zone_data)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (tenant_id, subject_kind, subject_id, kind) do update
         set version = s.version + case when (s.due_date, s.due_at) is distinct from (excluded.due_date, excluded.due_at) then 1 else 0 end,
             due_date = excluded.due_date, due_at = excluded.due_at, recipients = excluded.recipients,
             ended = null, stale = false, time_zone_data = excluded.time_zone_data
       returning ${COLUMNS}`,
      params,
    ))!;
    return { schedule: asSchedule(saved), moved: before !== null && saved.version > before.version };
  }

  /**
   * Locks the schedule and takes the mark of staleness off. Null when it is gone, or when newer time-zone data have planned it and
   * nothing else changed: this process knows no better.
   */
  async takeUp(tx: TenantTx, id: string, timeZoneData = TIME_ZONE_DATA): Promise<Schedule | null> {
    const found = await row<ScheduleRow>(
      tx,
      `update reminder_schedules set stale = false, time_zone_data = $3
        where tenant_id = $1 and id = $2 and (stale or time_zone_data <= $3) returning ${COLUMNS}`,
      [tx.tenantId, id, timeZoneData],
    );
    return found && asSchedule(found);
  }

  /**
   * The living schedules of these subjects. Not locked: a delivery that waited for a schedule while it holds rows, and a
   * change that waits for rows while it holds the schedule, would wait for each other.
   */
  async living(tx: TenantTx, subjects: SubjectRef[]): Promise<Schedule[]> {
    const found = await rows<ScheduleRow>(
      tx,
      `select ${COLUMNS} from reminder_schedules
        where tenant_id = $1 and ended is null and (subject_kind, subject_id) in (select * from unnest($2::text[], $3::uuid[]))`,
      [tx.tenantId, subjects.map((one) => one.kind), subjects.map((one) => one.id)],
    );
    return found.map(asSchedule);
  }

  async end(tx: TenantTx, subject: SubjectRef, reason: EndReason): Promise<void> {
    await rows(
      tx,
      `update reminder_schedules set ended = $4 where tenant_id = $1 and subject_kind = $2 and subject_id = $3`,
      [tx.tenantId, subject.kind, subject.id, reason],
    );
  }

  /**
   * Every living schedule of a kind of which something is to come is planned again by the sweep; of one person's only, where one is
   * named. What is over is done with, unless it may be overdue.
   */
  async makeStale(tx: TenantTx, kind: PolicyKind, personId: string | null = null): Promise<void> {
    await rows(
      tx,
      `update reminder_schedules set stale = true
        where tenant_id = $1 and kind = $2 and ended is null and ($3::uuid is null or recipients @> array[$3::uuid])
          and due_date is not null and ($4 or app.over_at(due_date, due_at) > app.now())`,
      [tx.tenantId, kind, personId, mayBeOverdue(kind)],
    );
  }
}

function asSchedule(found: ScheduleRow): Schedule {
  const { id, subjectKind, subjectId, kind, version, dueDate, dueAt, recipients, ended } = found;
  return {
    id,
    subject: { kind: subjectKind, id: subjectId },
    kind,
    version,
    due: dueDate === null ? null : { date: dueDate, at: dueAt },
    recipients,
    ended,
  };
}
