import { ESLint } from 'eslint';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './dependency-rules.js';

const SERVER = 'src/platform/http/cursor.ts';
const WEB = 'web/src/lib/api.ts';
const COMPONENT = 'web/src/components/rows.tsx';
const SPEC = 'test/e2e/health.spec.ts';
const LAUNCHER = 'launcher/tell.ts';

/** A rule, a file it holds in, and a text that must be refused there. */
const REFUSED: [rule: string, file: string, text: string][] = [
  ['no-restricted-syntax', SERVER, 'export const at = new Date();'],
  ['no-restricted-syntax', SERVER, 'export const at = Date.now();'],
  ['no-restricted-syntax', SERVER, 'export const at = Date();'],
  ['no-restricted-syntax', WEB, 'export const at = Date.now();'],
  ['no-restricted-syntax', SERVER, `export const text = new Intl.DateTimeFormat('tr').format(0);`],
  ['no-restricted-syntax', SERVER, 'export const text = new Date(0).toLocaleDateString();'],
  ['no-restricted-syntax', COMPONENT, `export const text = new Intl.RelativeTimeFormat('tr').format(1, 'day');`],
  ['no-restricted-syntax', SERVER, `export const port = process.env['PORT'];`],
  ['no-restricted-imports', SERVER, `import { env } from 'node:process'; export const port = env['PORT'];`],
  ['no-restricted-syntax', SERVER, 'export default 1;'],
  ['no-restricted-syntax', SPEC, `it.only('runs alone', () => expect(1).toBe(1));`],
  ['no-restricted-syntax', SPEC, `describe.skip('does not run', () => undefined);`],
  ['no-restricted-syntax', SPEC, `xit('does not run', () => undefined);`],
  ['no-console', SERVER, `console.log('here');`],
  ['no-warning-comments', SERVER, '// TODO: later\nexport const x = 1;'],
  ['@typescript-eslint/no-explicit-any', SERVER, 'export const x: any = 1;'],
  ['@typescript-eslint/no-floating-promises', SERVER, 'export const f = async () => 1; export function g() { f(); }'],
  [
    '@typescript-eslint/no-misused-promises',
    SERVER,
    'export const f = async () => true; export const g = () => (f() ? 1 : 2);',
  ],
  [
    '@typescript-eslint/no-unsafe-member-access',
    SERVER,
    `export const x = (JSON.parse('1') as never as { y: unknown }, JSON.parse('1').y as string);`,
  ],
  ['@typescript-eslint/consistent-type-imports', SERVER, `import { Stats } from 'node:fs'; export type X = Stats;`],
  ['@typescript-eslint/ban-ts-comment', SERVER, `// @ts-ignore\nexport const x: number = 'one';`],
  [
    'react-hooks/rules-of-hooks',
    COMPONENT,
    `import { useState } from 'react'; export function Rows({ on }: { on: boolean }) { if (on) useState(1); return null; }`,
  ],
];

const ALLOWED: [file: string, text: string][] = [
  ['src/platform/time/clock.ts', 'export const at = new Date();'],
  ['src/platform/config/config.module.ts', `export const port = process.env['PORT'];`],
  ['web/src/lib/now.ts', 'export const at = Date.now();'],
  ['web/src/lib/dates.ts', `export const text = new Intl.DateTimeFormat('tr').format(0);`],
  [LAUNCHER, `console.log(process.env['PORT'], Date.now());`],
  [SPEC, `it('knows the year', () => expect(new Date().getFullYear()).toBeGreaterThan(2000));`],
];

/** The rules and the compiler's settings as they are, over a tree of their own in which each sample is a file of its own. */
const SETTINGS = ['eslint.config.mjs', 'package.json', 'tsconfig.json', 'web/tsconfig.json', 'launcher/tsconfig.json'];

describe('lint', () => {
  let folder: string;
  let eslint: ESLint;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'heyet-lint-'));
    const files = new Set([...REFUSED.map(([, file]) => file), ...ALLOWED.map(([file]) => file)]);
    for (const file of [...SETTINGS, ...files]) mkdirSync(dirname(join(folder, file)), { recursive: true });
    for (const file of SETTINGS) copyFileSync(join(ROOT, file), join(folder, file));
    for (const file of files) writeFileSync(join(folder, file), 'export {};\n');
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    eslint = new ESLint({ cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const complaints = async (file: string, text: string) => {
    const [result] = await eslint.lintText(`${text}\n`, { filePath: join(folder, file) });
    return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
  };

  it.each(REFUSED)('%s holds in %s: %j', async (rule, file, text) => {
    expect(await complaints(file, text)).toContain(rule);
  });

  it.each(ALLOWED)('lets %s say %j', async (file, text) => {
    expect(await complaints(file, text)).toEqual([]);
  });

  it('ends a file at 300 lines', async () => {
    const text = (lines: number) => `export const x = [\n${'  1,\n'.repeat(lines - 2)}];`;
    expect(await complaints(SERVER, text(300))).toEqual([]);
    expect(await complaints(SERVER, text(301))).toEqual(['max-lines']);
  });

  it('takes no exception inside a file', async () => {
    expect(await complaints(SERVER, '// eslint-disable-next-line no-console\nconsole.log(1);')).toContain('no-console');
  });
});
