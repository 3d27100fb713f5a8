import { cityIn, englishByTurkish, otherNamesOf, zoneCity } from './place-names.js';

describe('a city', () => {
  it('is called as the reader calls it, in whichever language it was typed', () => {
    expect(cityIn({ city: 'Vienna', country: 'AT' }, 'tr')).toBe('Viyana');
    expect(cityIn({ city: 'VİYANA', country: null }, 'en')).toBe('Vienna');
    expect(cityIn({ city: 'Istanbul', country: 'TR' }, 'tr')).toBe('İstanbul');
  });

  it('stays as it was typed where it is not known, or is another city of that name', () => {
    expect(cityIn({ city: 'Kızılcahamam', country: 'TR' }, 'en')).toBe('Kızılcahamam');
    expect(cityIn({ city: 'Athens', country: 'US' }, 'tr')).toBe('Athens');
    expect(cityIn({ city: 'Tripoli', country: null }, 'tr')).toBe('Tripoli');
    expect(cityIn({ city: null, country: 'AT' }, 'tr')).toBeNull();
  });

  it('is the same place under either name, and none where the name has two readings', () => {
    expect(englishByTurkish).toMatchObject({ viyana: 'vienna', atina: 'athens', meksiko: 'mexico city' });
    expect(englishByTurkish).not.toHaveProperty('paris');
    expect(Object.values(englishByTurkish)).not.toContain('tripoli');
  });

  it('gives its name to a zone', () => {
    expect(zoneCity('Africa/Cairo', 'tr')).toBe('Kahire');
    expect(zoneCity('Asia/Calcutta', 'en')).toBe('Kolkata');
    expect(zoneCity('Pacific/Pago_Pago', 'tr')).toBe('Pago Pago');
  });

  it('is searched by its name in the other language', () => {
    expect(otherNamesOf('Viyana')).toEqual(['Vienna']);
    expect(otherNamesOf('vien')).toEqual(['Viyana']);
    expect(otherNamesOf('meksiko')).toEqual(['Mexico City']);
    expect(otherNamesOf('Istanbul')).toEqual([]);
    expect(otherNamesOf('vi')).toEqual([]);
  });
});
