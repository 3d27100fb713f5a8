import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from './en.json';
import tr from './tr.json';

const SOURCES = join(import.meta.dirname, '..');

function flat(words: object, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') all.set(here, value);
    else for (const [inner, text] of flat(value as object, here)) all.set(inner, text);
  }
  return all;
}

const english = flat(en);
const turkish = flat(tr);
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.') && !file.startsWith('api'))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');

describe('the words of the two languages', () => {
  it('are complete in both', () => {
    expect([...turkish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('are never empty, and fill in the same things', () => {
    for (const [key, text] of english) {
      expect([key, text.trim().length > 0, turkish.get(key)?.trim().length]).not.toContain(0);
      expect([key, places(turkish.get(key) ?? '')]).toEqual([key, places(text)]);
    }
  });

  it('raise no voice, and write the Turkish apostrophe as books do', () => {
    expect([...english, ...turkish].filter(([, text]) => text.includes('!'))).toEqual([]);
    expect([...turkish].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('are all used somewhere', () => {
    const unused = [...english.keys()].filter((key) => !isUsed(key.replace(/_(one|other)$/, '')));
    expect(unused).toEqual([]);
  });
});

/** Written out, or built from its group: t(`role.${role}`). */
function isUsed(key: string): boolean {
  const group = key.slice(0, key.lastIndexOf('.') + 1);
  return [`'${key}'`, `"${key}"`, `\`${group}\${`].some((spelling) => sources.includes(spelling));
}
