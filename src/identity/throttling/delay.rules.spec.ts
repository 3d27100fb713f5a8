import { delayOf } from './delay.rules.js';

describe('the delay between attempts', () => {
  it('doubles with each', () => {
    expect([0, 1, 2, 3, 4].map(delayOf)).toEqual([1, 2, 4, 8, 16]);
  });

  it('never grows into a lock', () => {
    expect(delayOf(10)).toBe(900);
    expect(delayOf(100_000)).toBe(900);
  });
});
