import { weekOf } from './week.rules.js';

describe('the week of a day', () => {
  it('runs from Monday to Sunday', () => {
    const week = ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15', '2027-04-16', '2027-04-17', '2027-04-18'];
    for (const day of week) expect(weekOf(day)).toEqual(week);
  });

  it('is right before the first Monday it counts from, too', () => {
    expect(weekOf('1999-12-31')[0]).toBe('1999-12-27');
  });
});
