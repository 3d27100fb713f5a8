import { kindsNamed } from './mechanism-search.rules';
import type { Mechanism, MechanismType } from './organization.types';

const source = { source: 'office' } as unknown as MechanismType['source'];
const type = (id: string, en: string, tr: string, abbreviation: string | null): MechanismType => ({
  ...{ id, name: { en, tr }, abbreviation, description: null, coordinator: null, source, version: 1 },
});
const TYPES = [
  type('kek', 'Joint Economic Commission', 'Karma Ekonomik Komisyon', 'KEK'),
  type('mou', 'Memorandum of understanding', 'Mutabakat zaptı', null),
];
const frame = (id: string, typeId: string, country: string, parties: string[] = []): Mechanism => ({
  ...{ id, type: TYPES.find((one) => one.id === typeId)!, name: { en: null, tr: null }, country, organization: null },
  ...{ counterpart: null, parties, signed: null, source, version: 1 },
});
const ITEMS = [frame('1', 'kek', 'IR'), frame('2', 'kek', 'UZ'), frame('3', 'mou', 'UZ', ['Chamber of Şehirabad'])];
const countryName = (code: string) => ({ IR: 'İran', UZ: 'Özbekistan' })[code] ?? code;

const found = (words: string) =>
  kindsNamed(TYPES, ITEMS, words, countryName).map((kind) => [kind.type.id, ...kind.mechanisms.map(({ id }) => id)]);

describe('mechanisms found by words', () => {
  it('are all of them without words', () => {
    expect(found('')).toEqual([
      ['kek', '1', '2'],
      ['mou', '3'],
    ]);
  });

  it('are those of a partner, whatever its kind', () => {
    expect(found('ozbek')).toEqual([
      ['kek', '2'],
      ['mou', '3'],
    ]);
    expect(found('şehirabad')).toEqual([['mou', '3']]);
  });

  it('are all of a kind that is named, and one by kind and partner together', () => {
    expect(found('kek')).toEqual([['kek', '1', '2']]);
    expect(found('kek iran')).toEqual([['kek', '1']]);
  });

  it('are none where nothing holds the words', () => {
    expect(found('nowhere')).toEqual([]);
  });
});
