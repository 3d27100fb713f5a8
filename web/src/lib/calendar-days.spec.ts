import { addDays, daysBetween, daysInYear, dayOfYear, startOfWeek, weekdayIndex } from './calendar-days';

describe('calendar days', () => {
  it('counts over months, leap days and clock changes', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-04-14', '2027-04-02')).toBe(-12);
  });

  it('begins weeks on Monday', () => {
    expect(weekdayIndex('2027-04-12')).toBe(0);
    expect(weekdayIndex('1969-12-28')).toBe(6);
    expect(startOfWeek('2027-04-18')).toBe('2027-04-12');
    expect(startOfWeek('2027-04-12')).toBe('2027-04-12');
  });

  it('knows the place of a day in its year', () => {
    expect([dayOfYear('2027-01-01'), dayOfYear('2027-04-14'), dayOfYear('2028-12-31')]).toEqual([0, 103, 365]);
    expect([daysInYear(2027), daysInYear(2028)]).toEqual([365, 366]);
  });
});
