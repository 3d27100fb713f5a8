import { standingOf } from './mail-standing.rules.js';

const createdAt = new Date('2027-05-04T09:00:00Z');
const of = (state: string, wakes: boolean, answer: string | null = null) =>
  standingOf({
    state,
    wakeAt: wakes ? createdAt : null,
    answer,
    createdAt,
    sentAt: state === 'sent' ? createdAt : null,
  });

describe('where a mail stands', () => {
  it.each(['planned', 'sending', 'retry', 'uncertain'])('waits while it is %s', (state) => {
    expect(of(state, true, '')).toEqual({
      state: 'waiting',
      reason: null,
      answer: null,
      plannedAt: createdAt,
      sentAt: null,
    });
  });

  it('tells what the server said while it waits', () => {
    expect(of('retry', true, '451 later').answer).toBe('451 later');
  });

  it('is sent once the server took it', () => {
    expect(of('sent', false, '250 ok')).toMatchObject({ state: 'sent', reason: null, sentAt: createdAt });
  });

  it.each([
    ['failed', 'refused'],
    ['dead', 'given_up'],
    ['expired', 'too_late'],
    ['cancelled', 'too_late'],
    ['uncertain', 'twice_uncertain'],
  ])('failed when it ended %s', (state, reason) => {
    expect(of(state, false, '550 no')).toMatchObject({ state: 'failed', reason, answer: '550 no' });
  });
});
