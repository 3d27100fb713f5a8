import { placeMarks, placeSpans, scaleOf, ticksOf } from './time-lanes.rules';
import type { LaneMark, LaneSpan } from './time-lanes.types';

const span = (key: string, from: string | null, to: string | null, text = key): LaneSpan => ({
  key,
  from,
  to,
  text,
  full: text,
  years: '',
  tone: 'ours',
});
const mark = (key: string, day: string): LaneMark => ({ key, day, state: 'held', name: key, link: (glyph) => glyph });
const measure = (text: string) => text.length * 7;
const scale = { from: 2000, to: 2030, width: 900 };

describe('the scale of the lanes', () => {
  it('reaches from before the first date to after today', () => {
    const found = scaleOf(
      [{ key: 'a', label: 'a', spans: [span('a', '2001-01-01', '2003-12-31')] }],
      '2027-04-14',
      900,
    );
    expect(found.from).toBeLessThan(2001);
    expect(found.to).toBeGreaterThan(2028);
  });

  it('does not stretch one year over the whole page', () => {
    const found = scaleOf([{ key: 'a', label: 'a', marks: [mark('a', '2027-01-01')] }], '2027-04-14', 900);
    expect(found.to - found.from).toBeGreaterThanOrEqual(12);
  });

  it('writes years that do not touch', () => {
    expect(ticksOf(scale)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
    expect(ticksOf({ ...scale, width: 300 })).toEqual([2000, 2010, 2020]);
  });
});

describe('spans in a lane', () => {
  it('hold their words where they fit, else have them beside', () => {
    const [long, short] = placeSpans(
      [
        span('long', '2001-01-01', '2010-01-01', 'held by us'),
        span('short', '2020-01-01', '2020-07-01', 'half a year'),
      ],
      scale,
      measure,
    );
    expect(long?.label).toBe('inside');
    expect(short?.label).toBe('right');
  });

  it('put the words to the left where the right is taken', () => {
    const placed = placeSpans(
      [
        span('a', '2023-07-01', '2023-12-31', 'Türkiye, second half'),
        span('b', '2024-01-01', '2025-12-31', 'Bulgaria'),
      ],
      scale,
      measure,
    );
    expect(placed[0]?.label).toBe('left');
  });

  it('stand under each other when they last at the same time', () => {
    const placed = placeSpans(
      [span('a', '2001-01-01', null), span('b', '2005-01-01', '2009-01-01'), span('c', null, '2000-12-01')],
      scale,
      measure,
    );
    expect(new Map(placed.map((one) => [one.span.key, one.row]))).toEqual(
      new Map([
        ['c', 0],
        ['a', 0],
        ['b', 1],
      ]),
    );
  });

  it('without a date reach both edges', () => {
    const [placed] = placeSpans([span('a', null, null)], scale, measure);
    expect([placed?.left, placed?.width]).toEqual([0, 900]);
  });
});

describe('marks in a lane', () => {
  it('stand at their day, and under each other where they would cover each other', () => {
    const placed = placeMarks([mark('b', '2021-01-03'), mark('a', '2021-01-01'), mark('c', '2022-06-01')], scale);
    expect(placed.map(({ mark: { key }, row }) => [key, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(placed.map(({ left }) => Math.round(left))).toEqual([618, 618, 660]);
  });
});
