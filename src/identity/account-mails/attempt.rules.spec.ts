import { endingOf } from './attempt.rules.js';

const RETRY = [60, 300, 900];

describe('a mail after an attempt', () => {
  it('is settled when the server took it, or refused it for good', () => {
    expect(endingOf({ kind: 'accepted', answer: '250 ok' }, 1, RETRY)).toEqual({
      state: 'sent',
      answer: '250 ok',
      wakeAfterSeconds: null,
    });
    expect(endingOf({ kind: 'failed_for_good', answer: '550 no', address: true }, 1, RETRY)).toMatchObject({
      state: 'failed',
      wakeAfterSeconds: null,
    });
  });

  it('is tried again after growing waits, and given up after eight attempts', () => {
    const waits = [1, 2, 3, 4, 7].map(
      (attempt) => endingOf({ kind: 'failed_for_now', answer: '' }, attempt, RETRY).wakeAfterSeconds,
    );
    expect(waits).toEqual([60, 300, 900, 900, 900]);
    expect(endingOf({ kind: 'failed_for_now', answer: '' }, 8, RETRY)).toMatchObject({
      state: 'dead',
      wakeAfterSeconds: null,
    });
  });

  it('is repeated when nobody knows whether it arrived', () => {
    expect(endingOf({ kind: 'uncertain', answer: 'closed' }, 1, RETRY)).toMatchObject({
      state: 'uncertain',
      wakeAfterSeconds: 60,
    });
  });
});
