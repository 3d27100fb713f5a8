import { termLengthOf, toDuration } from './term-length.rules';

describe('the length of one term', () => {
  it.each(['P2Y', 'P6M', 'P1Y6M'])('%s is typed and kept as the same', (duration) => {
    expect(toDuration(termLengthOf(duration))).toBe(duration);
  });

  it('is nothing where nothing is said', () => {
    expect(termLengthOf(null)).toEqual({ years: '', months: '' });
    expect(toDuration({ years: '', months: '' })).toBeNull();
    expect(toDuration({ years: 0, months: '' })).toBeNull();
  });
});
