import { dayInWeek, layoutWeek } from './week-strip.rules';

const WEEK = '2027-04-12';
const span = (start: string, end: string) => ({ start, end });
const placed = (...items: { start: string; end: string }[]) =>
  layoutWeek(items, WEEK).map(({ from, days, lane }) => [from, days, lane]);

describe('a week of meetings', () => {
  it('lays bars over their days', () => {
    expect(placed(span('2027-04-13', '2027-04-14'), span('2027-04-15', '2027-04-15'))).toEqual([
      [1, 2, 0],
      [3, 1, 0],
    ]);
  });

  it('cuts what began before and what ends after', () => {
    expect(placed(span('2027-04-10', '2027-04-20'), span('2027-04-19', '2027-04-20'))).toEqual([[0, 7, 0]]);
  });

  it('puts what overlaps into a lane of its own and reuses lanes that are free again', () => {
    expect(
      placed(span('2027-04-12', '2027-04-14'), span('2027-04-14', '2027-04-15'), span('2027-04-15', '2027-04-16')),
    ).toEqual([
      [0, 3, 0],
      [2, 2, 1],
      [3, 2, 0],
    ]);
  });

  it('lists an absence under its first day within the week', () => {
    expect(dayInWeek(span('2027-04-08', '2027-04-13'), WEEK)).toBe(0);
    expect(dayInWeek(span('2027-04-18', '2027-04-22'), WEEK)).toBe(6);
    expect(dayInWeek(span('2027-04-19', '2027-04-22'), WEEK)).toBeNull();
  });
});
