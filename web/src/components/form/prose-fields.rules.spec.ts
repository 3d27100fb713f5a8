import { keptValues, originalsIn, renderingsOf, shownValues } from './prose-fields.rules';

const inTurkish = {
  'Twice a year, in Paris': 'Yılda iki kez, Paris’te',
  'Report by January': 'Ocak ayına kadar rapor',
};
const values = {
  title: { tr: 'Toplantılar' },
  cadence: { statement: 'Twice a year, in Paris', times: 2 },
  notes: 'Report by January\nKurumun kendi notu',
};
const fields = ['cadence.statement', 'notes', 'hostRule'];
const shown = shownValues(values, fields, inTurkish, 'tr');

describe('sentences of the catalogue in a form', () => {
  it('stand in the language of the reader, line by line', () => {
    expect(shown).toEqual({
      ...values,
      cadence: { statement: 'Yılda iki kez, Paris’te', times: 2 },
      notes: 'Ocak ayına kadar rapor\nKurumun kendi notu',
    });
    expect(shownValues(values, fields, inTurkish, 'en')).toEqual(values);
  });

  it('are kept as they were where nobody touched them, and as they are typed where somebody did', () => {
    expect(keptValues(shown, fields, inTurkish)).toEqual(values);
    const typed = { ...shown, notes: 'Ocak ayına kadar rapor \nYeni bir not' };
    expect(keptValues(typed, fields, inTurkish).notes).toBe('Report by January\nYeni bir not');
    expect(keptValues({ ...shown, notes: 'Şubat ayına kadar rapor' }, fields, inTurkish).notes).toBe(
      'Şubat ayına kadar rapor',
    );
  });

  it('are told in the words of the source as long as they stand there', () => {
    expect(originalsIn(shown.notes, inTurkish)).toEqual(['Report by January']);
    expect(originalsIn('Kurumun kendi notu', inTurkish)).toEqual([]);
    expect(originalsIn(values.notes, inTurkish)).toEqual([]);
    expect(originalsIn(3, inTurkish)).toEqual([]);
  });

  it('come with the thing and with the items of its lists', () => {
    const thing = {
      notes: ['a'],
      source: { detail: { inTurkish: { a: 'A' } } },
      duties: [
        { text: 'b', source: { detail: { inTurkish: { b: 'B' } } } },
        { text: 'c', source: { detail: {} } },
      ],
    };
    expect(renderingsOf(thing)).toEqual({ a: 'A', b: 'B' });
    expect(renderingsOf(null)).toEqual({});
  });
});
