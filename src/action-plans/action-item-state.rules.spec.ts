import fc from 'fast-check';
import { isSettled, reopened, settleProgress } from './action-item-state.rules.js';
import { ITEM_STATES } from './action-plans.types.js';

const states = fc.constantFrom(...ITEM_STATES);
const progress = fc.integer({ min: 0, max: 100 });

describe('state and progress of an item', () => {
  it('agree after every change: done is a hundred per cent and nothing else is', () => {
    const now = fc
      .record({ state: states, progress })
      .map((one) => settleProgress({ state: 'open', progress: 0 }, one));
    const change = fc.record({
      state: fc.option(states, { nil: undefined }),
      progress: fc.option(progress, { nil: undefined }),
    });
    fc.assert(
      fc.property(now, change, (before, given) => {
        const after = settleProgress(before, given);
        if (after.state !== 'cancelled') expect(after.progress === 100).toBe(after.state === 'done');
        if (given.state) expect(after.state).toBe(given.state);
      }),
    );
  });

  it('follow the progress when no state is given', () => {
    expect(settleProgress({ state: 'open', progress: 0 }, { progress: 40 })).toEqual({
      state: 'in_progress',
      progress: 40,
    });
    expect(settleProgress({ state: 'waiting', progress: 40 }, { progress: 60 })).toEqual({
      state: 'waiting',
      progress: 60,
    });
    expect(settleProgress({ state: 'in_progress', progress: 60 }, { progress: 100 })).toEqual({
      state: 'done',
      progress: 100,
    });
    expect(settleProgress({ state: 'done', progress: 100 }, { progress: 80 })).toEqual({
      state: 'in_progress',
      progress: 80,
    });
  });

  it('leave a cancelled item cancelled, however far it came', () => {
    expect(settleProgress({ state: 'cancelled', progress: 20 }, { progress: 100 })).toEqual({
      state: 'cancelled',
      progress: 100,
    });
  });

  it('are not finished when the item is opened again', () => {
    expect(reopened({ state: 'done', progress: 100 })).toEqual({ state: 'in_progress', progress: 99 });
    expect(reopened({ state: 'cancelled', progress: 0 })).toEqual({ state: 'open', progress: 0 });
  });

  it('are settled when nothing more is expected', () => {
    expect(ITEM_STATES.filter(isSettled)).toEqual(['done', 'cancelled']);
  });
});
