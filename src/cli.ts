import 'reflect-metadata';
import { COMMANDS } from './commands.js';
import { explainStartFailure } from './platform/config/start-failure.js';

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.find((one) => one.name === name);
if (!command) {
  process.stderr.write(`Commands:\n${COMMANDS.map((one) => `  ${one.usage.padEnd(58)} ${one.about}`).join('\n')}\n`);
  process.exit(name === undefined ? 0 : 2);
}
try {
  await command.run(args);
} catch (error) {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(1);
}
