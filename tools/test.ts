import { SERVER, WEB } from '../launcher/build.ts';
import { buildStale, orRefuse } from './build.ts';
import { JEST, runOpenly, WORKERS } from './steps.ts';

/** `npm test`: builds what is stale, then runs all tests. Arguments go to Jest: `npm test -- --selectProjects database`. */
const given = process.argv.slice(2);
const needsPages = !given.includes('--selectProjects') || given.includes('browser');
await orRefuse(buildStale(needsPages ? [SERVER, WEB] : [SERVER]));
const code = await runOpenly([...JEST, WORKERS, ...given]);
if (code !== 0) {
  console.error(
    '\nA test failed: the lines above say which and why. Run it alone with `npm test -- --testPathPatterns <file>`.',
  );
}
process.exitCode = code;
