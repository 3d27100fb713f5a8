import { SERVER } from '../launcher/build.ts';
import { buildStale, orRefuse } from './build.ts';
import { JEST, runOpenly } from './steps.ts';

/** `npm run test:faults`: the tests that kill, flush and cut off, with leases, sweeps and retries as long as in production. */
await orRefuse(buildStale([SERVER]));
const code = await runOpenly(
  [...JEST, '--selectProjects', 'faults', '--testTimeout', '700000', '--maxWorkers=2', ...process.argv.slice(2)],
  {
    TEST_FULL_DURATIONS: '1',
  },
);
if (code !== 0) {
  console.error(
    '\nA fault lost, doubled or delayed something: the lines above say what. `npm test -- --selectProjects faults` runs the same with short durations.',
  );
}
process.exitCode = code;
