import { readSurroundings, ROOT } from '../launcher/surroundings.ts';
import { SERVER } from '../launcher/build.ts';
import { buildStale, orRefuse } from './build.ts';
import { runOpenly } from './steps.ts';

/** `npm run migrate`: brings the schema of DATABASE_OWNER_URL up to date. `npm start` does it by itself for the embedded database. */
await orRefuse(
  (async () => {
    const { environment } = readSurroundings(process.env);
    await buildStale([SERVER]);
    const set = Object.fromEntries(
      Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    process.exitCode = await runOpenly([`${ROOT}/dist/src/cli.js`, 'migrate'], set);
  })(),
);
