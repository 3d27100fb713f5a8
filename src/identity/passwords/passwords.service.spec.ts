import { PasswordsService } from './passwords.service.js';

describe('password hashes', () => {
  const passwords = new PasswordsService();

  it('tell the right password from a wrong one', async () => {
    const hash = await passwords.hash('uzun bir parola');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await passwords.matches('uzun bir parola', hash)).toBe(true);
    expect(await passwords.matches('uzun bir parolA', hash)).toBe(false);
  });

  it('differ for the same password', async () => {
    expect(await passwords.hash('uzun bir parola')).not.toBe(await passwords.hash('uzun bir parola'));
  });

  it('match a letter however it is composed', async () => {
    const hash = await passwords.hash('g\u00fcne\u015fli g\u00fcn');
    expect(await passwords.matches('gu\u0308nes\u0327li gu\u0308n', hash)).toBe(true);
  });

  it('say no for a user who does not exist, after as much work', async () => {
    expect(await passwords.matches('uzun bir parola', null)).toBe(false);
  });

  it('turn away what would wait too long, and then serve the rest', async () => {
    const hash = await passwords.hash('uzun bir parola');
    // a hash says how much work it is: what waits here need not take long
    const cheap = hash.replace('m=19456,t=2', 'm=8,t=1');
    const crowd = Array.from({ length: 520 }, () =>
      passwords.matches('x', cheap).catch((error: Error) => error.message),
    );
    const answers = await Promise.all(crowd);
    expect(answers.filter((one) => one === 'busy')).toHaveLength(16);
    expect(answers.filter((one) => one === false)).toHaveLength(504);
    expect(await passwords.matches('uzun bir parola', hash)).toBe(true);
  });
});
