import ts from 'typescript';
import { isText, nodesOf, placeOf, wordsOf, type Source } from './sources.js';

/** Texts by key, `nav.home`. */
export type Words = Map<string, string>;

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** A locale file as one list of keys. */
export function flatten(tree: object, prefix = ''): Words {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
      const path = prefix ? `${prefix}.${key}` : key;
      return typeof value === 'object' && value !== null
        ? [...flatten(value, path)]
        : [[path, String(value)] as [string, string]];
    }),
  );
}

/** Where two languages do not say the same: keys that one lacks, empty texts, places that one fills and the other does not. */
export function differences(en: Words, tr: Words): string[] {
  const missing = (from: Words, to: Words, language: string) =>
    [...from.keys()].filter((key) => !to.has(key)).map((key) => `${key} is missing in ${language}.json: write it.`);
  const empty = [...en, ...tr].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty: write it.`);
  const unequal = [...en].filter(
    ([key, text]) => tr.has(key) && placesOf(text, key) !== placesOf(tr.get(key) ?? '', key),
  );
  return [
    ...missing(en, tr, 'tr'),
    ...missing(tr, en, 'en'),
    ...empty,
    ...unequal.map(([key]) => `${key} fills other places in English than in Turkish: use the same {{places}} in both.`),
  ];
}

/** The places a text fills, sorted. A plural form may leave its number out: "one person". */
function placesOf(text: string, key: string): string {
  const places = new Set([...text.matchAll(/\{\{?\s*(\w+)[^}]*\}?\}/g)].map((match) => match[1]));
  if (PLURAL.test(key)) places.delete('count');
  return [...places].sort().join(' ');
}

/** Keys that no source uses, and keys that a source uses and nobody wrote. */
export function strayKeys(words: Words, files: Source[]): string[] {
  const known = new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));
  const texts = files.flatMap((source) =>
    nodesOf(source)
      .filter(isText)
      .map((node) => ({ source, node, words: wordsOf(node) })),
  );
  const asked = texts.filter(({ node }) => isAsked(node));
  const patterns = texts
    .filter(({ words: text }) => /^[a-z][\w.]*\$\{…\}/.test(text))
    .map(({ words: text }) => patternOf(text));
  const used = new Set(texts.map(({ words: text }) => text));
  return [
    ...asked
      .filter(({ words: text }) => !reaches(text, known))
      .map(
        ({ source, node, words: text }) =>
          `${placeOf(source, node)}: ${text} is in no locale file: write it in en.json and tr.json.`,
      ),
    ...[...known]
      .filter((key) => !used.has(key) && !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `${key} is used by nothing in web/src: delete it from both locale files.`),
  ];
}

const reaches = (text: string, known: Set<string>) =>
  text.includes('${…}') ? [...known].some((key) => patternOf(text).test(key)) : known.has(text);

const patternOf = (text: string) =>
  new RegExp(
    `^${text
      .split('${…}')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\w-]+')}$`,
  );

/** The first argument of `t(…)` or `i18next.t(…)`, and the key of a `<Trans>`. */
function isAsked(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return parent.name.getText() === 'i18nKey';
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  return /^(t|i18next\.t|i18n\.t)$/.test(parent.expression.getText());
}

/** What is wrong with texts that stand in the code in both languages, `{ en: '…', tr: '…' }`. */
export function wrongPairs(source: Source): string[] {
  return nodesOf(source)
    .filter(ts.isObjectLiteralExpression)
    .flatMap((node) => {
      const [en, tr] = [textOf(node, 'en'), textOf(node, 'tr')];
      if (en === null || tr === null) return [];
      if (en.trim() === '' || tr.trim() === '')
        return [`${placeOf(source, node)}: a text is empty in one language: write it.`];
      if (placesOf(en, '') === placesOf(tr, '')) return [];
      return [
        `${placeOf(source, node)}: the English text fills other {places} than the Turkish one: use the same in both.`,
      ];
    });
}

function textOf(node: ts.ObjectLiteralExpression, name: string): string | null {
  const property = node.properties.find((one) => one.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text
    : null;
}
