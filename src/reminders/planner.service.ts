import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '../people/people.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { catchUp, hasEnded } from './catch-up.rules.js';
import {
  COORDINATOR,
  isPast,
  OVERDUE,
  planFor,
  planForCoordinator,
  type PersonalPlan,
  type Plan,
  type PlannedStep,
} from './planning.rules.js';
import { PolicyRepository } from './policies/policy.repository.js';
import { ReminderRepository, type LedgerRow, type NewReminder } from './reminder.repository.js';
import type { Due, Reason } from './reminders.types.js';
import type { Schedule } from './schedule.repository.js';
import { ScheduleRepository } from './schedule.repository.js';

interface Person {
  personId: string;
  plan: PersonalPlan;
}

interface WantedStep extends PlannedStep {
  personId: string;
  /** Due now, by the database's clock. */
  atOnce?: boolean;
  skipped?: Reason;
}

const WAITS = new Set(['planned', 'retry', 'uncertain']);
const TOLD_JUST_NOW: Reason = { code: 'told_just_now' };

/** Turns schedules into rows of the ledger, by the office's policy. */
@Injectable()
export class Planner {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly ledger: ReminderRepository,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the unsent rows of a living schedule in line with it. With `catching`, who was not told yet gets the latest step that
   * is already past, at once; those of `toldNow` get another mail in this act, and the ledger says that this one was spared them.
   * Returns ids of rows that are due now.
   */
  async plan(
    tx: TenantTx,
    schedule: Schedule & { due: Due },
    catching: { toldNow: ReadonlySet<string> } | null,
  ): Promise<string[]> {
    const policy = await this.policies.of(tx, schedule.kind);
    const persons = await this.persons(tx, schedule, policy);
    const existing = await this.ledger.planned(tx, schedule.subject, schedule.kind, schedule.version);
    const byKey = new Map(existing.map((one) => [keyOf(one), one]));
    const wanted = persons.flatMap(({ personId, plan }): WantedStep[] => {
      const coming = plan.coming.map((step) => ({ ...step, personId }));
      if (!catching || !plan.missed) return coming;
      const missed = { ...plan.missed, personId, atOnce: true };
      const said = {
        step: byKey.get(keyOf(missed))?.state ?? null,
        any: existing.some((one) => one.personId === personId),
      };
      const what = catchUp(said, catching.toldNow.has(personId));
      if (what === 'leave') return coming;
      return [what === 'skip' ? { ...missed, skipped: TOLD_JUST_NOW } : missed, ...coming];
    });
    await this.endUnwanted(tx, existing, new Set(wanted.map(keyOf)), new Set(persons.map((one) => one.personId)));
    const known = wanted.flatMap((one) => {
      const row = byKey.get(keyOf(one));
      const moves =
        row && (hasEnded(row.state) || (row.state === 'planned' && row.dueAt.getTime() !== one.dueAt.getTime()));
      return moves ? [{ id: row.id, dueAt: one.atOnce ? null : one.dueAt, usefulUntil: one.usefulUntil }] : [];
    });
    await this.ledger.reschedule(tx, known);
    const due = await this.ledger.add(
      tx,
      wanted.filter((one) => !byKey.has(keyOf(one))).map((one) => newRow(schedule, one)),
    );
    return [...due, ...known.filter((one) => one.dueAt === null).map((one) => one.id)];
  }

  /** Weekly mails are planned one ahead: where one of these rows was weekly, writes the next. */
  async planNextWeek(tx: TenantTx, claimed: { subject: Schedule['subject']; step: string }[]): Promise<void> {
    const weekly = claimed.filter((one) => one.step === OVERDUE || one.step === COORDINATOR).map((one) => one.subject);
    if (weekly.length === 0) return;
    for (const schedule of await this.schedules.living(tx, weekly)) {
      const { due } = schedule;
      if (due === null) continue;
      const persons = await this.persons(tx, { ...schedule, due }, await this.policies.of(tx, schedule.kind));
      const steps = persons.flatMap(({ personId, plan }) =>
        plan.coming.map((step) => newRow(schedule, { ...step, personId })),
      );
      await this.ledger.add(tx, steps);
    }
  }

  private async persons(tx: TenantTx, schedule: Schedule & { due: Due }, policy: Plan): Promise<Person[]> {
    const now = this.clock.now();
    const own = new Set(schedule.recipients);
    const coordinators =
      policy.coordinatorFromWeek === null
        ? []
        : (await this.people.coordinators(tx)).map((one) => one.id).filter((id) => !own.has(id));
    const found = await this.people.recipients(tx, [...own, ...coordinators]);
    const zoned = (ids: string[]) => ids.flatMap((id) => found.get(id) ?? []).filter((one) => !one.hasLeft);
    const owners = zoned([...own]).map(({ personId, zone }) => ({
      personId,
      plan: planFor(policy, schedule.due, zone, now),
    }));
    // Planned no earlier than needed, so that they are who coordinates then.
    const mayComeNext = (zone: string) =>
      policy.coordinatorFromWeek === 1 || owners.length === 0 || isPast(schedule.due, zone, now);
    const others = zoned(coordinators).filter(({ zone }) => mayComeNext(zone));
    return [
      ...owners,
      ...others.map(({ personId, zone }) => ({ personId, plan: planForCoordinator(policy, schedule.due, zone, now) })),
    ];
  }

  /** Rows whose moment has come are left to the claim, which asks the subject; what is to come and no longer wanted ends here. */
  private async endUnwanted(
    tx: TenantTx,
    existing: LedgerRow[],
    wanted: Set<string>,
    persons: Set<string>,
  ): Promise<void> {
    const now = this.clock.now();
    const waiting = existing.filter((one) => WAITS.has(one.state) && !wanted.has(keyOf(one)));
    const end = (rows: LedgerRow[], state: 'superseded' | 'cancelled', reason: Reason) =>
      this.ledger.endRows(
        tx,
        rows.map((one) => one.id),
        state,
        reason,
      );
    await end(
      waiting.filter((one) => !persons.has(one.personId)),
      'cancelled',
      { code: 'reassigned' },
    );
    await end(
      waiting.filter((one) => persons.has(one.personId) && one.dueAt > now),
      'superseded',
      { code: 'policy_changed' },
    );
  }
}

const keyOf = (one: { personId: string; step: string; occurrence: number }) =>
  `${one.personId} ${one.step} ${one.occurrence}`;

function newRow(schedule: Schedule, wanted: WantedStep): NewReminder {
  const { personId, step, occurrence, dueAt, usefulUntil, atOnce = false, skipped = null } = wanted;
  return {
    personId,
    step,
    occurrence,
    dueAt: atOnce ? null : dueAt,
    usefulUntil,
    subject: schedule.subject,
    kind: schedule.kind,
    scheduleVersion: schedule.version,
    skipped,
  };
}
