import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Each message says what to do instead. Inline exceptions are off: a rule holds, or it is changed here, once, for all. */

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**'];
const TOOLS = ['launcher/**', 'tools/**', 'bench/**'];

const CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message:
      'Read the time from the injected Clock (src/platform/time); in the web from web/src/lib/now.ts. Tests and the demo move it.',
  },
  {
    selector: 'CallExpression[callee.type="Identifier"][callee.name="Date"]',
    message: 'Read the time from the injected Clock (src/platform/time); in the web from web/src/lib/now.ts.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Read the time from the injected Clock (src/platform/time); in the web from web/src/lib/now.ts.',
  },
  {
    selector: 'MemberExpression[object.property.name="Now"][object.object.name="Temporal"]',
    message: 'Read the time from the injected Clock (src/platform/time), then make a Temporal value of it.',
  },
];

const DATE_WORDS = [
  {
    selector:
      'MemberExpression[object.name="Intl"][property.name=/^(DateTimeFormat|RelativeTimeFormat|DurationFormat)$/]',
    message:
      'Dates are written out in one place: src/platform/time on the server, web/src/lib in the web. Call or extend what stands there.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(toLocaleDateString|toLocaleTimeString|toLocaleString|toDateString|toTimeString|toUTCString)$/]',
    message:
      'Dates are written out in one place: src/platform/time on the server, web/src/lib in the web. Call or extend what stands there.',
  },
];

const ENVIRONMENT = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message:
      'Declare the setting in src/platform/config/settings.ts and inject the settings; nothing else reads the environment.',
  },
];

const DEFAULT_EXPORT = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: one thing has one name everywhere.',
  },
];

const HALF_TESTS = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'A test runs or does not exist: remove .only, .skip, .todo and .failing.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|fit|xtest|xdescribe|fdescribe)$/]',
    message: 'A test runs or does not exist: write it, describe or test.',
  },
];

const ENVIRONMENT_IMPORT = {
  name: 'node:process',
  message:
    'Declare the setting in src/platform/config/settings.ts and inject the settings; use the global process for the rest.',
};

const restrict = (...groups) => ['error', ...groups.flat()];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'data/',
      'coverage/',
      'web/dist/',
      'web/src/api/',
      'web/public/',
      'test/.artifacts/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-restricted-imports': ['error', { paths: [ENVIRONMENT_IMPORT] }],
      'no-restricted-syntax': restrict(CLOCK, DATE_WORDS, ENVIRONMENT, DEFAULT_EXPORT, HALF_TESTS),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-param-reassign': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true, allowAny: false, allowBoolean: true },
      ],
      // A Nest module is a class with nothing in it, and a handler may be asynchronous because its interface is.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      // It counts the bridges over a library's narrower types (`as never`) as unnecessary, where the compiler needs them.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    files: ['src/platform/time/**'],
    rules: { 'no-restricted-syntax': restrict(ENVIRONMENT, DEFAULT_EXPORT, HALF_TESTS) },
  },
  {
    files: ['src/platform/config/**'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': restrict(CLOCK, DATE_WORDS, DEFAULT_EXPORT, HALF_TESTS),
    },
  },
  {
    files: ['web/src/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The router's redirects and not-found answers are thrown.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
    },
  },
  {
    files: ['web/src/lib/**'],
    rules: { 'no-restricted-syntax': restrict(CLOCK, ENVIRONMENT, DEFAULT_EXPORT, HALF_TESTS) },
  },
  {
    files: ['web/src/lib/now.ts'],
    rules: { 'no-restricted-syntax': restrict(DATE_WORDS, ENVIRONMENT, DEFAULT_EXPORT, HALF_TESTS) },
  },
  // Vite and openapi-ts look for a default export in their settings.
  {
    files: ['web/vite.config.ts', 'tools/openapi-ts.config.ts'],
    rules: { 'no-restricted-syntax': restrict(ENVIRONMENT) },
  },
  // They start processes, tell a person in a terminal, and measure: not part of what is served.
  { files: TOOLS, rules: { 'no-console': 'off', 'no-restricted-syntax': restrict(HALF_TESTS) } },
  {
    files: SPECS,
    rules: {
      'no-restricted-syntax': restrict(HALF_TESTS),
      // A test reads answers whose shape is what it is about to check.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
