import { addDays, daysBetween, weekdayOf } from '../platform/time/wall-time.rules.js';
import { dateFrom, dayFrom, dueDay } from './demo-days.rules.js';
import type { DemoMeeting } from './demo.types.js';
import { KOSGEB } from './kosgeb.rules.js';
import { SECOND_OFFICE } from './second-office.rules.js';

/** The demo counts days and weekdays, so every weekday is tried, and a stretch with a leap day in it. */
const DAYS = [
  ...Array.from({ length: 7 }, (_, n) => addDays('2026-11-24', n)),
  ...Array.from({ length: 7 }, (_, n) => addDays('2028-02-10', n)),
];

describe('days counted from today', () => {
  it('fall on the weekday they name, on or after the day counted to', () => {
    for (const today of DAYS) {
      const day = dayFrom(today, { in: 20, weekday: 2 });
      expect([weekdayOf(day), daysBetween(today, day)]).toEqual([2, expect.any(Number)]);
      expect(daysBetween(today, day)).toBeGreaterThanOrEqual(20);
      expect(daysBetween(today, day)).toBeLessThan(27);
    }
  });

  it('are working days for what is due, except today and tomorrow', () => {
    for (const today of DAYS) {
      expect([dueDay(today, 0), dueDay(today, 1)]).toEqual([today, addDays(today, 1)]);
      for (const days of [-19, -2, 4, 45]) {
        expect(weekdayOf(dueDay(today, days))).toBeLessThanOrEqual(5);
        expect(dueDay(today, days) < today).toBe(days < 0);
      }
    }
  });
});

describe('the demo, on whatever day it is made', () => {
  const days = (one: DemoMeeting, today: string) =>
    dateFrom(today, one.then && 'moved' in one.then ? one.then.moved : one.date, one.zone);
  const goes = (one: DemoMeeting) =>
    (one.seats ?? []).filter(([, , reply]) => reply !== 'declined').map(([person]) => person);
  const stands = (one: DemoMeeting) =>
    !one.held && one.date.firmness !== 'window' && !(one.then && !('moved' in one.then));

  it('sends nobody to two places at once, but for the one clash it shows', () => {
    for (const today of DAYS) {
      const found: string[] = [];
      const all = KOSGEB.meetings.filter(stands);
      for (const [n, a] of all.entries()) {
        for (const b of all.slice(n + 1)) {
          const [x, y] = [days(a, today), days(b, today)];
          if (x.startDate <= y.endDate && y.startDate <= x.endDate)
            found.push(
              ...goes(a)
                .filter((one) => goes(b).includes(one))
                .map((who) => `${who} ${a.key} ${b.key}`),
            );
        }
      }
      expect([today, ...found]).toEqual([today, 'umit leed-next uncitral-wg']);
    }
  });

  it('has every meeting ahead within the year, and every past one behind', () => {
    for (const today of DAYS) {
      for (const one of [...KOSGEB.meetings, ...SECOND_OFFICE.meetings]) {
        const { startDate, endDate } = days(one, today);
        if (one.held) expect([one.key, endDate < today]).toEqual([one.key, true]);
        else expect([one.key, startDate > today && daysBetween(today, startDate) <= 365]).toEqual([one.key, true]);
      }
    }
  });

  it('names only people, meetings and places that are there', () => {
    for (const office of [KOSGEB, SECOND_OFFICE]) {
      const people = new Set(office.people.map((one) => one.key));
      const meetings = new Set(office.meetings.map((one) => one.key));
      expect(
        office.meetings.flatMap((one) => (one.seats ?? []).map(([person]) => person)).filter((one) => !people.has(one)),
      ).toEqual([]);
      expect(office.items.flatMap((one) => one.owner ?? []).filter((one) => !people.has(one))).toEqual([]);
      expect(office.items.flatMap((one) => one.meeting ?? []).filter((one) => !meetings.has(one))).toEqual([]);
      expect(meetings.size).toBe(office.meetings.length);
    }
  });
});
