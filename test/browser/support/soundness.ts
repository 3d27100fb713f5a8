import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Words = { [key: string]: string | Words };

const words = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../web/src/locales/${language}.json`), 'utf8')) as Words;
const [english, turkish] = [words('en'), words('tr')];

/** The product, whose name is Turkish for delegation, and the languages, each by its own name. */
const NAMES = ['Heyet', 'English', 'Türkçe'];

/** Texts of one language that the other does not have too: seen in the other's page, they were forgotten. */
const onlyIn = (one: Words, other: Words) => {
  const shared = new Set([...textsOf(other), ...NAMES]);
  return textsOf(one).filter((text) => /\p{L}{4}/u.test(text) && !text.includes('{{') && !shared.has(text));
};
const FOREIGN = { en: onlyIn(turkish, english), tr: onlyIn(english, turkish) };

interface PlaceNames {
  country: string;
  en: string;
  tr: string;
}
const { places } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../places/places.json'), 'utf8')) as {
  places: PlaceNames[];
};

/** Some cities are called as countries are, and those have a page that shows both languages. */
const COUNTRIES = new Set(
  ['en', 'tr'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return places.map(({ country }) => names.of(country));
  }),
);

/** What cities are called in one language only. */
const citiesOnlyIn = (one: 'en' | 'tr', other: 'en' | 'tr') => {
  const shared = new Set(places.map((place) => place[other]));
  return places.map((place) => place[one]).filter((name) => !shared.has(name) && !COUNTRIES.has(name));
};
const CITIES = { en: citiesOnlyIn('tr', 'en'), tr: citiesOnlyIn('en', 'tr') };

/** `people.zone` on a screen is a text that nobody wrote. */
const KEY = `(^|[^\\w@./-])(${Object.keys(english).join('|')})(\\.[a-zA-Z]\\w*)+(?![\\w@/-])`;
const UNFILLED = String.raw`\{\{|\bundefined\b|\bNaN\b|\[object |Invalid Date|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-`;

/** As one text, which is sent into the page much faster than a list. */
const WRONGS = JSON.stringify({ key: KEY, unfilled: UNFILLED, foreign: FOREIGN, cities: CITIES } satisfies Wrongs);

/** Which rules of axe are looked at. Texts, title and width always are. */
export type Rules = 'all' | 'colours' | 'all but colours' | 'texts';

/** What is wrong with the page as it stands: WCAG 2.2 AA by axe, texts, title, and what sticks out at the side. */
export async function soundness(page: Page, rules: Rules = 'all'): Promise<string[]> {
  return [...(rules === 'texts' ? [] : await violations(page, rules)), ...(await page.evaluate(looksWrong, WRONGS))];
}

async function violations(page: Page, rules: Exclude<Rules, 'texts'>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: rules === 'colours' ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: WCAG },
    rules: { 'color-contrast': { enabled: rules !== 'all but colours' } },
    resultTypes: ['violations'],
    iframes: false,
  };
  const found = await page.evaluate(
    (how) => (window as unknown as { axe: typeof axe }).axe.run(document, how),
    options,
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

interface Wrongs {
  key: string;
  unfilled: string;
  foreign: Record<'en' | 'tr', string[]>;
  cities: Record<'en' | 'tr', string[]>;
}

/** Runs in the page. */
function looksWrong(wrongs: string): string[] {
  const { key, unfilled, foreign, cities } = JSON.parse(wrongs) as Wrongs;
  const complaints: string[] = [];
  const language = document.documentElement.lang as 'en' | 'tr';
  const strange = new Set(foreign[language]);
  const strangeCity = new Set(cities[language]);
  const [isKey, isUnfilled] = [new RegExp(key), new RegExp(unfilled)];
  if (!(language in foreign)) complaints.push(`the page speaks "${language}"`);
  if (!document.title) complaints.push('the window has no title');
  if (document.querySelectorAll('h1').length !== 1)
    complaints.push(`${document.querySelectorAll('h1').length} headings of the first level`);

  const check = (text: string, where: string) => {
    if (isKey.test(text)) complaints.push(`a key instead of a text (${where}): ${text}`);
    if (isUnfilled.test(text)) complaints.push(`nothing for a reader (${where}): ${text}`);
    if (strange.has(text.trim())) complaints.push(`another language (${where}): ${text}`);
    if (text.split(/[,·\d]/).some((part) => strangeCity.has(part.trim())))
      complaints.push(`a city in another language (${where}): ${text}`);
  };
  check(document.title, 'title of the window');
  for (const element of document.body.querySelectorAll<HTMLElement>('*:not(script, style)')) {
    if (element.closest('[lang]:not(html)')) continue;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue) check(node.nodeValue, element.tagName.toLowerCase());
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const text = element.getAttribute(name);
      if (text) check(text, name);
    }
  }

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    complaints.push(
      `sticks out by ${scrollWidth - clientWidth} px: ${wide
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120))
        .join(' | ')}`,
    );
  }
  return complaints;
}

function textsOf(all: Words): string[] {
  return Object.values(all).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));
}
