import 'reflect-metadata';
import { explainStartFailure } from './platform/config/start-failure.js';
import { SCHEMA_COMMANDS } from './schema-commands.js';

const [name, ...args] = process.argv.slice(2);
const command = SCHEMA_COMMANDS.find((one) => one.name === name) ?? (await commandOfApplication());
try {
  await command.run(args);
} catch (error) {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(1);
}

async function commandOfApplication() {
  const { COMMANDS } = await import('./commands.js');
  const found = COMMANDS.find((one) => one.name === name);
  if (found) return found;
  process.stderr.write(`Commands:\n${COMMANDS.map((one) => `  ${one.usage}\n      ${one.about}`).join('\n')}\n`);
  process.exit(name === undefined ? 0 : 2);
}
