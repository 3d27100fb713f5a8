import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '../people/people.queries.js';
import type { Recipient } from '../people/people.types.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { ZoneId } from '../platform/time/wall-time.rules.js';
import { Clock } from '../platform/time/clock.js';
import { catchUp, hasEnded, lostItsMoment, PERSON_LEFT } from './catch-up.rules.js';
import {
  COORDINATOR,
  droppedBecause,
  isPast,
  OVERDUE,
  planFor,
  planForCoordinator,
  type PersonalPlan,
  type Plan,
  type PlannedStep,
} from './planning.rules.js';
import { MuteRepository } from './mutes/mute.repository.js';
import { MUTED, muteKindOf, type MuteKind } from './mutes/mutes.rules.js';
import { PolicyRepository } from './policies/policy.repository.js';
import { ReminderRepository, type LedgerRow, type NewReminder, type Spared } from './reminder.repository.js';
import type { Due, EndReason, Reason } from './reminders.types.js';
import type { Schedule } from './schedule.repository.js';
import { ScheduleRepository } from './schedule.repository.js';

interface Person {
  personId: string;
  plan: PersonalPlan;
  zone: ZoneId;
  isCoordinator: boolean;
}

/** Whom a schedule means. */
interface Persons {
  persons: Person[];
  /** Who would be among them had they not left. */
  left: Set<string>;
  muted: Map<string, Set<MuteKind>>;
}

/** How and why a row ends without being sent. */
interface Fate {
  state: 'superseded' | Spared['state'];
  reason: Reason;
}

/** Why rows are brought in line with their schedule. */
export interface Occasion {
  /**
   * Who gets another mail about the subject in this act: the ledger says that this one was spared them. Null where nothing
   * happened to the subject, and only a policy or a person is another: who was not told before is not told because of it.
   */
  toldNow: ReadonlySet<string> | null;
  /** Why somebody gets none any more. */
  whyGone?: ((personId: string) => EndReason) | undefined;
}

interface WantedStep extends PlannedStep {
  personId: string;
  /** Due now, by the database's clock. */
  atOnce?: boolean;
  /** Only written down: the ledger tells why nobody was reminded. */
  spared?: Spared;
}

const WAITS = new Set(['planned', 'retry', 'uncertain']);
const TOLD_JUST_NOW: Spared = { state: 'spared', reason: { code: 'told_just_now' } };
const IS_MUTED: Spared = { state: 'cancelled', reason: MUTED };

