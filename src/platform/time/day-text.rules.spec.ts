import { dayText } from './day-text.rules.js';

describe('a day in a letter', () => {
  const midnight = new Date('2027-05-03T22:30:00Z');
  it('is the day of the reader’s zone, in his language', () => {
    expect(dayText(midnight, 'Europe/Istanbul', 'tr')).toBe('4 Mayıs 2027');
    expect(dayText(midnight, 'Europe/Istanbul', 'en')).toBe('4 May 2027');
    expect(dayText(midnight, 'America/St_Johns', 'en')).toBe('3 May 2027');
  });
});
