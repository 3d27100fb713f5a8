import { isRedisAtHand } from './test/support/redis-at-hand.mjs';

const transform = { '^.+\\.tsx?$': ['@swc/jest', { configFile: '.swcrc' }] };

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/web/dist', '<rootDir>/data'],
  ...more,
});

const servers = {
  globalSetup: '<rootDir>/test/support/start-servers.mjs',
  globalTeardown: '<rootDir>/test/support/stop-servers.mjs',
};

// a file without a test would fail the run
const FAULTS = ['<rootDir>/test/faults/over-postgresql.spec.ts', '<rootDir>/test/faults/over-redis.spec.ts'];

export default {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/slowest-first.mjs',
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx', '<rootDir>/launcher/**/*.spec.ts']),
    project('web-unit', ['<rootDir>/web/src/**/*.spec.ts', '<rootDir>/web/src/**/*.spec.tsx']),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('built', ['<rootDir>/test/built/**/*.spec.ts']),
    project('database', ['<rootDir>/test/database/**/*.spec.ts'], servers),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], servers),
    project('faults', isRedisAtHand() ? FAULTS : FAULTS.slice(0, 1), servers),
    project('browser', ['<rootDir>/test/browser/**/*.spec.ts'], servers),
  ],
};
