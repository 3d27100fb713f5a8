import { maskedAddress } from './masked-address.rules.js';

it('hides all of an address but its first letter and its domain', () => {
  expect(maskedAddress('gulsen@ornek.example')).toBe('g•••@ornek.example');
  expect(maskedAddress('g@ornek.example')).toBe('g•••@ornek.example');
});
