import { dateMistakes, dateValuesOf, statedDate, type DateValues } from './date-values.rules';

const typed = (more: Partial<DateValues> = {}): DateValues => ({
  firmness: 'confirmed',
  startDate: '2027-05-04',
  endDate: '2027-05-05',
  allDay: false,
  startTime: '9.30',
  endTime: '17:00',
  zone: 'Europe/Paris',
  ...more,
});

describe('a date while it is typed', () => {
  it('is stated with its hours as they are meant', () => {
    expect(statedDate(typed())).toEqual({
      firmness: 'confirmed',
      startDate: '2027-05-04',
      endDate: '2027-05-05',
      startTime: '09:30',
      endTime: '17:00',
      zone: 'Europe/Paris',
    });
  });

  it('has no hour as a window or for whole days, whatever was typed before', () => {
    expect(statedDate(typed({ firmness: 'window' }))).toMatchObject({ startTime: null, endTime: null });
    expect(statedDate(typed({ allDay: true }))).toMatchObject({ startTime: null, endTime: null });
  });

  it('is none while something is missing', () => {
    expect(statedDate(typed({ startDate: null }))).toBeNull();
    expect(statedDate(typed({ endTime: 'noon' }))).toBeNull();
  });

  it('tells its mistakes at their fields', () => {
    expect(dateMistakes(typed())).toEqual({});
    expect(dateMistakes(typed({ startDate: null, endDate: null }))).toEqual({
      startDate: 'dateMissing',
      endDate: 'dateMissing',
    });
    expect(dateMistakes(typed({ endDate: '2027-05-03', startTime: '' }))).toEqual({
      endDate: 'endBeforeStart',
      startTime: 'timeWrong',
    });
    expect(dateMistakes(typed({ allDay: true, startTime: '' }))).toEqual({});
  });

  it('starts from the date that is there', () => {
    expect(dateValuesOf(null, 'Europe/Istanbul')).toMatchObject({
      firmness: 'tentative',
      startDate: null,
      allDay: false,
      zone: 'Europe/Istanbul',
    });
    const hours = {
      firmness: 'tentative',
      startDate: '2027-05-04',
      endDate: '2027-05-04',
      startTime: '09:30',
      endTime: '17:00',
      zone: 'Europe/Paris',
      startsAt: null,
      endsAt: null,
    } as const;
    expect(dateValuesOf(hours, 'Europe/Istanbul', (time) => time.replace(':', '.'))).toMatchObject({
      startTime: '09.30',
      endTime: '17.00',
      zone: 'Europe/Paris',
    });
    const wholeDays = {
      firmness: 'tentative',
      startDate: '2027-05-04',
      endDate: '2027-05-04',
      startTime: null,
      endTime: null,
      zone: null,
      startsAt: null,
      endsAt: null,
    } as const;
    expect(dateValuesOf(wholeDays, 'Europe/Istanbul')).toMatchObject({ allDay: true, zone: 'Europe/Istanbul' });
  });
});
