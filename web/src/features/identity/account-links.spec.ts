import { secretOfAddress } from './account-links';

describe('the secret of a mailed link', () => {
  it('is what follows the # of the address', () => {
    expect(secretOfAddress('#aZ09_-')).toBe('aZ09_-');
  });

  it.each(['#abc%', '#%E0%A4%A', '#abc%20def', '#şifre', '#', ''])('is none in a mangled address: %s', (hash) => {
    expect(secretOfAddress(hash)).toBe('');
  });
});
