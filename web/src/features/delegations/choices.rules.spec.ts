import type { Candidate, ClashView } from '../../api';
import { choose, isOpen, seatsOf, summaryOf, withClashes, type Choice } from './choices.rules';

const clash = (id: string): ClashView => ({
  person: { id, name: 'Ümit Farazi' },
  meeting: {
    id: 'wg1',
    title: { en: 'UNCITRAL WG I', tr: null },
    city: 'New York',
    startDate: '2027-05-03',
    endDate: '2027-05-07',
  },
});

const candidate = (id: string, more: Partial<Candidate> = {}) =>
  ({ id, name: id, hasEmail: true, clashes: [], ...more }) as unknown as Candidate;

const choice = (id: string, more: Partial<Choice> = {}): Choice => ({ ...choose(candidate(id)), ...more });

describe('a clash', () => {
  it('is open until a reason is given', () => {
    const busy = choose(candidate('ümit', { clashes: [clash('ümit')] }));
    expect(isOpen(busy)).toBe(true);
    expect(isOpen({ ...busy, clashReason: '  ' })).toBe(true);
    expect(isOpen({ ...busy, clashReason: 'Back on Monday' })).toBe(false);
    expect(isOpen(choice('şule'))).toBe(false);
  });

  it('that the server found stands under its person', () => {
    const [ümit, şule] = withClashes([choice('ümit'), choice('şule')], [clash('ümit')]);
    expect(ümit && isOpen(ümit)).toBe(true);
    expect(şule && isOpen(şule)).toBe(false);
  });

  it('sends its reason only where there is one', () => {
    const busy = choice('ümit', { clashes: [clash('ümit')], clashReason: ' Back on Monday ' });
    expect(seatsOf([busy, choice('şule', { clashReason: 'left over' })])).toEqual([
      { personId: 'ümit', role: 'delegate', clashReason: 'Back on Monday' },
      { personId: 'şule', role: 'delegate' },
    ]);
  });
});

describe('what assigning would make of the delegation', () => {
  const seated = [
    { role: 'head_of_delegation', reply: 'accepted' },
    { role: 'delegate', reply: 'declined' },
  ] as const;

  it('counts places with those who sit there, without those who declined', () => {
    expect(summaryOf([choice('a'), choice('b')], seated, 2)).toMatchObject({ places: 3, isOver: true, hasHead: true });
    expect(summaryOf([choice('a')], [], null)).toMatchObject({ places: 1, isOver: false, hasHead: false });
  });

  it('tells whom no mail reaches and which clashes are open', () => {
    const summary = summaryOf([choice('a'), choose(candidate('b', { hasEmail: false, clashes: [clash('b')] }))], [], 4);
    expect(summary).toMatchObject({ told: 1, withoutAddress: ['b'], openClashes: 1 });
  });
});