/** Turns schedules into rows of the ledger, by the office's policy. */
@Injectable()
export class Planner {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly ledger: ReminderRepository,
    private readonly people: PeopleQueries,
    private readonly mutes: MuteRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the unsent rows of a living schedule in line with it. Who was not told yet gets the latest step that is already past, at
   * once; so does who was still to be told, and lost the moment with a zone, an hour of the policy, or while they were away.
   * Returns ids of rows that are due now.
   */
  async plan(tx: TenantTx, schedule: Schedule & { due: Due }, { toldNow, whyGone }: Occasion): Promise<string[]> {
    const policy = await this.policies.of(tx, schedule.kind);
    const now = this.clock.now();
    const existing = await this.ledger.planned(tx, schedule.subject, schedule.kind, schedule.version);
    const awaiting = existing.filter((one) => one.step === COORDINATOR && WAITS.has(one.state));
    const { persons, left, muted } = await this.persons(
      tx,
      schedule,
      policy,
      awaiting.map((one) => one.personId),
    );
    const byKey = new Map(existing.map((one) => [keyOf(one), one]));
    const planned = persons.flatMap(({ personId, plan }): WantedStep[] => {
      const coming = plan.coming.map((step) => ({ ...step, personId }));
      if (!plan.missed) return coming;
      const missed = { ...plan.missed, personId, atOnce: true };
      const row = byKey.get(keyOf(missed));
      const said = {
        step: row?.state ?? null,
        any: existing.some((one) => one.personId === personId),
        lost: row !== undefined && lostItsMoment(row, now),
      };
      const what = catchUp(said, toldNow && { toldJustNow: toldNow.has(personId) });
      if (what === 'leave') return coming;
      return [what === 'skip' ? { ...missed, spared: TOLD_JUST_NOW } : missed, ...coming];
    });
    const wanted = sparingMuted(schedule, planned, muted);
    const plans = new Map(persons.map((one) => [one.personId, one]));
    await this.endUnwanted(tx, existing, wanted, (row) => {
      const { personId, step } = row;
      const person = plans.get(personId);
      if (!person || person.isCoordinator !== (step === COORDINATOR)) {
        const code = left.has(personId) ? PERSON_LEFT : (whyGone?.(personId) ?? 'reassigned');
        return { state: 'cancelled', reason: { code } };
      }
      // rows whose moment has come are left to the claim, which asks the subject
      if (row.dueAt <= now) return null;
      return { state: 'superseded', reason: { code: droppedBecause(policy, schedule.due, person.zone, row, now) } };
    });
    const known = wanted.flatMap((one) => {
      const row = one.spared ? undefined : byKey.get(keyOf(one));
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
      const policy = await this.policies.of(tx, schedule.kind);
      const { persons, muted } = await this.persons(tx, { ...schedule, due }, policy);
      const steps = persons.flatMap(({ personId, plan }) => plan.coming.map((step) => ({ ...step, personId })));
      await this.ledger.add(
        tx,
        sparingMuted(schedule, steps, muted).map((one) => newRow(schedule, one)),
      );
    }
  }

  /** Whom the schedule means now. A coordinator who awaits a mail about it goes on to do so. */
  private async persons(
    tx: TenantTx,
    schedule: Schedule & { due: Due },
    policy: Plan,
    awaiting: string[] = [],
  ): Promise<Persons> {
    const now = this.clock.now();
    const own = new Set(schedule.recipients);
    const coordinators =
      policy.coordinatorFromWeek === null
        ? []
        : (await this.people.coordinators(tx)).map((one) => one.id).filter((id) => !own.has(id));
    const found = await this.people.recipients(tx, [...own, ...coordinators]);
    const muted = await this.mutes.of(tx, [...own, ...coordinators]);
    const zoned = (ids: string[]) => ids.flatMap((id) => found.get(id) ?? []).filter((one) => !one.hasLeft);
    const owners = zoned([...own]).map(({ personId, zone }) => ({
      personId,
      zone,
      isCoordinator: false,
      plan: planFor(policy, schedule.due, zone, now),
    }));
    // Planned no earlier than needed, so that they are who coordinates then: the weekly mail of an owner plans them, unless none goes.
    const nobodyIsTold = owners.every((one) => isMuted(schedule.kind, { ...one, step: OVERDUE }, muted));
    const mayComeNext = ({ personId, zone }: Recipient) =>
      policy.coordinatorFromWeek === 1 ||
      nobodyIsTold ||
      awaiting.includes(personId) ||
      isPast(schedule.due, zone, now);
    const others = zoned(coordinators).filter(mayComeNext);
    const forOthers = others.map(({ personId, zone }) => ({
      personId,
      zone,
      isCoordinator: true,
      plan: planForCoordinator(policy, schedule.due, zone, now),
    }));
    const left = [...found.values()].filter((one) => one.hasLeft).map((one) => one.personId);
    return { persons: [...owners, ...forOthers], left: new Set(left), muted };
  }

  /** What waits and is no longer wanted ends here, each row with its reason. */
  private async endUnwanted(
    tx: TenantTx,
    existing: LedgerRow[],
    wanted: WantedStep[],
    fateOf: (row: LedgerRow) => Fate | null,
  ): Promise<void> {
    const going = new Set(wanted.filter((one) => !one.spared).map(keyOf));
    const spared = new Map(wanted.flatMap((one) => (one.spared ? [[keyOf(one), one.spared] as const] : [])));
    const ending = existing
      .filter((one) => WAITS.has(one.state) && !going.has(keyOf(one)))
      .flatMap((row) => {
        const fate = spared.get(keyOf(row)) ?? fateOf(row);
        return fate ? [{ id: row.id, ...fate }] : [];
      });
    for (const [, alike] of Map.groupBy(ending, (one) => `${one.state} ${one.reason.code}`)) {
      const ids = alike.map((one) => one.id);
      await this.ledger.endRows(tx, ids, alike[0]!.state, alike[0]!.reason);
    }
  }
}

const keyOf = (one: { personId: string; step: string; occurrence: number }) =>
  `${one.personId} ${one.step} ${one.occurrence}`;

function isMuted(
  kind: string,
  { personId, step }: { personId: string; step: string },
  muted: Persons['muted'],
): boolean {
  const muteKind = muteKindOf({ kind, step });
  return muteKind !== null && (muted.get(personId)?.has(muteKind) ?? false);
}

/** What its recipient muted is written down and does not go. */
const sparingMuted = ({ kind }: Schedule, steps: WantedStep[], muted: Persons['muted']): WantedStep[] =>
  steps.map((one) => (isMuted(kind, one, muted) ? { ...one, spared: IS_MUTED } : one));

function newRow(schedule: Schedule, wanted: WantedStep): NewReminder {
  const { personId, step, occurrence, dueAt, usefulUntil, atOnce = false, spared = null } = wanted;
  return {
    personId,
    step,
    occurrence,
    dueAt: atOnce ? null : dueAt,
    usefulUntil,
    subject: schedule.subject,
    kind: schedule.kind,
    scheduleVersion: schedule.version,
    spared,
  };
}
