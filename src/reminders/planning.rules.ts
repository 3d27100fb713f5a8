import { addDays, instantOf, type LocalTime, type ZoneId } from '../platform/time/wall-time.rules.js';
import type { Due } from './reminders.types.js';

/** When mails go, relative to a due date. */
export interface Plan {
  /** 0 is the day itself. */
  daysBefore: number[];
  /** Wall time in the recipient's own zone. */
  atTime: LocalTime;
  weeklyWhenOverdue: boolean;
  /** From this overdue week on, coordinators get a mail of their own. */
  coordinatorFromWeek: number | null;
}

/** One mail of a plan, to one person. */
export interface PlannedStep {
  step: string;
  occurrence: number;
  dueAt: Date;
  usefulUntil: Date | null;
}

/** What a plan means for one person now. */
export interface PersonalPlan {
  /** Mails whose moment is to come, and of the weekly ones only the next. */
  coming: PlannedStep[];
  /** The latest one whose moment has passed, due now: it goes at once where the person was not told yet. */
  missed: PlannedStep | null;
}

export const OVERDUE = 'overdue';
export const COORDINATOR = 'coordinator';
const HOUR_MS = 3_600_000;
/** A mail later than this says yesterday's news. */
const LATE_MS = 12 * HOUR_MS;

/** The mails of an assignee or owner, in their own zone. */
export function planFor(plan: Plan, due: Due, zone: ZoneId, now: Date): PersonalPlan {
  const end = endOf(due, zone);
  const before = stepsBefore(plan, due, zone, end);
  const week = currentWeek(plan, due, zone, now);
  const coming = before.filter((one) => one.dueAt > now);
  if (plan.weeklyWhenOverdue) coming.push(weekly(OVERDUE, plan, due, zone, week + 1));
  return { coming, missed: atOnce(latestPast(plan, before, due, zone, now, week), now, now < end ? end : null) };
}

/** The mails of a coordinator about somebody's overdue matter: weekly, from the week the plan names. */
export function planForCoordinator(plan: Plan, due: Due, zone: ZoneId, now: Date): PersonalPlan {
  const from = plan.coordinatorFromWeek;
  if (!plan.weeklyWhenOverdue || from === null) return { coming: [], missed: null };
  const week = currentWeek(plan, due, zone, now);
  const missed = week >= from ? weekly(COORDINATOR, plan, due, zone, week) : null;
  return {
    coming: [weekly(COORDINATOR, plan, due, zone, Math.max(from, week + 1))],
    missed: atOnce(missed, now, null),
  };
}

/** Why a mail that was to come is none any more, though its recipient is still told of the subject. */
export function droppedBecause(
  plan: Plan,
  due: Due,
  zone: ZoneId,
  { step, occurrence }: Pick<PlannedStep, 'step' | 'occurrence'>,
  now: Date,
): 'policy_changed' | 'replaced' | 'past_due' | 'after_due' {
  const { daysBefore, weeklyWhenOverdue, coordinatorFromWeek } = plan;
  if (step === OVERDUE) return weeklyWhenOverdue ? 'replaced' : 'policy_changed';
  if (step === COORDINATOR) {
    const stays = weeklyWhenOverdue && coordinatorFromWeek !== null && occurrence >= coordinatorFromWeek;
    return stays ? 'replaced' : 'policy_changed';
  }
  if (!daysBefore.some((day) => `d${day}` === step)) return 'policy_changed';
  if (isPast(due, zone, now)) return 'past_due';
  return stepsBefore(plan, due, zone, endOf(due, zone)).some((one) => one.step === step) ? 'replaced' : 'after_due';
}

/** True once the due moment has passed for everybody in `zone`: for a date without an hour, when the day is over. */
export const isPast = (due: Due, zone: ZoneId, now: Date): boolean => now >= endOf(due, zone);

/** The due instant, or the end of a day that has none. */
function endOf(due: Due, zone: ZoneId): Date {
  return due.at ?? instantOf(addDays(due.date, 1), '00:00', zone);
}

/** A step that falls on or after the due moment, far to the west of it, helps nobody and is left out. */
function stepsBefore(plan: Plan, due: Due, zone: ZoneId, end: Date): PlannedStep[] {
  const days = [...new Set(plan.daysBefore)].sort((a, b) => b - a);
  return days
    .map((day) => ({ day, dueAt: instantOf(addDays(due.date, -day), plan.atTime, zone) }))
    .filter(({ dueAt }) => dueAt < end)
    .map(({ day, dueAt }) => ({
      step: `d${day}`,
      occurrence: 0,
      dueAt,
      usefulUntil: earlier(after(dueAt, LATE_MS), end),
    }));
}

function weekly(step: string, plan: Plan, due: Due, zone: ZoneId, week: number): PlannedStep {
  const dueAt = weekMoment(plan, due, zone, week);
  return { step, occurrence: week, dueAt, usefulUntil: after(dueAt, LATE_MS) };
}

/** Week 1 begins on the first day after the due date on which the hour comes after the due moment. */
function weekMoment(plan: Plan, due: Due, zone: ZoneId, week: number): Date {
  const end = endOf(due, zone);
  const dayAfter = addDays(due.date, 1);
  const first = instantOf(dayAfter, plan.atTime, zone) >= end ? dayAfter : addDays(dayAfter, 1);
  return instantOf(addDays(first, 7 * (week - 1)), plan.atTime, zone);
}

/** The latest overdue week whose moment has come; 0 before the first. */
function currentWeek(plan: Plan, due: Due, zone: ZoneId, now: Date): number {
  const first = weekMoment(plan, due, zone, 1);
  if (now < first) return 0;
  // clock changes make a week an hour longer or shorter: the estimate may be one off
  let week = Math.floor((now.getTime() - first.getTime()) / (7 * 24 * HOUR_MS)) + 1;
  while (weekMoment(plan, due, zone, week + 1) <= now) week++;
  while (week > 1 && weekMoment(plan, due, zone, week) > now) week--;
  return week;
}

function latestPast(
  plan: Plan,
  before: PlannedStep[],
  due: Due,
  zone: ZoneId,
  now: Date,
  week: number,
): PlannedStep | null {
  if (week > 0) return plan.weeklyWhenOverdue ? weekly(OVERDUE, plan, due, zone, week) : null;
  if (now >= endOf(due, zone)) return null;
  return before.filter((one) => one.dueAt <= now).at(-1) ?? null;
}

function atOnce(step: PlannedStep | null, now: Date, end: Date | null): PlannedStep | null {
  if (!step) return null;
  const late = after(now, LATE_MS);
  return { ...step, dueAt: now, usefulUntil: end ? earlier(late, end) : late };
}

const after = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
const earlier = (a: Date, b: Date) => (a < b ? a : b);
