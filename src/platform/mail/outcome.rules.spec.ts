import { answerOf, outcomeOf } from './outcome.rules.js';

describe('what is kept of the answer of a mail server', () => {
  it('is one line that a database takes, whatever it said', () => {
    expect(answerOf('250 ok \0 queued\r\nas 17')).toBe('250 ok   queued as 17');
    expect(answerOf('250 \ud83d half')).toBe('250 \ufffd half');
    expect(answerOf('')).toBe('');
  });

  it('is cut between letters and never within one', () => {
    const cut = answerOf(`250 x${'📅'.repeat(600)}`);
    expect([...cut]).toHaveLength(500);
    expect(cut.isWellFormed()).toBe(true);
  });

  it('is cleaned for failures as it is for success', () => {
    expect(outcomeOf({ response: '451 later\0' }, false).answer).toBe('451 later');
    expect(outcomeOf({ code: 'ESOCKET', message: 'gone' }, true)).toEqual({
      kind: 'uncertain',
      answer: 'ESOCKET: gone',
    });
  });
});
