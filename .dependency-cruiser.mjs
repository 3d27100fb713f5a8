/**
 * Who may import whom. Every comment says what to do instead. There is no list of exceptions, and none is to be made:
 * where a rule stands in the way, the thing that is wanted stands in the wrong place.
 */

/** From the ground up. A feature may use what stands below it; what shares a line is strange to its neighbours. */
export const ORDER = [
  ['platform'],
  ['audit'],
  ['identity'],
  ['people'],
  ['reminders'],
  ['organizations'],
  ['meetings'],
  ['agreements'],
  ['action-plans'],
  ['delegations'],
  ['calendar', 'dashboard', 'catalogue'],
  ['demo'],
];

const above = (level, name) => [...ORDER.slice(level + 1).flat(), ...ORDER[level].filter((one) => one !== name)];

const downward = (root) =>
  ORDER.flatMap((names, level) =>
    names
      .filter((name) => above(level, name).length > 0)
      .map((name) => ({
        name: `${root === 'src' ? '' : 'web-'}imports-point-down-${name}`,
        comment:
          `"${name}" may use only what stands below it: ${ORDER.slice(0, level).flat().join(', ') || 'nothing'}. ` +
          'Move what is shared down, or let the lower one define an interface that the upper one registers at boot (as Subject and MoveFollower do).',
        severity: 'error',
        from: { path: `^${root}/${name}/` },
        to: { path: `^${root}/(${above(level, name).join('|')})/` },
      })),
  );

const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|web)/', pathNot: from },
  to: { path: to },
});

