import { assertCadence } from './cadence.rules.js';

describe('a cadence as it is stated', () => {
  it('names a number and a period, or neither', () => {
    expect(() => assertCadence({ kind: 'times_per_period', times: 2, period: 'year' })).not.toThrow();
    expect(() => assertCadence({ kind: 'at_least', times: 1, period: 'two_years' })).not.toThrow();
    expect(() => assertCadence({ kind: 'irregular', times: null, period: null })).not.toThrow();
  });

  it('does not promise a number without saying it, or say one it does not promise', () => {
    for (const [kind, times, period] of [
      ['times_per_period', null, 'year'],
      ['at_least', 2, null],
      ['irregular', 2, 'year'],
      ['per_presidency', null, 'year'],
    ] as const) {
      expect(() => assertCadence({ kind, times, period })).toThrow();
    }
  });
});
