import { askedLanguage, fill, inLanguage, languageOf } from './language.js';

describe('the reader’s language', () => {
  it('is the one asked for most, of those we speak', () => {
    expect(languageOf('tr-TR,tr;q=0.9,en;q=0.8')).toBe('tr');
    expect(languageOf('de, en;q=0.7, tr;q=0.9')).toBe('tr');
    expect(languageOf('de')).toBe('en');
    expect(languageOf(undefined)).toBe('en');
    expect(languageOf(';;;q=x,,,')).toBe('en');
    expect(askedLanguage('*')).toBeNull();
    expect(askedLanguage('de, tr;q=0.5')).toBe('tr');
  });

  it('falls back to the other language of a name', () => {
    expect(inLanguage({ en: 'Committee', tr: null }, 'tr')).toBe('Committee');
    expect(inLanguage({ en: 'Committee', tr: 'Komite' }, 'tr')).toBe('Komite');
  });

  it('fills named places and leaves unknown ones', () => {
    expect(fill('{count} of {total}, {x}', { count: 1, total: 2 })).toBe('1 of 2, {x}');
  });
});