const library = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const SERVER = [
  ...downward('src'),
  {
    name: 'features-do-not-know-the-root',
    comment:
      'src/*.ts puts the features together and starts them. A feature that needs something from there wants it in platform.',
    severity: 'error',
    from: { path: '^src/[^/]+/' },
    to: { path: '^src/[^/]+\\.ts$' },
  },
  {
    name: 'only-the-front-of-another-feature',
    comment:
      'From another feature only its module, service, queries and types. Ask its service or queries for what you need; put a type that both share into its x.types.ts.',
    severity: 'error',
    from: { path: '^src/(?!platform/)([^/]+)/' },
    to: { path: '^src/(?!platform/)[^/]+/', pathNot: ['^src/$1/', '\\.(module|service|queries|types)\\.ts$'] },
  },
  {
    name: 'only-the-front-of-a-feature-from-the-root',
    comment:
      'src/*.ts starts features through their modules and calls their services and queries; what a command does belongs in a service.',
    severity: 'error',
    from: { path: '^src/[^/]+\\.ts$' },
    to: { path: '^src/(?!platform/)[^/]+/', pathNot: '\\.(module|service|queries|types)\\.ts$' },
  },
  only(
    'typeorm-reads-and-writes',
    ['^src/platform/database/', '\\.(entity|repository|queries)(\\.spec)?\\.ts$'],
    library('typeorm'),
    'typeorm only in entities, repositories, queries, platform/database and migrations. Give the repository a method named for the use case and call that.',
  ),
  only(
    'typeorm-is-wired-in-modules',
    ['^src/platform/database/', '\\.module\\.ts$'],
    library('@nestjs/typeorm'),
    '@nestjs/typeorm only in modules (forFeature) and platform/database. A repository works on the transaction it is given: managerOf(tx).',
  ),
  only(
    'postgres-is-reached-by-the-platform',
    ['^src/platform/(database|jobs)/'],
    library('pg', 'pg-[a-z-]+'),
    'pg only in platform/database and platform/jobs. Features run SQL on their transaction: rows(tx, …) in queries and repositories.',
  ),
  only(
    'queues-are-run-by-the-platform',
    ['^src/platform/jobs/'],
    library('bullmq', 'ioredis'),
    'bullmq and ioredis only in platform/jobs. Declare a job with defineJob and enqueue it on tx.',
  ),
  only(
    'mail-leaves-through-the-platform',
    ['^src/platform/mail/'],
    library('nodemailer'),
    'nodemailer only in platform/mail. Hand the message to its mailer.',
  ),
  {
    name: 'connections-are-for-repositories-and-queries',
    comment:
      'managerOf, rows and row reach the connection behind a transaction: only repositories, queries and the platform may. Elsewhere use `import type { TenantTx }` and call a repository or queries method.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/platform/', '\\.(repository|queries)(\\.spec)?\\.ts$'] },
    to: { path: '^src/platform/database/tenant-tx\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'tables-without-tenant-are-identitys',
    comment:
      'GlobalDatabase reaches the tables that belong to no tenant: only identity and the platform may. Ask an identity service; a sweep over all tenants asks AcrossTenants.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/platform/', '^src/identity/'] },
    to: { path: '^src/platform/database/global-database\\.ts$' },
  },
  {
    name: 'the-product-does-not-know-its-tests',
    comment: 'What is served imports no test and no test support. Turn the dependency round.',
    severity: 'error',
    from: { path: '^(src|web/src|migrations|launcher)/', pathNot: '\\.spec\\.tsx?$' },
    to: { path: ['^test/', '^bench/', '^tools/', '\\.spec\\.tsx?$'] },
  },
  {
    name: 'the-server-runs-without-development-packages',
    comment:
      'A production install leaves devDependencies out. Move the package to dependencies in package.json, or do without it.',
    severity: 'error',
    from: { path: '^(src|migrations|launcher)/', pathNot: '\\.spec\\.tsx?$' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'packages-are-declared',
    comment:
      'This package came along with another one and may vanish with it. Add it to package.json, with its exact version.',
    severity: 'error',
    from: { path: '^(src|migrations|launcher|web|test|bench|tools)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the-launcher-knows-only-the-settings',
    comment:
      'The launcher runs before anything is built: of src it may read platform/config/settings.ts, which imports nothing.',
    severity: 'error',
    from: { path: '^launcher/' },
    to: { path: '^(src|web)/', pathNot: '^src/platform/config/settings\\.ts$' },
  },
  {
    name: 'the-settings-import-nothing',
    comment: 'The launcher reads platform/config/settings.ts before anything is built, so it stands alone.',
    severity: 'error',
    from: { path: '^src/platform/config/settings\\.ts$' },
    to: { path: '.' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration says today and in five years the same thing: it imports types of typeorm and nothing of src.',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { path: '^(src|web|launcher|test)/' },
  },
];

const WEB = [
  ...downward('web/src/features'),
  {
    name: 'the-web-knows-the-server-by-its-document',
    comment:
      'The web talks to the server over the generated client in web/src/api: run `npm run openapi`, then import from there.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^(src|launcher|migrations|test|tools)/' },
  },
  {
    name: 'the-server-does-not-know-the-web',
    comment: 'The server offers routes and files; it imports nothing of the web.',
    severity: 'error',
    from: { path: '^(src|launcher|migrations)/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-lib-is-the-ground',
    comment:
      'web/src/lib uses only itself, the translations and the generated client. Move what it wants down into lib.',
    severity: 'error',
    from: { path: '^web/src/lib/' },
    to: { path: '^web/src/', pathNot: '^web/src/(lib|locales|api)/' },
  },
  {
    name: 'web-components-know-no-feature',
    comment: 'web/src/components are shared by all features: hand them what they show as props.',
    severity: 'error',
    from: { path: '^web/src/components/' },
    to: { path: '^web/src/(features|app)/' },
  },
  {
    name: 'web-features-do-not-know-the-app',
    comment:
      'web/src/app puts the features together: routes and shell. What a feature needs from there belongs in components or lib.',
    severity: 'error',
    from: { path: '^web/src/features/' },
    to: { path: '^web/src/app/' },
  },
  {
    name: 'the-client-is-generated',
    comment: 'web/src/api is written by `npm run openapi` and imports only itself and the transport in web/src/lib.',
    severity: 'error',
    from: { path: '^web/src/api/' },
    to: { path: '^web/src/', pathNot: '^web/src/(api|lib)/' },
  },
];

const EVERYWHERE = [
  {
    name: 'no-cycles',
    comment: 'Two files that import each other are one thing or three: join them, or move what both need below both.',
    severity: 'error',
    // what openapi-ts writes is not ours to arrange
    from: { pathNot: '^web/src/api/' },
    to: { circular: true },
  },
  {
    name: 'imports-lead-somewhere',
    comment: 'This import leads to no file. Relative imports of the server end in .js, of launcher and tools in .ts.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...SERVER, ...WEB, ...EVERYWHERE],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|web/dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
