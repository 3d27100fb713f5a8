import { zoneHolds, zoneOfPlace } from './place-zone';
import { knownZones } from './zones';

describe('the zone of a place', () => {
  it('is that of the city it is named after, however it is written', () => {
    expect(zoneOfPlace('Paris', null)).toBe('Europe/Paris');
    expect(zoneOfPlace('İstanbul', 'TR')).toBe('Europe/Istanbul');
    expect(zoneOfPlace('new york', 'US')).toBe('America/New_York');
  });

  it('is that of a country with one zone', () => {
    expect(zoneOfPlace('Kızılcahamam', 'TR')).toBe('Europe/Istanbul');
  });

  it('is that of a city we know, in either language', () => {
    expect(zoneOfPlace('Cenevre', null)).toBe('Europe/Zurich');
    expect(zoneOfPlace('Yeni Delhi', 'IN')).toBe(
      knownZones().includes('Asia/Kolkata') ? 'Asia/Kolkata' : 'Asia/Calcutta',
    );
    expect(zoneOfPlace('Athens', 'US')).not.toBe('Europe/Athens');
  });

  it('is left to the reader elsewhere', () => {
    expect(zoneOfPlace('Springfield', 'US')).toBeNull();
    expect(zoneOfPlace('', null)).toBeNull();
  });
});

describe('looking for a zone', () => {
  it('finds it by any city that lives by its clocks', () => {
    expect(zoneHolds('Europe/Istanbul', 'anka')).toBe(true);
    expect(zoneHolds('Europe/Vienna', 'viyana')).toBe(true);
    expect(zoneHolds('America/New_York', 'new york')).toBe(true);
    expect(zoneHolds('Europe/Vienna', 'ankara')).toBe(false);
  });
});
