import { ownerUrlOf, settingsFromEnvironment } from './platform/config/config.module.js';
import { waitsForDemo } from './platform/database/first-use.js';
import { migrate } from './platform/database/migrator.js';
import { migrateQueues } from './platform/jobs/queue-schema.js';
import type { Command } from './command.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What every start runs. Kept apart from the commands that load the application, so that a start need not wait for that. */
export const SCHEMA_COMMANDS: Command[] = [
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
];

/** On a server of one's own, whoever starts Heyet need not be the one who may change its schema. */
async function prepare(): Promise<void> {
  const { databaseOwnerUrl, databaseUrl, demo } = settingsFromEnvironment();
  if (databaseOwnerUrl === null) say('The schema is left as it is, because DATABASE_OWNER_URL is not set.');
  else await migrateAll();
  if (!demo || databaseUrl === null || !(await waitsForDemo(databaseUrl))) return;
  const { loadDemo } = await import('./starter-commands.js');
  await loadDemo();
}

async function migrateAll(): Promise<void> {
  const ownerUrl = ownerUrlOf(settingsFromEnvironment());
  const done = await migrate(ownerUrl);
  await migrateQueues(ownerUrl);
  say(
    done.length === 0 ? 'The schema is up to date.' : `The schema was brought up to date: ${done.length} migrations.`,
  );
}
