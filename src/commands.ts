import { writeFile } from 'node:fs/promises';
import { createApplication } from './application.js';
import type { Command } from './command.js';
import { settingsFromEnvironment } from './platform/config/config.module.js';
import { makeDocument } from './platform/http/openapi.js';
import { SCHEMA_COMMANDS } from './schema-commands.js';
import { STARTER_COMMANDS } from './starter-commands.js';
import { TENANT_COMMANDS } from './tenant-commands.js';

/** What `node dist/src/cli.js` can do. */
export const COMMANDS: Command[] = [
  ...SCHEMA_COMMANDS,
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
  ...STARTER_COMMANDS,
];
