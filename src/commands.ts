import { writeFile } from 'node:fs/promises';
import { createApplication } from './application.js';
import { ownerUrlOf, settingsFromEnvironment } from './platform/config/config.module.js';
import { migrate } from './platform/database/migrator.js';
import { makeDocument } from './platform/http/openapi.js';
import { migrateQueues } from './platform/jobs/queue-schema.js';
import { TENANT_COMMANDS } from './tenant-commands.js';

export interface Command {
  name: string;
  usage: string;
  about: string;
  run: (args: string[]) => Promise<void>;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What `node dist/src/cli.js` can do. */
export const COMMANDS: Command[] = [
  {
    name: 'migrate',
    usage: 'migrate',
    about: 'brings the schema up to date (DATABASE_OWNER_URL)',
    run: migrateAll,
  },
  {
    name: 'prepare',
    usage: 'prepare',
    about: 'migrate, then fill an empty database with the demo office if DEMO is on',
    run: prepare,
  },
  {
    name: 'openapi',
    usage: 'openapi <file>',
    about: 'writes the API document',
    run: async ([file = 'openapi.json']) => {
      const app = await createApplication(settingsFromEnvironment(), null);
      await writeFile(file, `${JSON.stringify(makeDocument(app), null, 2)}\n`);
      await app.close();
    },
  },
  ...TENANT_COMMANDS,
];

/** On a server of one's own, whoever starts Heyet need not be the one who may change its schema. */
async function prepare(): Promise<void> {
  if (settingsFromEnvironment().databaseOwnerUrl === null) say('The schema is left as it is, because DATABASE_OWNER_URL is not set.');
  else await migrateAll();
}

async function migrateAll(): Promise<void> {
  const ownerUrl = ownerUrlOf(settingsFromEnvironment());
  const done = await migrate(ownerUrl);
  await migrateQueues(ownerUrl);
  say(done.length === 0 ? 'The schema is up to date.' : `The schema was brought up to date: ${done.length} migrations.`);
}
