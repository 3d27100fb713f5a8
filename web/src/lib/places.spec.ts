import { cityIn, PLACES } from './places';
import { zoneCity } from './zones';

describe('a city', () => {
  it('is called as the reader calls it, in whichever language it was typed', () => {
    expect(cityIn({ city: 'Vienna', country: 'AT' }, 'tr')).toBe('Viyana');
    expect(cityIn({ city: 'viyana', country: null }, 'en')).toBe('Vienna');
    expect(cityIn({ city: 'Istanbul', country: 'TR' }, 'tr')).toBe('İstanbul');
    expect(cityIn({ city: 'İstanbul', country: 'TR' }, 'en')).toBe('Istanbul');
  });

  it('stays as it was typed where it is not known, or is another city of that name', () => {
    expect(cityIn({ city: 'Kızılcahamam', country: 'TR' }, 'en')).toBe('Kızılcahamam');
    expect(cityIn({ city: 'Athens', country: 'US' }, 'tr')).toBe('Athens');
    expect(cityIn({ city: 'Tripoli', country: null }, 'tr')).toBe('Tripoli');
    expect(cityIn({ city: 'Tripoli', country: 'LY' }, 'tr')).toBe('Trablus');
    expect(cityIn({ city: null }, 'tr')).toBeNull();
  });

  it('names its time zone in the reader’s language', () => {
    expect(zoneCity('Europe/Vienna', 'tr')).toBe('Viyana');
    expect(zoneCity('Asia/Calcutta', 'tr')).toBe('Kalküta');
    expect(zoneCity('Asia/Ho_Chi_Minh', 'en')).toBe('Ho Chi Minh City');
    expect(zoneCity('America/Argentina/Buenos_Aires', 'tr')).toBe('Buenos Aires');
    expect(zoneCity('Pacific/Pago_Pago', 'tr')).toBe('Pago Pago');
  });
});

describe('the file of places', () => {
  it('has zones that exist, countries that exist, and each city once', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const { country, en, tr, zone, formerZone } of PLACES) {
      expect(regions.of(country)).toBeTruthy();
      expect([en, tr].every((name) => name.trim() !== '')).toBe(true);
      for (const one of formerZone ? [zone, formerZone] : [zone])
        expect(() => new Intl.DateTimeFormat('en', { timeZone: one })).not.toThrow();
    }
    for (const language of ['en', 'tr'] as const) {
      const names = PLACES.map((place) => `${place.country} ${place[language]}`);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });
});
