import { wallInstant } from './wall-instant';

describe('the instant of a wall time', () => {
  it('follows the zone through the year', () => {
    expect(wallInstant('2027-05-04', '09:30', 'Europe/Paris')).toBe('2027-05-04T07:30:00.000Z');
    expect(wallInstant('2027-01-12', '09:30', 'Europe/Paris')).toBe('2027-01-12T08:30:00.000Z');
    expect(wallInstant('2027-01-12', '09:30', 'Asia/Kathmandu')).toBe('2027-01-12T03:45:00.000Z');
    expect(wallInstant('2027-05-04', '18:00', 'America/New_York')).toBe('2027-05-04T22:00:00.000Z');
  });

  it('is none for an hour that the clock change skips', () => {
    expect(wallInstant('2027-03-28', '02:30', 'Europe/Paris')).toBeNull();
    expect(wallInstant('2027-03-28', '03:00', 'Europe/Paris')).toBe('2027-03-28T01:00:00.000Z');
  });

  it('is the first of an hour that comes twice', () => {
    expect(wallInstant('2027-10-31', '02:30', 'Europe/Paris')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('is none for what is no date', () => {
    expect(wallInstant('2027-13-40', '09:30', 'Europe/Paris')).toBeNull();
  });
});
