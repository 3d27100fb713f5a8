const NOUN = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

/** What a file in a feature folder may be, by the end of its name. */
const KINDS: { of: RegExp; what: string }[] = [
  { of: new RegExp(`^${NOUN}\\.module\\.ts$`), what: 'x.module.ts: wiring' },
  { of: new RegExp(`^${NOUN}\\.controller\\.ts$`), what: 'x.controller.ts: HTTP in and out' },
  { of: new RegExp(`^${NOUN}\\.dto\\.ts$`), what: 'x.dto.ts: request and response classes' },
  { of: new RegExp(`^${NOUN}\\.types\\.ts$`), what: 'x.types.ts: what other features may see' },
  { of: new RegExp(`^${NOUN}\\.service\\.ts$`), what: 'x.service.ts: commands' },
  { of: new RegExp(`^${NOUN}\\.queries\\.ts$`), what: 'x.queries.ts: reads' },
  { of: new RegExp(`^${NOUN}\\.policy\\.ts$`), what: 'x.policy.ts: who may, as pure functions' },
  { of: new RegExp(`^${NOUN}\\.errors\\.ts$`), what: 'x.errors.ts: problems with code and texts' },
  { of: new RegExp(`^${NOUN}\\.entity\\.ts$`), what: 'thing.entity.ts: one table' },
  { of: new RegExp(`^${NOUN}\\.repository\\.ts$`), what: 'thing.repository.ts: reads and writes of one use case each' },
  { of: new RegExp(`^${NOUN}\\.rules\\.ts$`), what: 'thing.rules.ts: pure functions of the domain' },
  { of: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+\.job\.ts$/, what: 'verb-noun.job.ts: one job' },
  { of: new RegExp(`^${NOUN}\\.email\\.tsx$`), what: 'thing.email.tsx: one mail' },
  {
    of: new RegExp(`^${NOUN}\\.subject\\.ts$`),
    what: 'thing.subject.ts: registers a kind of thing that reminders are about',
  },
];

const SPEC = /\.spec(\.tsx?)$/;
const VAGUE = /(^|[/.-])(utils?|helpers?|common|misc|shared|index)([/.-]|$)/i;

/**
 * What is wrong with the names of files, given with their paths from `src/`; empty when every name is one of the vocabulary.
 * The platform names its files freely; a feature does not.
 */
export function wrongNames(paths: string[]): string[] {
  const known = new Set(paths);
  return paths.flatMap((path) => [...vague(path), ...outside(path), ...loneSpec(path, known)]);
}

function vague(path: string): string[] {
  const word = VAGUE.exec(path)?.[2];
  return word
    ? [
        `${path}: "${word}" says nothing. Name the file for what it holds; a function that fits nowhere is part of its only caller.`,
      ]
    : [];
}

function outside(path: string): string[] {
  const parts = path.split('/');
  const [feature = '', ...rest] = parts;
  const name = rest.at(-1);
  if (name === undefined || feature === 'platform') return [];
  if (feature === 'catalogue' && rest[0] === 'data') return [];
  if (rest.length > 2) return [`${path}: a feature has sub-concerns one folder deep, no deeper. Move it up.`];
  if (KINDS.some(({ of }) => of.test(name.replace(SPEC, '$1')))) return [];
  return [
    `${path}: no word of the vocabulary. A file in a feature is one of:\n  ${KINDS.map(({ what }) => what).join('\n  ')}`,
  ];
}

function loneSpec(path: string, known: Set<string>): string[] {
  if (!SPEC.test(path)) return [];
  const tested = [path.replace(SPEC, '.ts'), path.replace(SPEC, '.tsx')];
  return tested.some((file) => known.has(file))
    ? []
    : [`${path}: a spec stands beside the file it tests and has its name: ${tested[0]} is not there.`];
}
