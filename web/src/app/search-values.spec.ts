import { dayOf, flagOf, idOf, only, oneOf, wordsOf, yearOf } from './search-values';

/** As the router does it: what was understood is laid over what the address said. */
const seen = (address: Record<string, unknown>, understood: object) =>
  ({ ...address, ...understood }) as Record<string, unknown>;

describe('values of an address', () => {
  it.each([
    ['a view that is none', { view: 'banana' }, oneOf({ view: 'banana' }, 'view', ['past', 'all'])],
    ['a number for a word of a list', { due: 7 }, oneOf({ due: 7 }, 'due', ['overdue'])],
    ['a year beyond the calendar', { year: 99999 }, yearOf({ year: 99999 }, 'year')],
    ['a year that is a word', { year: 'x' }, yearOf({ year: 'x' }, 'year')],
    ['an object for a year', { year: { toString: [] } }, yearOf({ year: { toString: [] } }, 'year')],
    ['what no page reads', { utm_source: 'mail' }, only(() => ({}))({ utm_source: 'mail' })],
    ['the 31st of February', { from: '2027-02-31' }, dayOf({ from: '2027-02-31' }, 'from')],
    ['a month that is none', { from: '2027-13-01' }, dayOf({ from: '2027-13-01' }, 'from')],
    ['a day before the calendar', { from: '0001-01-01' }, dayOf({ from: '0001-01-01' }, 'from')],
    ['a cut id', { bodyId: '0198-aa' }, idOf({ bodyId: '0198-aa' }, 'bodyId')],
    ['a flag with a word', { edit: 'maybe' }, flagOf({ edit: 'maybe' }, 'edit')],
    ['a list where words belong', { q: ['a'] }, wordsOf({ q: ['a'] }, 'q')],
  ])('drop %s, also from what the router passes on', (_what, address, understood) => {
    expect(Object.values(seen(address, understood))).toEqual([undefined]);
  });

  it('keep what is understood', () => {
    expect(oneOf({ view: 'past' }, 'view', ['past'])).toEqual({ view: 'past' });
    expect(yearOf({ year: '2027' }, 'year')).toEqual({ year: 2027 });
    expect(dayOf({ from: '2028-02-29' }, 'from')).toEqual({ from: '2028-02-29' });
    expect(flagOf({ edit: 'true' }, 'edit')).toEqual({ edit: true });
    expect(wordsOf({ q: ' LEED\u0000 ' }, 'q')).toEqual({ q: 'LEED' });
    expect(wordsOf({ q: 2027 }, 'q')).toEqual({ q: '2027' });
  });
});
