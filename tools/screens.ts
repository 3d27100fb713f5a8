import { buildStale, orRefuse } from './build.ts';
import { JEST, runOpenly, WORKERS } from './steps.ts';

/** `npm run screens`: photographs every page of the demo office, in both languages, by day and by night, at a desk and on a phone. */
await orRefuse(buildStale());
const code = await runOpenly(
  [...JEST, WORKERS, '--selectProjects', 'browser', '--testPathPatterns', 'browser/every-page'],
  {
    SCREENS: '1',
  },
);
if (code === 0)
  console.log(
    '\nThe pictures lie in test/.artifacts/screens; those of the README were written anew in docs/screenshots.',
  );
process.exitCode = code;
