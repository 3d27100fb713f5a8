import { isAcceptablePassword } from './password.rules.js';

describe('a chosen password', () => {
  it.each(['uzun bir parola', 'ağaçgölge', '🌲🌲🌲🌲🌲🌲🌲🌲', 'ş'.repeat(128)])('may be %s', (password) => {
    expect(isAcceptablePassword(password)).toBe(true);
  });

  it.each(['', 'sevenxx', '🌲🌲🌲🌲🌲🌲🌲', 'x'.repeat(129), '\ud800 lone surrogate', 12345678, null])(
    'may not be %p',
    (password) => {
      expect(isAcceptablePassword(password)).toBe(false);
    },
  );

  it.each(['password', 'Password1', '12345678', 'QWERTYUIOP', 'iloveyou1'])(
    'may not be the common %s, in whatever case',
    (password) => {
      expect(isAcceptablePassword(password)).toBe(false);
    },
  );
});
