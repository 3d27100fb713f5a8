import fc from 'fast-check';
import { correctable, isOver, mayBecome, mayBeHeld, nextFirmness, nextStates } from './meeting-state.rules.js';
import { FIRMNESS, MEETING_STATES, type MeetingState } from './meetings.types.js';

const states = fc.constantFrom(...MEETING_STATES);
const RANK: Partial<Record<MeetingState, number>> = { window: 0, tentative: 1, confirmed: 2 };

describe('the states of a meeting', () => {
  it('firm up from a window over a tentative date to a confirmed one and to held', () => {
    expect(mayBecome('window', 'tentative')).toBe(true);
    expect(mayBecome('tentative', 'confirmed')).toBe(true);
    expect(mayBecome('confirmed', 'held')).toBe(true);
    expect(mayBecome('window', 'held')).toBe(false);
    expect(mayBecome('tentative', 'held')).toBe(false);
  });

  it('never soften: what is no longer sure is postponed first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIRMNESS), fc.constantFrom(...FIRMNESS), (from, to) => {
        expect(mayBecome(from, to)).toBe(RANK[to]! >= RANK[from]!);
      }),
    );
    expect(FIRMNESS.every((state) => mayBecome(state, 'postponed'))).toBe(true);
    expect(FIRMNESS.every((state) => mayBecome('postponed', state))).toBe(true);
  });

  it('end with cancelled and with held', () => {
    fc.assert(
      fc.property(states, (to) => {
        expect(mayBecome('cancelled', to)).toBe(false);
        expect(mayBecome('held', to)).toBe(false);
      }),
    );
  });

  it('are over exactly there', () => {
    expect(MEETING_STATES.filter(isOver)).toEqual(['held', 'cancelled']);
    expect(correctable('cancelled', { startDate: '2019-10-02' }, '2027-04-14')).toBe(true);
    expect(correctable('cancelled', { startDate: '2027-05-04' }, '2027-04-14')).toBe(false);
    expect(correctable('confirmed', { startDate: '2019-10-02' }, '2027-04-14')).toBe(false);
  });

  it('are offered as dates and as states, which together are all legal moves', () => {
    fc.assert(
      fc.property(states, (from) => {
        const offered = [...nextFirmness(from), ...nextStates(from)];
        expect(new Set(offered)).toEqual(new Set(MEETING_STATES.filter((to) => mayBecome(from, to))));
      }),
    );
    expect(nextFirmness('cancelled')).toEqual([]);
    expect(nextStates('confirmed')).toEqual(['held', 'postponed', 'cancelled']);
  });

  it('reach held on the first day, not before', () => {
    expect(mayBeHeld('2027-05-04', '2027-05-03')).toBe(false);
    expect(mayBeHeld('2027-05-04', '2027-05-04')).toBe(true);
  });
});
