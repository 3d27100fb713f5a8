import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BODY_KINDS } from '../../src/organizations/bodies/bodies.types.js';
import { MEMBERSHIP_ROLES } from '../../src/organizations/memberships/memberships.types.js';
import { ORGANIZATION_KINDS } from '../../src/organizations/organizations.types.js';
import { TERM_ROLES } from '../../src/organizations/terms/terms.types.js';
import { INSTITUTION_KINDS } from '../../src/people/institutions/institutions.types.js';

/** Kinds that the API answers and entries of the catalogue carry, by the group of words that the web has for them. */
const KINDS = {
  bodyKind: BODY_KINDS,
  institutionKind: INSTITUTION_KINDS,
  membershipRole: MEMBERSHIP_ROLES,
  organizationKind: ORGANIZATION_KINDS,
  termRole: TERM_ROLES,
};

const ROOT = join(import.meta.dirname, '..', '..');

type Words = Record<string, Record<string, string>>;
const wordsOf = (language: 'en' | 'tr') =>
  JSON.parse(readFileSync(join(ROOT, 'web', 'src', 'locales', `${language}.json`), 'utf8')) as Words;

/** What the history says was done: as each service that writes it calls it. */
const actions = () => {
  const sources = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['**/*.spec.ts'] }).map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  );
  const recording = sources.filter((text) => text.includes('audit.record'));
  return [
    ...new Set(recording.flatMap((text) => [...text.matchAll(/\baction: '([a-z_]+)'/g)].map((found) => found[1]!))),
  ];
};

describe.each(['en', 'tr'] as const)('everything that the history records has a word in %s', (language) => {
  it.each(actions())('%s', (action) => {
    expect((wordsOf(language).history?.['action'] as unknown as Record<string, string>)[action]).toBeTruthy();
  });
});

describe.each(['en', 'tr'] as const)('every kind and role of an organization has a word in %s', (language) => {
  const words = wordsOf(language);

  it.each(Object.entries(KINDS))('%s', (group, kinds) => {
    expect(Object.keys(words[group] ?? {})).toEqual(expect.arrayContaining(Object.keys(kinds)));
  });
});
