import { byMonth } from './months.rules';

const on = (startDate: string | null) => ({ date: startDate === null ? null : { startDate } });

describe('a list by months', () => {
  it('keeps the order and names each month once', () => {
    const months = byMonth([on('2027-05-04'), on('2027-05-30'), on('2027-06-01'), on(null)]);
    expect(months.map(({ month, meetings }) => [month, meetings.length])).toEqual([
      ['2027-05', 2],
      ['2027-06', 1],
      [null, 1],
    ]);
  });

  it('tells the same month of two years apart', () => {
    expect(byMonth([on('2027-05-04'), on('2026-05-04')]).map(({ month }) => month)).toEqual(['2027-05', '2026-05']);
  });

  it('is empty where there is nothing', () => {
    expect(byMonth([])).toEqual([]);
  });
});
