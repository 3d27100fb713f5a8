import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../src/platform/config/settings.ts';

const HEAD = `# Every setting of Heyet. Copy this file to .env and change what you need: npm start reads it, and what is set in
# the environment wins. Written from src/platform/config/settings.ts by "node launcher/env-example.ts".
`;

/** The text of \`.env.example\`: every setting with what it does, commented out, as its default. */
export function renderEnvExample(): string {
  const entries = Object.values(SETTINGS).map(({ name, about, example }) => `# ${about}\n#${name}=${example}\n`);
  return [HEAD, ...entries].join('\n');
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', '.env.example'), renderEnvExample());
