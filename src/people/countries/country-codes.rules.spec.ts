import { COUNTRY_CODES, isCountryCode, isOwnCode, usualName } from './country-codes.rules.js';

describe('country codes', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, each with a name in both languages', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(250);
    for (const code of COUNTRY_CODES) {
      const { en, tr } = usualName(code);
      expect([code, en, tr]).toEqual([
        code,
        expect.not.stringMatching(/^[A-Z]{2}$/),
        expect.not.stringMatching(/^[A-Z]{2}$/),
      ]);
    }
  });

  it('know no organization and no code of nothing', () => {
    expect(['EU', 'UN', 'XX', 'ZZ', 'tr', ''].filter(isCountryCode)).toEqual([]);
    expect(['TR', 'RO', 'PS', 'XK'].every(isCountryCode)).toBe(true);
  });

  it('leave some to the office, and never one that means a country', () => {
    expect(['XN', 'XA', 'QM', 'AA', 'ZZ'].every(isOwnCode)).toBe(true);
    expect(['XK', 'QA', 'TR', 'EU', 'xn', 'XNX'].filter(isOwnCode)).toEqual([]);
  });

  it('write Türkiye as Türkiye does', () => {
    expect(usualName('TR')).toEqual({ en: 'Türkiye', tr: 'Türkiye' });
  });
});
