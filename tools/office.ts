import { SERVER } from '../launcher/build.ts';
import { readSurroundings, ROOT } from '../launcher/surroundings.ts';
import { buildStale, orRefuse } from './build.ts';
import { runOpenly } from './steps.ts';

/** `npm run office -- tenant:create …`: a command of the operator with the settings of `npm start`, on its embedded database where none is named. */
await orRefuse(
  (async () => {
    const { environment, dataDir } = readSurroundings(process.env);
    await buildStale([SERVER]);
    const set = Object.fromEntries(
      Object.entries({ ...environment, DATA_DIR: dataDir }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    process.exitCode = await runOpenly([`${ROOT}/dist/src/cli.js`, ...process.argv.slice(2)], set);
  })(),
);
