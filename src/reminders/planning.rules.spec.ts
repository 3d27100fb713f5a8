import fc from 'fast-check';
import { addDays, dateIn, daysBetween, instantOf, timeIn } from '../platform/time/wall-time.rules.js';
import { droppedBecause, isPast, planFor, planForCoordinator, type Plan } from './planning.rules.js';
import { DEFAULT_PLANS } from './policies/policies.rules.js';

const MEETING = DEFAULT_PLANS['meeting.upcoming'];
const ITEM = DEFAULT_PLANS['action_item.due'];
const ISTANBUL = 'Europe/Istanbul';
const at = (date: string, time: string, zone = ISTANBUL) => instantOf(date, time, zone);
const shown = (steps: { step: string; occurrence: number; dueAt: Date }[], zone = ISTANBUL) =>
  steps.map((one) => `${one.step}${one.occurrence || ''} ${dateIn(zone, one.dueAt)} ${timeIn(zone, one.dueAt)}`);

describe('an action item due on 2 April at 17:00 in İstanbul', () => {
  const due = { date: '2027-04-02', at: at('2027-04-02', '17:00') };

  it('reminds 14, 7 and 1 days before, on the day, and a week later, at nine', () => {
    const { coming, missed } = planFor(ITEM, due, ISTANBUL, at('2027-03-01', '12:00'));
    expect(shown(coming)).toEqual([
      'd14 2027-03-19 09:00',
      'd7 2027-03-26 09:00',
      'd1 2027-04-01 09:00',
      'd0 2027-04-02 09:00',
      'overdue1 2027-04-03 09:00',
    ]);
    expect(missed).toBeNull();
  });

  it('sends of what is past only the latest, now', () => {
    const now = at('2027-03-27', '15:00');
    const { coming, missed } = planFor(ITEM, due, ISTANBUL, now);
    expect(missed).toMatchObject({ step: 'd7', dueAt: now });
    expect(shown(coming)).toEqual(['d1 2027-04-01 09:00', 'd0 2027-04-02 09:00', 'overdue1 2027-04-03 09:00']);
  });

  it('sends nothing between the due moment and the first overdue morning', () => {
    expect(planFor(ITEM, due, ISTANBUL, at('2027-04-02', '18:00')).missed).toBeNull();
  });

  it('counts overdue weeks from the morning after, and tells only of the current one', () => {
    const { coming, missed } = planFor(ITEM, due, ISTANBUL, at('2027-04-20', '10:00'));
    expect(missed).toMatchObject({ step: 'overdue', occurrence: 3 });
    expect(shown(coming)).toEqual(['overdue4 2027-04-24 09:00']);
  });

  it('tells the coordinator from the second week', () => {
    expect(shown(planForCoordinator(ITEM, due, ISTANBUL, at('2027-04-03', '10:00')).coming)).toEqual([
      'coordinator2 2027-04-10 09:00',
    ]);
    const late = planForCoordinator(ITEM, due, ISTANBUL, at('2027-04-20', '10:00'));
    expect(late.missed).toMatchObject({ step: 'coordinator', occurrence: 3 });
    expect(
      planForCoordinator({ ...ITEM, coordinatorFromWeek: null }, due, ISTANBUL, at('2027-04-20', '10:00')),
    ).toEqual({ coming: [], missed: null });
  });

  it('leaves out a step that the far west reaches only after the due moment', () => {
    const early = { date: '2027-04-02', at: at('2027-04-02', '08:00') };
    const { coming } = planFor(ITEM, early, 'America/Los_Angeles', at('2027-03-25', '12:00'));
    expect(coming.map((one) => one.step)).toEqual(['d7', 'd1', 'overdue']);
    // nine on the day after in Kathmandu is still before midnight in Los Angeles
    const west = { date: '2027-04-02', at: instantOf('2027-04-02', '23:00', 'America/Los_Angeles') };
    const overdue = planFor(ITEM, west, 'Asia/Kathmandu', at('2027-03-25', '12:00')).coming.at(-1)!;
    expect(overdue.dueAt.getTime()).toBeGreaterThanOrEqual(west.at.getTime());
  });
});

