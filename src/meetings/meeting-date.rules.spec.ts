import fc from 'fast-check';
import { InvalidInput } from '../platform/http/validation.js';
import { addDays, dateIn, timeIn } from '../platform/time/wall-time.rules.js';
import { causeOf, settleDate, type StatedDate } from './meeting-date.rules.js';

const paris: StatedDate = {
  firmness: 'confirmed',
  startDate: '2027-05-04',
  endDate: '2027-05-05',
  startTime: '09:30',
  endTime: '17:00',
  zone: 'Europe/Paris',
};

/** The first field a date was refused for, with the rule and the words in both languages. */
function refusal(stated: StatedDate): { field: string; rule: string; en: string; tr: string } {
  try {
    settleDate(stated, 'en');
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const [en] = error.fields('en');
    const [tr] = error.fields('tr');
    return { field: en!.field, rule: en!.rule, en: en!.message, tr: tr!.message };
  }
  throw new Error('The date was taken.');
}

describe('the date of a meeting', () => {
  it('is wall time and zone of its place; the instant follows', () => {
    expect(settleDate(paris, 'en')).toEqual({
      date: { ...paris, startsAt: '2027-05-04T07:30:00Z', endsAt: '2027-05-05T15:00:00Z' },
      notices: [],
    });
  });

  it('has no instant when it is a window or lasts all day', () => {
    const window = settleDate({ firmness: 'window', startDate: '2027-10-04', endDate: '2027-10-15' }, 'en').date;
    const allDay = settleDate(
      { firmness: 'confirmed', startDate: '2027-10-04', endDate: '2027-10-04', zone: 'Asia/Tashkent' },
      'en',
    ).date;
    for (const date of [window, allDay])
      expect([date.startTime, date.endTime, date.startsAt, date.endsAt]).toEqual([null, null, null, null]);
    expect(allDay.zone).toBe('Asia/Tashkent');
  });

  it('refuses an end before the start, half a range, an hour in a window and an hour without a place', () => {
    expect(refusal({ ...paris, endDate: '2027-05-03' })).toMatchObject({ field: 'endDate', rule: 'end_before_start' });
    expect(refusal({ ...paris, endDate: '2027-05-04', endTime: '09:30' })).toMatchObject({
      field: 'endTime',
      rule: 'end_before_start',
    });
    expect(refusal({ ...paris, endTime: null })).toMatchObject({ field: 'endTime', rule: 'both_hours' });
    expect(refusal({ ...paris, startTime: null })).toMatchObject({ field: 'startTime', rule: 'both_hours' });
    expect(refusal({ ...paris, firmness: 'window' })).toMatchObject({ field: 'startTime', rule: 'window_has_no_hour' });
    expect(refusal({ ...paris, zone: null })).toMatchObject({ field: 'zone', rule: 'zone_needed' });
    expect(refusal({ firmness: 'window', startDate: '2027-01-01', endDate: '2028-01-02' })).toMatchObject({
      field: 'endDate',
      rule: 'too_long',
    });
  });

  it('refuses an hour that the clocks skip, and names the next one, in both languages', () => {
    const skipped = refusal({ ...paris, startDate: '2027-03-28', endDate: '2027-03-28', startTime: '02:15' });
    expect(skipped).toMatchObject({ field: 'startTime', rule: 'hour_skipped' });
    expect(skipped.en).toContain('03:00');
    expect(skipped.tr).toContain('03.00');
    const end = refusal({
      ...paris,
      startDate: '2027-03-14',
      endDate: '2027-03-14',
      startTime: '01:00',
      endTime: '02:30',
      zone: 'America/St_Johns',
    });
    expect(end).toMatchObject({ field: 'endTime', rule: 'hour_skipped' });
  });

  it('takes the first of an hour that comes twice, and says so', () => {
    const { date, notices } = settleDate(
      { ...paris, startDate: '2027-10-31', endDate: '2027-10-31', startTime: '02:30' },
      'tr',
    );
    expect(date.startsAt).toBe('2027-10-31T00:30:00Z');
    expect(notices).toEqual([
      { code: 'hour_repeated', field: 'startTime', message: expect.stringContaining('02.30') as string },
    ]);
  });

  it('reads the same on the clocks of its place, in every zone and over both clock changes', () => {
    const zones = fc.constantFrom('Asia/Kathmandu', 'America/St_Johns', 'Europe/Paris', 'Europe/Istanbul');
    const days = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2026-01-01', n));
    const hours = fc.record({ h: fc.integer({ min: 0, max: 21 }), m: fc.constantFrom(0, 15, 30, 45) });
    fc.assert(
      fc.property(zones, days, hours, (zone, day, { h, m }) => {
        const time = (hour: number) => `${String(hour).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        const stated: StatedDate = {
          firmness: 'tentative',
          startDate: day,
          endDate: day,
          startTime: time(h),
          endTime: time(h + 2),
          zone,
        };
        let settled;
        try {
          settled = settleDate(stated, 'en').date;
        } catch (error) {
          // an hour that does not exist is refused, and nothing else is
          expect((error as InvalidInput).fields('en')[0]!.rule).toBe('hour_skipped');
          return;
        }
        for (const [at, hour] of [
          [settled.startsAt, h],
          [settled.endsAt, h + 2],
        ] as const) {
          expect(timeIn(zone, new Date(at!))).toBe(time(hour));
          expect(dateIn(zone, new Date(at!))).toBe(day);
        }
        expect(settled.endsAt! > settled.startsAt!).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('moves when days, hours or zone change, firms up when only the firmness does, and is the same otherwise', () => {
    const { date } = settleDate(paris, 'en');
    expect(causeOf(null, date)).toBe('date');
    expect(causeOf(date, settleDate({ ...paris, startTime: '10:00' }, 'en').date)).toBe('date');
    expect(causeOf(date, settleDate({ ...paris, zone: 'Europe/Berlin' }, 'en').date)).toBe('date');
    expect(causeOf({ ...date, firmness: 'tentative' }, date)).toBe('firmness');
    expect(causeOf(date, settleDate(paris, 'en').date)).toBeNull();
  });
});
