import { aloneStanding, countsOf, isShort, ownersOfSeveral, rowsShown, type YearMatrixRow } from './year.rules';

const name = { en: 'One', tr: null };
const named = (id: string) => ({ id, name, acronym: name });

function row(more: Partial<YearMatrixRow>): YearMatrixRow {
  return { organization: null, body: null, mechanism: null, series: null, meetings: [], ...more };
}

const series = (promised: number | null, announced: number) => ({
  id: 's',
  title: name,
  promised,
  announced,
  statement: null,
  usualMonth: null,
});

const oecd = row({ organization: named('oecd'), body: named('leed') });
const kek = row({ mechanism: { id: 'kek', name, type: name, country: 'UZ' } });

describe('the rows of a year', () => {
  it('are narrowed to one organization or to the mechanisms', () => {
    expect(rowsShown([oecd, kek], {})).toEqual([oecd, kek]);
    expect(rowsShown([oecd, kek], { organizationId: 'oecd' })).toEqual([oecd]);
    expect(rowsShown([oecd, kek], { mechanisms: true })).toEqual([kek]);
  });

  it('are counted as they are shown', () => {
    const meeting = (state: 'held' | 'confirmed') => ({ state }) as YearMatrixRow['meetings'][number];
    const rows = [row({ meetings: [meeting('held'), meeting('confirmed')] }), row({ meetings: [meeting('held')] })];
    expect(countsOf(rows)).toEqual({ meetings: 3, byState: { held: 2, confirmed: 1 } });
  });

  it('are short only against a number that was promised', () => {
    expect(isShort(series(2, 1))).toBe(true);
    expect(isShort(series(2, 2))).toBe(false);
    expect(isShort(series(null, 0))).toBe(false);
    expect(isShort(null)).toBe(false);
  });

  it('name their series where a body has several', () => {
    expect(ownersOfSeveral([oecd, oecd, kek])).toEqual(new Set(['leed']));
    expect(ownersOfSeveral([oecd, row({ organization: named('oecd') })])).toEqual(new Set());
  });
});

describe('what is left of a name without its organization', () => {
  it.each([
    ['toplantıları', 'toplantılar'],
    ['faaliyetleri', 'faaliyetler'],
    ['toplantısı', 'toplantı'],
    ['zirvesi', 'zirve'],
    ['KOBİ faaliyetleri', 'KOBİ faaliyetleri'],
    ['İş Konseyi', 'İş Konseyi'],
    ['UNCITRAL', 'UNCITRAL'],
  ])('of "%s" is "%s"', (words, alone) => expect(aloneStanding(words, 'tr')).toBe(alone));

  it('is as it was in English', () => expect(aloneStanding('sessions', 'en')).toBe('sessions'));
});
