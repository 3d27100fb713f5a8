import { safeNext } from './next-address';

describe('where sign-in leads', () => {
  it('follows an address of our own', () => {
    expect(safeNext('/meetings/1?tab=agenda')).toBe('/meetings/1?tab=agenda');
  });

  it.each([
    undefined,
    '',
    'meetings',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    7,
  ])('goes home instead of to %p', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
