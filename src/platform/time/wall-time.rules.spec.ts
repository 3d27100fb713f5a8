import fc from 'fast-check';
import {
  addDays,
  dateIn,
  daysBetween,
  instantOf,
  isLocalDate,
  isLocalTime,
  isZone,
  resolveWallTime,
  timeIn,
} from './wall-time.rules.js';

const ZONES = ['Asia/Kathmandu', 'America/St_Johns', 'Europe/Paris', 'Europe/Istanbul', 'Pacific/Apia', 'UTC'];

const localDate = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const localTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

describe('a wall time and its instant', () => {
  it('puts 09:30 in Paris at 08:30 UTC in January and 07:30 in June', () => {
    expect(instantOf('2027-01-12', '09:30', 'Europe/Paris').toISOString()).toBe('2027-01-12T08:30:00.000Z');
    expect(instantOf('2027-06-12', '09:30', 'Europe/Paris').toISOString()).toBe('2027-06-12T07:30:00.000Z');
  });

  it('reads as 11:30 in Istanbul in January and 10:30 in June', () => {
    expect(timeIn('Europe/Istanbul', instantOf('2027-01-12', '09:30', 'Europe/Paris'))).toBe('11:30');
    expect(timeIn('Europe/Istanbul', instantOf('2027-06-12', '09:30', 'Europe/Paris'))).toBe('10:30');
  });

  it('knows offsets of a quarter and of half an hour', () => {
    expect(instantOf('2027-05-04', '10:00', 'Asia/Kathmandu').toISOString()).toBe('2027-05-04T04:15:00.000Z');
    expect(instantOf('2027-05-04', '10:00', 'America/St_Johns').toISOString()).toBe('2027-05-04T12:30:00.000Z');
  });

  it('names the next valid time for an hour that the clock change skips', () => {
    expect(resolveWallTime('2027-03-28', '02:30', 'Europe/Paris')).toEqual({
      kind: 'skipped',
      instant: new Date('2027-03-28T01:30:00Z'),
      nextValid: { date: '2027-03-28', time: '03:00' },
    });
  });

  it('takes the first of an hour that comes twice, and says so', () => {
    expect(resolveWallTime('2027-10-31', '02:30', 'Europe/Paris')).toEqual({
      kind: 'repeated',
      instant: new Date('2027-10-31T00:30:00Z'),
    });
  });

  it('names the next day where a whole day was skipped (Apia, 30 December 2011)', () => {
    expect(resolveWallTime('2011-12-30', '10:00', 'Pacific/Apia')).toMatchObject({
      kind: 'skipped',
      nextValid: { date: '2011-12-31', time: '00:00' },
    });
  });

  it('reads back as it was written, unless the hour was skipped', () => {
    fc.assert(
      fc.property(localDate, localTime, fc.constantFrom(...ZONES), (date, time, zone) => {
        const resolved = resolveWallTime(date, time, zone);
        if (resolved.kind === 'skipped')
          return instantOf(resolved.nextValid.date, resolved.nextValid.time, zone) <= resolved.instant;
        return dateIn(zone, resolved.instant) === date && timeIn(zone, resolved.instant) === time;
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same on every day of the year in Istanbul: +03 since 2016', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), localTime, (days, time) => {
        const date = addDays('2017-01-01', days);
        return (
          resolveWallTime(date, time, 'Europe/Istanbul').instant.getTime() === Date.parse(`${date}T${time}:00+03:00`)
        );
      }),
    );
  });
});

describe('calendar dates', () => {
  it('refuses what is on no calendar', () => {
    for (const text of [
      '2027-02-31',
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '1899-12-31',
      '2201-01-01',
      '2027-5-4',
      '',
      'x',
      '2027-05-04T00:00',
      '٢٠٢٧-٠٥-٠٤',
    ]) {
      expect([text, isLocalDate(text)]).toEqual([text, false]);
    }
    for (const text of ['2028-02-29', '1900-01-01', '2200-12-31']) expect(isLocalDate(text)).toBe(true);
  });

  it('moves by days and back', () => {
    fc.assert(
      fc.property(
        localDate,
        fc.integer({ min: -4000, max: 4000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });
});

describe('times and zones', () => {
  it('takes 00:00 to 23:59', () => {
    expect(['00:00', '09:30', '23:59'].every(isLocalTime)).toBe(true);
    expect(['24:00', '9:30', '09:60', '09:30:00', ''].some(isLocalTime)).toBe(false);
  });

  it('takes named zones and refuses offsets, unknown names and what is no name', () => {
    expect([...ZONES, 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'].every(isZone)).toBe(true);
    expect(['IST', 'PST', 'AST', 'SystemV/PST8PDT'].some(isZone)).toBe(false);
    expect(['+03:00', 'Mars/Olympus', '', 'Europe/Paris; drop', '../etc/passwd', 'Europe/'].some(isZone)).toBe(false);
  });
});
