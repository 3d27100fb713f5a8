import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [en, tr] = ['en', 'tr'].map(
  (language) => JSON.parse(readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8')) as object,
);

function texts(words: object = {}): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : texts(value as object)));
}

describe('the words of the interface', () => {
  it('raise no voice', () => {
    expect([...texts(en), ...texts(tr)].filter((text) => text.includes('!'))).toEqual([]);
  });

  it('write the Turkish apostrophe as books do', () => {
    expect(texts(tr).filter((text) => text.includes("'"))).toEqual([]);
  });
});