describe('a mail that was to come and is none any more', () => {
  const due = { date: '2027-04-02', at: at('2027-04-02', '10:00') };
  const why = (plan: Plan, step: string, now: Date, occurrence = 0) =>
    droppedBecause(plan, due, ISTANBUL, { step, occurrence }, now);
  const march = at('2027-03-25', '12:00');

  it('is told apart: by the policy, by a newer mail, by the due moment', () => {
    expect(why({ ...ITEM, daysBefore: [7] }, 'd1', march)).toBe('policy_changed');
    expect(why({ ...ITEM, weeklyWhenOverdue: false }, 'overdue', march, 1)).toBe('policy_changed');
    expect(why({ ...ITEM, coordinatorFromWeek: 3 }, 'coordinator', march, 2)).toBe('policy_changed');
    expect(why(ITEM, 'd14', march)).toBe('replaced');
    expect(why(ITEM, 'overdue', at('2027-04-20', '12:00'), 1)).toBe('replaced');
    expect(why({ ...ITEM, atTime: '11:00' }, 'd0', march)).toBe('after_due');
    expect(why(ITEM, 'd0', at('2027-04-02', '11:00'))).toBe('past_due');
  });
});

describe('a meeting of whole days', () => {
  it('reminds 30, 7 and 1 days before its first day, and never afterwards', () => {
    const due = { date: '2027-05-04', at: null };
    expect(shown(planFor(MEETING, due, ISTANBUL, at('2027-03-01', '00:00')).coming)).toEqual([
      'd30 2027-04-04 09:00',
      'd7 2027-04-27 09:00',
      'd1 2027-05-03 09:00',
    ]);
    expect(planFor(MEETING, due, ISTANBUL, at('2027-05-04', '12:00')).missed).toMatchObject({ step: 'd1' });
    expect(planFor(MEETING, due, ISTANBUL, at('2027-05-05', '12:00'))).toEqual({ coming: [], missed: null });
  });

  it('is of no more use once it has begun', () => {
    const due = { date: '2027-05-04', at: at('2027-05-04', '10:00') };
    const { missed } = planFor(MEETING, due, ISTANBUL, at('2027-05-04', '08:00'));
    expect(missed!.usefulUntil).toEqual(due.at);
  });
});

const ZONES = [
  'Asia/Kathmandu',
  'America/St_Johns',
  'Europe/Paris',
  'Europe/Istanbul',
  'Pacific/Apia',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
];
const plan = fc.record<Plan>({
  daysBefore: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
  atTime: fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`),
  weeklyWhenOverdue: fc.boolean(),
  coordinatorFromWeek: fc.option(fc.integer({ min: 1, max: 5 })),
});
const due = fc
  .record({
    date: fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2026-01-01', n)),
    hour: fc.option(fc.integer({ min: 0, max: 23 })),
    zone: fc.constantFrom(...ZONES),
  })
  .map(({ date, hour, zone }) => ({
    date,
    at: hour === null ? null : instantOf(date, `${String(hour).padStart(2, '0')}:15`, zone),
  }));
const moment = fc
  .integer({ min: 0, max: 1400 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2025, 11, 1) + minutes * 60_000));

describe('any plan, in any zone, over clock changes', () => {
  it('comes at its wall time, after now, before the due moment or after it as its step says, and each step once', () => {
    fc.assert(
      fc.property(plan, due, fc.constantFrom(...ZONES), moment, (given, what, zone, now) => {
        const { coming, missed } = planFor(given, what, zone, now);
        expect(new Set(coming.map((one) => `${one.step} ${one.occurrence}`)).size).toBe(coming.length);
        for (const one of coming) {
          expect(one.dueAt.getTime()).toBeGreaterThan(now.getTime());
          // a wall time that a clock change skips comes as much later, which may be on the next day
          const days = [0, -1].map((n) => instantOf(addDays(dateIn(zone, one.dueAt), n), given.atTime, zone).getTime());
          expect(days).toContain(one.dueAt.getTime());
          expect(isPast(what, zone, one.dueAt)).toBe(one.step === 'overdue');
          expect(one.usefulUntil!.getTime()).toBeGreaterThan(one.dueAt.getTime());
          if (one.step !== 'overdue' && given.atTime > '04:00')
            expect(daysBetween(dateIn(zone, one.dueAt), what.date)).toBe(Number(one.step.slice(1)));
        }
        if (missed) {
          expect(missed.dueAt).toEqual(now);
          expect(coming.some((one) => one.step === missed.step && one.occurrence === missed.occurrence)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('walks the overdue weeks one by one, whenever it is asked, and never twice', () => {
    fc.assert(
      fc.property(due, fc.constantFrom(...ZONES), (what, zone) => {
        let { coming } = planFor(ITEM, what, zone, instantOf(what.date, '00:00', zone));
        const weeks: number[] = [];
        for (let n = 0; n < 30; n++) {
          const next = coming.at(-1)!;
          weeks.push(next.occurrence);
          const then = planFor(ITEM, what, zone, next.dueAt);
          expect(then.missed).toMatchObject({ step: 'overdue', occurrence: next.occurrence });
          coming = then.coming;
        }
        expect(weeks).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
      }),
      { numRuns: 200 },
    );
  });
});
