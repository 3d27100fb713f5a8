import { statedInstant } from './stated-time.js';
import { InvalidInput } from './validation.js';

const paris = (date: string, time: string) => ({ date, time, zone: 'Europe/Paris' });

describe('a time somebody types', () => {
  it('is the instant on the clocks of its place', () => {
    expect(statedInstant('due.time', paris('2027-01-15', '09:30'), 'en')).toEqual({
      instant: new Date('2027-01-15T08:30:00Z'),
      notices: [],
    });
    expect(statedInstant('due.time', paris('2027-06-15', '09:30'), 'en').instant).toEqual(
      new Date('2027-06-15T07:30:00Z'),
    );
  });

  it('is taken first when it comes twice, and the reader is told in his language', () => {
    const { instant, notices } = statedInstant('due.time', paris('2027-10-31', '02:30'), 'tr');
    expect(instant).toEqual(new Date('2027-10-31T00:30:00Z'));
    expect(notices).toEqual([
      { code: 'hour_repeated', field: 'due.time', message: expect.stringContaining('iki kez') as string },
    ]);
  });

  it('is refused when it does not exist, with the next one that does', () => {
    expect(() => statedInstant('due.time', paris('2027-03-28', '02:30'), 'en')).toThrow(InvalidInput);
    try {
      statedInstant('due.time', paris('2027-03-28', '02:30'), 'en');
    } catch (error) {
      const said = (language: 'en' | 'tr') => (error as InvalidInput).fields(language);
      const [field, rule] = ['due.time', 'hour_skipped'];
      expect(said('en')).toEqual([
        { field, rule, message: 'The clocks in Paris go forward over 02:30. The next time that exists is 03:00.' },
      ]);
      expect(said('tr')).toEqual([
        {
          field,
          rule,
          message: 'Paris saatleri 02.30 üzerinden ileri alınıyor; böyle bir an yok. Geçerli ilk saat 03.00.',
        },
      ]);
    }
  });
});
