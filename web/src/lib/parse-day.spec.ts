import { parseDay, readDay } from './parse-day';

describe('a day as people type it', () => {
  it.each([
    ['4 May 2027', 'en', '2027-05-04'],
    ['4 may 2027', 'en', '2027-05-04'],
    ['25 Dec. 2027', 'en', '2027-12-25'],
    ['4\u00a0Mayıs\u00a02027', 'tr', '2027-05-04'],
    ['1 ağustos 2027', 'tr', '2027-08-01'],
    ['4.5.2027', 'tr', '2027-05-04'],
    ['04/05/2027', 'en', '2027-05-04'],
    ['2027-5-4', 'en', '2027-05-04'],
    ['4 Mayıs 2027', 'en', '2027-05-04'],
    ['4 August 2027', 'tr', '2027-08-04'],
  ] as const)('%s (%s)', (text, language, day) => {
    expect(parseDay(text, language)).toBe(day);
  });

  it.each(['31 February 2027', '31.2.2027', '2027-02-31', 'May 2027', '4 Ma 2027', 'tomorrow', ''])(
    'not %s',
    (text) => {
      expect(parseDay(text, 'en')).toBeNull();
    },
  );

  it.each([
    ['31 February 2027', 'noSuchDay'],
    ['31 Şubat 2027', 'noSuchDay'],
    ['31.02.2027', 'noSuchDay'],
    ['next week', 'notADay'],
    ['99', 'notADay'],
  ] as const)('says of %s: %s', (text, mistake) => {
    expect(readDay(text, 'tr')).toEqual({ mistake });
  });

  it.each([
    ['Today', 'en', '2026-12-31'],
    ['Bugün', 'tr', '2026-12-31'],
    ['tomorrow', 'en', '2027-01-01'],
    ['yarın', 'en', '2027-01-01'],
    ['YARIN', 'tr', '2027-01-01'],
  ] as const)('%s (%s), where today is known', (text, language, day) => {
    expect(parseDay(text, language, '2026-12-31')).toBe(day);
  });
});
