import { isUnclosed } from './unclosed.rules';

const of = (state: Parameters<typeof isUnclosed>[0]['state'], endDate: string | null) =>
  isUnclosed(
    {
      state,
      date:
        endDate === null
          ? null
          : {
              firmness: 'confirmed',
              startDate: '2027-04-12',
              endDate,
              startTime: null,
              endTime: null,
              zone: null,
              startsAt: null,
              endsAt: null,
            },
    },
    '2027-04-14',
  );

describe('a meeting nobody closed', () => {
  it('is one whose last day is past while it is neither held nor cancelled', () => {
    expect(of('confirmed', '2027-04-13')).toBe(true);
    expect(of('window', '2027-04-13')).toBe(true);
    expect(of('held', '2027-04-13')).toBe(false);
    expect(of('cancelled', '2027-04-13')).toBe(false);
  });

  it('is none that goes on, and none without a date', () => {
    expect(of('confirmed', '2027-04-14')).toBe(false);
    expect(of('postponed', null)).toBe(false);
  });
});
