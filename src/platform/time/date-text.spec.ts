import { shortRangeText, dayText, daysText, fullDayText, fullRangeText, hourText, rangeText } from './date-text.js';
import { instantOf } from './wall-time.rules.js';

describe('dates in words', () => {
  it.each([
    ['2027-05-04', '2027-05-05', '4–5 May 2027, Tuesday–Wednesday', '4–5 Mayıs 2027, Salı–Çarşamba'],
    [
      '2027-06-29',
      '2027-07-01',
      '29 June – 1 July 2027, Tuesday–Thursday',
      '29 Haziran – 1 Temmuz 2027, Salı–Perşembe',
    ],
    [
      '2027-12-30',
      '2028-01-02',
      '30 December 2027 – 2 January 2028, Thursday–Sunday',
      '30 Aralık 2027 – 2 Ocak 2028, Perşembe–Pazar',
    ],
    ['2027-04-02', '2027-04-02', 'Friday 2 April 2027', '2 Nisan 2027, Cuma'],
  ])('%s to %s', (first, last, en, tr) => {
    expect([fullRangeText(first, last, 'en'), fullRangeText(first, last, 'tr')]).toEqual([en, tr]);
  });

  it('are short where there is no room for the weekday', () => {
    expect([
      dayText('2027-05-04', 'tr'),
      fullDayText('2027-05-04', 'en'),
      rangeText('2027-05-04', '2027-05-05', 'tr'),
    ]).toEqual(['4 Mayıs 2027', 'Tuesday 4 May 2027', '4–5 Mayıs 2027']);
  });

  it('count days', () => {
    expect([daysText(1, 'en'), daysText(12, 'en'), daysText(1, 'tr')]).toEqual(['1 day', '12 days', '1 gün']);
  });
});

describe('an hour', () => {
  const clock = (time: string, zone: string, place: string | null = null) => ({
    date: '2027-05-04',
    time,
    zone,
    instant: instantOf('2027-05-04', time, zone),
    place,
  });

  it('is told by both clocks where they differ', () => {
    expect(hourText(clock('09:30', 'Europe/Paris'), 'Europe/Istanbul', 'en')).toBe('09:30 in Paris, 10:30 for you');
    expect(hourText(clock('18:00', 'Europe/Paris', 'Strazburg'), 'Europe/Istanbul', 'tr')).toBe(
      'Strazburg saatiyle 18.00, sizin saatinizle 19.00',
    );
    expect(hourText(clock('23:30', 'America/New_York'), 'Europe/Istanbul', 'en')).toBe(
      '23:30 in New York, 06:30 for you (the day after)',
    );
    expect(hourText(clock('01:00', 'Asia/Kathmandu'), 'Europe/Paris', 'tr')).toBe(
      'Katmandu saatiyle 01.00, sizin saatinizle 21.15 (önceki gün)',
    );
  });

  it('is told once where they agree', () => {
    expect(hourText(clock('09:30', 'Europe/Istanbul'), 'Europe/Istanbul', 'tr')).toBe('09.30');
    expect(hourText(clock('09:30', 'Asia/Riyadh'), 'Europe/Istanbul', 'en')).toBe('09:30');
  });
});

describe('days in a subject', () => {
  const today = '2027-04-14';

  it('are short in the language of the reader, and name the year where it is not this one', () => {
    expect(shortRangeText('2027-12-15', '2027-12-16', 'en', today)).toBe('15–16 Dec');
    expect(shortRangeText('2027-12-15', '2027-12-16', 'tr', today)).toBe('15–16 Ara');
    expect(shortRangeText('2027-05-04', '2027-05-04', 'tr', today)).toBe('4 May');
    expect(shortRangeText('2027-06-29', '2027-07-01', 'tr', today)).toBe('29 Haz – 1 Tem');
    expect(shortRangeText('2028-02-01', '2028-02-02', 'en', today)).toBe('1–2 Feb 2028');
    expect(shortRangeText('2027-12-30', '2028-01-02', 'tr', today)).toBe('30 Ara 2027 – 2 Oca 2028');
    expect(shortRangeText('2026-11-30', '2026-12-02', 'en', today)).toBe('30 Nov – 2 Dec 2026');
  });
});
