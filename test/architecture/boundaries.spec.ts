import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ORDER, ROOT, RULES, violationsIn } from './dependency-rules.js';

type Tree = Record<string, string>;

const comments = new Map(RULES.forbidden.map((rule) => [rule.name, rule.comment]));

describe('imports', () => {
  it('keep to the rules of .dependency-cruiser.mjs', () => {
    const broken = violationsIn(ROOT, ['src', 'web/src', 'migrations', 'launcher', 'test', 'bench', 'tools']);
    expect(broken.map(({ rule, from, to }) => `${from} → ${to}\n  ${rule}: ${comments.get(rule)}`)).toEqual([]);
  });

  it('know every folder of src and of the features of the web', () => {
    const folders = globSync(['src/*/', 'web/src/features/*/'], { cwd: ROOT }).map((folder) => basename(folder));
    const unknown = folders.filter((name) => !ORDER.flat().includes(name));
    expect(unknown.map((name) => `${name}: give it its place in ORDER of .dependency-cruiser.mjs`)).toEqual([]);
  });

  it('know no exceptions', () => {
    expect(RULES.forbidden.filter((rule) => rule.severity !== 'error')).toEqual([]);
    expect(RULES.options).not.toHaveProperty('knownViolations');
  });
});

/** For each rule a file that breaks it, and must be refused for exactly that. */
const BROKEN: Record<string, Tree> = {
  'features-do-not-know-the-root': { 'src/people/root.service.ts': `import '../app.module.js';` },
  'only-the-front-of-another-feature': {
    'src/meetings/back.service.ts': `import type { P } from '../people/person.entity.js'; export type Q = P;`,
  },
  'only-the-front-of-a-feature-from-the-root': { 'src/starts.ts': `import './people/person.entity.js';` },
  'typeorm-reads-and-writes': {
    'src/people/orm.service.ts': `import { DataSource } from 'typeorm'; export const x = DataSource;`,
  },
  'typeorm-is-wired-in-modules': {
    'src/people/inject.repository.ts': `import { InjectDataSource } from '@nestjs/typeorm'; export const x = InjectDataSource;`,
  },
  'postgres-is-reached-by-the-platform': { 'src/people/pg.repository.ts': `import pg from 'pg'; export const x = pg;` },
  'queues-are-run-by-the-platform': {
    'src/reminders/queue.service.ts': `import { Queue } from 'bullmq'; export const x = Queue;`,
  },
  'mail-leaves-through-the-platform': {
    'src/reminders/mail.service.ts': `import mailer from 'nodemailer'; export const x = mailer;`,
  },
  'connections-are-for-repositories-and-queries': {
    'src/people/sql.service.ts': `import { rows, type TenantTx } from '../platform/database/tenant-tx.js'; export const x = (tx: TenantTx) => rows(tx, '');`,
  },
  'tables-without-tenant-are-identitys': {
    'src/people/global.repository.ts': `import type { GlobalDatabase } from '../platform/database/global-database.js'; export type X = GlobalDatabase;`,
  },
  'the-product-does-not-know-its-tests': { 'src/people/tested.service.ts': `import '../../test/support/app.js';` },
  'the-server-runs-without-development-packages': {
    'src/people/dev.rules.ts': `import { parse } from 'yaml'; export const x = parse;`,
  },
  'packages-are-declared': { 'src/people/stray.rules.ts': `import avvio from 'avvio'; export const x = avvio;` },
  'the-launcher-knows-only-the-settings': { 'launcher/nosy.ts': `import '../src/app.module.ts';` },
  'the-settings-import-nothing': { 'src/platform/config/settings.ts': `import 'node:fs'; export {};` },
  'migrations-stand-alone': { 'migrations/1-leans.ts': `import '../src/app.module.js';` },
  'the-web-knows-the-server-by-its-document': { 'web/src/lib/server.ts': `import '../../../src/app.module';` },
  'the-server-does-not-know-the-web': { 'src/people/page.rules.ts': `import '../../web/src/lib/ground';` },
  'web-lib-is-the-ground': { 'web/src/lib/climbs.ts': `import '../components/button';` },
  'web-components-know-no-feature': { 'web/src/components/knows.tsx': `import '../features/people/list';` },
  'web-features-do-not-know-the-app': { 'web/src/features/people/knows.tsx': `import '../../app/routes';` },
  'the-client-is-generated': { 'web/src/api/client.ts': `import '../components/button';` },
  'no-cycles': {
    'src/people/hen.rules.ts': `import type { Egg } from './egg.rules.js'; export type Hen = Egg;`,
    'src/people/egg.rules.ts': `import type { Hen } from './hen.rules.js'; export type Egg = Hen;`,
  },
  'imports-lead-somewhere': { 'src/people/lost.rules.ts': `import './nowhere.js';` },
};

