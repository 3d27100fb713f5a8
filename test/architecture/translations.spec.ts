import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './dependency-rules.js';
import { sources } from './sources.js';
import { differences, flatten, strayKeys, wrongPairs, type Words } from './translation-rules.js';

const locale = (language: string): Words =>
  flatten(JSON.parse(readFileSync(join(ROOT, `web/src/locales/${language}.json`), 'utf8')) as object);

describe('the words of the web', () => {
  it('stand in English and in Turkish', () => {
    expect(differences(locale('en'), locale('tr'))).toEqual([]);
  });

  it('are all used, and all that are used are there', () => {
    expect(strayKeys(locale('en'), sources('web/src/**/*.ts', 'web/src/**/*.tsx'))).toEqual([]);
  });

  const en = flatten({
    nav: { home: 'Home' },
    people_one: 'One person',
    people_other: '{{count}} people',
    hello: 'Hello {{name}}',
  });

  it.each([
    [
      'a missing key',
      flatten({ people_one: 'Bir kişi', people_other: '{{count}} kişi', hello: 'Merhaba {{name}}' }),
      /nav\.home is missing in tr\.json/,
    ],
    ['a key too many', new Map([...en, ['extra', 'Fazla']]), /extra is missing in en\.json/],
    ['an empty text', new Map([...en, ['hello', ' ']]), /hello is empty/],
    ['another place', new Map([...en, ['hello', 'Merhaba {{ad}}']]), /hello fills other places/],
    ['no place', new Map([...en, ['hello', 'Merhaba']]), /hello fills other places/],
  ])('are refused with %s', (_, tr, complaint) => {
    expect(differences(en, tr).join('\n')).toMatch(complaint);
  });

  const page = (text: string) => [{ path: 'web/src/features/people/people-page.tsx', text }];

  it('are found in calls, tables and patterns', () => {
    const text = `const rows = ['hello']; t('nav.home'); t('people', { count: 1 });`;
    expect(strayKeys(en, page(text))).toEqual([]);
    expect(strayKeys(en, page(`t(\`nav.\${where}\`); i18next.t('hello'); <Trans i18nKey="people" />;`))).toEqual([]);
  });

  it('are missed where nobody wrote them', () => {
    expect(
      strayKeys(en, page(`t('nav.away'); t(\`side.\${x}\`); const all = ['nav.home', 'people', 'hello'];`)),
    ).toEqual([
      expect.stringContaining('nav.away is in no locale file'),
      expect.stringContaining('side.${…} is in no locale file'),
    ]);
  });

  it('are refused where nobody uses them', () => {
    expect(strayKeys(en, page(`t('nav.home'); t('people');`))).toEqual([
      'hello is used by nothing in web/src: delete it from both locale files.',
    ]);
  });
});

describe('the words of the server', () => {
  it('stand in both languages with the same places', () => {
    expect(sources('src/**/*.ts', 'src/**/*.tsx').flatMap(wrongPairs)).toEqual([]);
  });

  it.each([
    [`{ en: 'Wait {seconds} seconds.', tr: 'Bekleyin.' }`, /fills other \{places\}/],
    [`{ en: 'Wait.', tr: '' }`, /empty in one language/],
  ])('are refused as %s', (pair, complaint) => {
    expect(wrongPairs({ path: 'src/people/people.errors.ts', text: `export const x = ${pair};` }).join()).toMatch(
      complaint,
    );
  });
});
