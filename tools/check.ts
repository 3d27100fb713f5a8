import { JEST, nodeModule, runTogether, type Step } from './steps.ts';

/** `npm run check`: what can be told in under a minute without a database. */

const types = (what: string, config: string): Step => ({
  what: `types of ${what}`,
  args: [
    nodeModule('typescript/bin/tsc'),
    '--project',
    config,
    '--noEmit',
    '--pretty',
    'false',
    '--incremental',
    '--tsBuildInfoFile',
    `node_modules/.cache/heyet/${what}.tsbuildinfo`,
  ],
  remedy: 'Mend the types where the lines above point.',
});

/** What was linted and has not changed is not linted again; what a change does to the types of other files is left to CI, which begins anew. */
const cache = process.env.CI
  ? []
  : ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/heyet/eslint'];

const formatCache = process.env.CI ? [] : ['--cache', '--cache-location', 'node_modules/.cache/heyet/prettier'];

const steps: Step[] = [
  {
    what: 'lint',
    args: [nodeModule('eslint/bin/eslint.js'), '--max-warnings', '0', ...cache, '.'],
    remedy:
      'Each line above says what to do instead; `npx eslint --fix` mends the mechanical ones. Rules are in eslint.config.mjs.',
  },
  {
    what: 'format',
    args: [nodeModule('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...formatCache, '.'],
    remedy: 'Let `npm run format` write them; what it leaves alone is listed in .prettierignore.',
  },
  types('server and tests', 'tsconfig.json'),
  types('web', 'web/tsconfig.json'),
  types('stories in a browser', 'test/browser/tsconfig.json'),
  {
    what: 'unit tests, boundaries and house rules',
    args: [...JEST, '--selectProjects', 'unit', 'web-unit', 'architecture', '--maxWorkers=2', '--silent'],
    remedy: 'Run one of them alone with `npm test -- --testPathPatterns <file>`.',
  },
  types('launcher, tools and bench', 'tools/tsconfig.json'),
];

const begun = performance.now();
const isSound = await runTogether(steps);
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
  isSound
    ? `\nEverything is in order (${seconds} s). \`npm test\` runs the rest.`
    : `\nSomething is not in order (${seconds} s): see above.`,
);
process.exitCode = isSound ? 0 : 1;
