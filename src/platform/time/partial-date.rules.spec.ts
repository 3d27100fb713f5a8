import fc from 'fast-check';
import {
  dateRange,
  daysCovered,
  firstDayOf,
  inOrder,
  isPartialDate,
  isTerm,
  lastDayOf,
  precisionOf,
} from './partial-date.rules.js';

describe('a date as precise as it is known', () => {
  it.each(['2001', '2010-06', '1992-06-25', '2024-02-29'])('takes %s', (text) =>
    expect(isPartialDate(text)).toBe(true),
  );

  it.each([
    '',
    '20',
    '2001-1',
    '2010-13',
    '2010-00',
    '2023-02-29',
    '1992-06-31',
    '2001-',
    '2001/06',
    '1899',
    '2201',
    ' 2001',
    '2001-06-25T00:00',
    '+2001',
  ])('refuses "%s"', (text) => expect(isPartialDate(text)).toBe(false));

  it('covers every day it can mean', () => {
    expect([firstDayOf('2001'), lastDayOf('2001')]).toEqual(['2001-01-01', '2001-12-31']);
    expect([firstDayOf('2010-06'), lastDayOf('2010-06')]).toEqual(['2010-06-01', '2010-06-30']);
    expect([firstDayOf('2024-02'), lastDayOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDayOf('1992-06-25'), lastDayOf('1992-06-25')]).toEqual(['1992-06-25', '1992-06-25']);
    expect(['2001', '2010-06', '1992-06-25'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });

  it('never ends before it begins, whatever the date', () => {
    const date = fc
      .date({ min: new Date('1900-01-02'), max: new Date('2200-12-30'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), (day, length) => {
        const partial = day.slice(0, length);
        return isPartialDate(partial) && firstDayOf(partial) <= day && day <= lastDayOf(partial);
      }),
    );
  });
});

describe('a stated period', () => {
  it('is out of order only when the end lies wholly before the beginning', () => {
    expect(inOrder('2001', '2003')).toBe(true);
    expect(inOrder('2001-06', '2001')).toBe(true);
    expect(inOrder('2003', '2001')).toBe(false);
    expect(inOrder('2001-06', '2001-05')).toBe(false);
    expect(inOrder(null, '1990')).toBe(true);
  });

  it('covers the whole of its first and last year', () => {
    expect(daysCovered('2012', '2013')).toEqual({ first: '2012-01-01', last: '2013-12-31' });
    expect(daysCovered('2010-06', '2014')).toEqual({ first: '2010-06-01', last: '2014-12-31' });
  });

  it('is nothing when nothing is stated, and open where one side is not', () => {
    expect(daysCovered(null, null, 'P2Y')).toBeNull();
    expect(daysCovered('2005', null)).toEqual({ first: '2005-01-01', last: null });
    expect(daysCovered(null, '2002')).toEqual({ first: null, last: '2002-12-31' });
  });

  it('covers one term when only its beginning is stated', () => {
    expect(daysCovered('2023-07-01', null, 'P6M')).toEqual({ first: '2023-07-01', last: '2023-12-31' });
    expect(daysCovered('2024', null, 'P2Y')).toEqual({ first: '2024-01-01', last: '2026-12-31' });
  });

  it('reads as a range of the database', () => {
    expect(dateRange(null)).toBeNull();
    expect(dateRange({ first: '2005-01-01', last: null })).toBe('[2005-01-01,]');
  });
});

describe('the length of one term', () => {
  it.each(['P2Y', 'P6M', 'P1Y6M'])('takes %s', (text) => expect(isTerm(text)).toBe(true));
  it.each(['P', 'P0M', '2Y', 'P2W', 'P1D', 'PT1H', 'p2y'])('refuses "%s"', (text) => expect(isTerm(text)).toBe(false));
});
