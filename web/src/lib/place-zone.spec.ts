import { zoneOfPlace } from './place-zone';

describe('the zone of a place', () => {
  it('is that of the city it is named after, however it is written', () => {
    expect(zoneOfPlace('Paris', null)).toBe('Europe/Paris');
    expect(zoneOfPlace('İstanbul', 'TR')).toBe('Europe/Istanbul');
    expect(zoneOfPlace('new york', 'US')).toBe('America/New_York');
  });

  it('is that of a country with one zone', () => {
    expect(zoneOfPlace('Ankara', 'TR')).toBe('Europe/Istanbul');
  });

  it('is left to the reader elsewhere', () => {
    expect(zoneOfPlace('Springfield', 'US')).toBeNull();
    expect(zoneOfPlace('', null)).toBeNull();
  });
});
