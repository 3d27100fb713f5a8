import { proseIn } from './prose';

describe('a sentence of the catalogue', () => {
  const inTurkish = { 'OECD Secretariat': 'OECD Sekretaryası' };

  it('is read in the reader’s language', () => {
    expect(proseIn('OECD Secretariat', inTurkish, 'tr')).toBe('OECD Sekretaryası');
    expect(proseIn('OECD Secretariat', inTurkish, 'en')).toBe('OECD Secretariat');
  });

  it('stays as the office wrote it, once the office has', () => {
    expect(proseIn('The Secretariat in Paris', inTurkish, 'tr')).toBe('The Secretariat in Paris');
    expect(proseIn('The Secretariat in Paris', undefined, 'tr')).toBe('The Secretariat in Paris');
  });
});
