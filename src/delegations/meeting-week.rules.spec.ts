import fc from 'fast-check';
import { addDays } from '../platform/time/wall-time.rules.js';
import { weekAround } from './meeting-week.rules.js';

describe('the week around a meeting', () => {
  it('is its working days, Monday to Friday', () => {
    expect(weekAround('2027-05-04', '2027-05-05')).toEqual([
      '2027-05-03',
      '2027-05-04',
      '2027-05-05',
      '2027-05-06',
      '2027-05-07',
    ]);
  });

  it('takes the weekend in when the meeting does', () => {
    expect(weekAround('2027-05-08', '2027-05-09')).toHaveLength(7);
    expect(weekAround('2027-05-07', '2027-05-10').at(-1)).toBe('2027-05-14');
  });

  it('begins on a Monday, holds the first day and is two weeks at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 0, max: 366 }), (from, length) => {
        const start = addDays('2024-01-01', from);
        const days = weekAround(start, addDays(start, length));
        expect(new Date(`${days[0]!}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(days).toContain(start);
        expect(days.length).toBeLessThanOrEqual(14);
      }),
    );
  });
});
