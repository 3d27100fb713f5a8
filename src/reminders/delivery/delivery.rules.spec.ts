import { answererOf, greetingOf, MOST_ATTEMPTS, settlementOf } from './delivery.rules.js';

const WAITS = [60, 300, 900, 3600];

describe('what follows an attempt', () => {
  it('is settled when the server took it, or refused it for good', () => {
    expect(settlementOf({ kind: 'accepted', answer: '' }, 1, WAITS, 0.5)).toEqual({ state: 'sent' });
    expect(settlementOf({ kind: 'failed_for_good', answer: '', address: true }, 1, WAITS, 0.5)).toEqual({
      state: 'failed',
      reason: 'address_refused',
    });
    expect(settlementOf({ kind: 'failed_for_good', answer: '', address: false }, 1, WAITS, 0.5)).toEqual({
      state: 'failed',
      reason: 'content_refused',
    });
  });

  it('waits longer each time, a fifth more or less, and then as long as the last time', () => {
    const wait = (attempts: number, random: number) =>
      settlementOf({ kind: 'failed_for_now', answer: '' }, attempts, WAITS, random);
    expect([1, 2, 3, 4, 5, 7].map((n) => wait(n, 0.5))).toEqual(
      [60, 300, 900, 3600, 3600, 3600].map((inSeconds) => ({ state: 'retry', inSeconds })),
    );
    expect(wait(1, 0)).toEqual({ state: 'retry', inSeconds: 48 });
    expect(wait(1, 1)).toEqual({ state: 'retry', inSeconds: expect.closeTo(72) });
  });

  it('gives up after the last attempt, but never what is uncertain', () => {
    expect(settlementOf({ kind: 'failed_for_now', answer: '' }, MOST_ATTEMPTS, WAITS, 0.5)).toEqual({
      state: 'dead',
      reason: 'given_up',
    });
    expect(settlementOf({ kind: 'uncertain', answer: '' }, MOST_ATTEMPTS, WAITS, 0.5)).toMatchObject({
      state: 'uncertain',
    });
  });
});

describe('a greeting', () => {
  it.each([
    ['tr', null, 'Sayın Işıl Denemeci,'],
    ['tr', 'Sayın', 'Sayın Işıl Denemeci,'],
    ['tr', 'Dr.', 'Sayın Dr. Işıl Denemeci,'],
    ['en', 'Dr.', 'Dear Dr. Işıl Denemeci,'],
    ['en', 'Sayın', 'Dear Işıl Denemeci,'],
  ] as const)('in %s with salutation %s', (language, salutation, greeting) => {
    expect(greetingOf({ name: 'Işıl Denemeci', salutation, language })).toBe(greeting);
  });
});

describe('who is asked about a mail', () => {
  const gulsen = { name: 'Gülşen Örnekoğlu', email: 'gulsen@ornek.example' };
  const reader = { email: 'isil@ornek.example' };

  it('is in charge of what it is about, or else the one coordinator there is', () => {
    const cagri = { name: 'Çağrı Hayalioğlu', email: 'cagri@ornek.example' };
    expect(answererOf([gulsen, cagri], reader)).toBe(gulsen);
    expect(answererOf([null, cagri], reader)).toBe(cagri);
    expect(answererOf([undefined, null], reader)).toBeNull();
  });

  it('is never the reader, nor somebody whose address is none', () => {
    expect(answererOf([gulsen, null], { email: 'GULSEN@ornek.example' })).toBe('reader');
    expect(answererOf([{ ...gulsen, email: 'gulsen@örnek.example' }, null], reader)).toBeNull();
  });
});