const SOUND: Tree = {
  'tsconfig.json':
    '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext", "jsx": "react-jsx" } }',
  'src/app.module.ts': `import './people/people.module.js';`,
  'src/platform/database/tenant-tx.ts':
    'export interface TenantTx { id: string } export const rows = (tx: TenantTx, sql: string) => [tx, sql];',
  'src/platform/database/global-database.ts': 'export class GlobalDatabase {}',
  'src/people/people.module.ts': 'export class PeopleModule {}',
  'src/people/people.types.ts': 'export type Person = string;',
  'src/people/person.entity.ts': `import { Entity } from 'typeorm'; export type P = typeof Entity;`,
  'src/people/person.repository.ts': `import { rows, type TenantTx } from '../platform/database/tenant-tx.js'; export const x = (tx: TenantTx) => rows(tx, '');`,
  'src/people/people.service.ts': `import type { TenantTx } from '../platform/database/tenant-tx.js'; export type X = TenantTx;`,
  'src/meetings/meetings.service.ts': `import type { Person } from '../people/people.types.js'; export type Y = Person;`,
  'test/support/app.ts': `import '../../src/app.module.js';`,
  'web/src/lib/ground.ts': 'export {};',
  'web/src/app/routes.ts': 'export {};',
  'web/src/components/button.ts': `import '../lib/ground';`,
  'web/src/features/people/list.ts': `import '../../components/button';`,
};

const upward = (root: string): [string, Tree][] =>
  ORDER.flatMap((names, level) =>
    names
      .filter((name) =>
        ORDER.slice(level)
          .flat()
          .some((other) => other !== name),
      )
      .map((name): [string, Tree] => {
        const other = [...ORDER.slice(level + 1).flat(), ...(ORDER[level] ?? [])].find((one) => one !== name);
        const prefix = root === 'src' ? '' : 'web-';
        return [
          `${prefix}imports-point-down-${name}`,
          {
            [`${root}/${name}/upward.ts`]: `import '../${other}/${other}.module.js';`,
            [`${root}/${other}/${other}.module.ts`]: 'export {};',
          },
        ];
      }),
  );

describe('each import rule', () => {
  const samples = new Map<string, Tree>([...upward('src'), ...upward('web/src/features'), ...Object.entries(BROKEN)]);
  let folder: string;
  let found: { rule: string; from: string }[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'heyet-imports-'));
    for (const tree of [SOUND, ...samples.values()]) plant(folder, tree);
    copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    found = violationsIn(folder, ['src', 'web/src', 'migrations', 'launcher', 'test']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a sample that breaks it, and a comment that says what to do', () => {
    expect([...samples.keys()].sort()).toEqual(RULES.forbidden.map((rule) => rule.name).sort());
    expect(RULES.forbidden.filter((rule) => rule.comment.length < 40)).toEqual([]);
  });

  it.each([...samples])('%s refuses its sample', (rule, tree) => {
    const files = Object.keys(tree);
    const refusals = found.filter(({ from }) => files.includes(from)).map((one) => one.rule);
    expect(new Set(refusals)).toEqual(new Set([rule]));
  });

  it('lets sound files pass', () => {
    const sound = new Set(Object.keys(SOUND));
    expect(found.filter(({ from }) => sound.has(from))).toEqual([]);
  });
});

function plant(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
}
