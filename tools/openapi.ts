import { createClient } from '@hey-api/openapi-ts';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVER } from '../launcher/build.ts';
import { Refusal } from '../launcher/tell.ts';
import { startTestDatabase } from '../launcher/test-database.ts';
import { buildStale, orRefuse } from './build.ts';
import { CLIENT, differences, DOCUMENT } from './generated.ts';
import { ROOT } from './steps.ts';

/** `npm run openapi`: writes the API document and the web's client. `npm run openapi -- --check`: says whether both are as the code has them. */
async function main(): Promise<void> {
  const fresh = mkdtempSync(join(tmpdir(), 'heyet-openapi-'));
  try {
    await buildStale([SERVER]);
    await writeDocument(join(fresh, DOCUMENT));
    await writeClient(join(fresh, DOCUMENT), fresh);
    if (process.argv.includes('--check')) return tellDifferences(differences(fresh, ROOT));
    rmSync(join(ROOT, CLIENT), { recursive: true, force: true });
    for (const path of [DOCUMENT, CLIENT]) cpSync(join(fresh, path), join(ROOT, path), { recursive: true });
    console.log(`Written: ${DOCUMENT} and ${CLIENT}.`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** From the built server: what the compiler's plugin adds to the document is not there in sources run by Jest. */
async function writeDocument(file: string): Promise<void> {
  const database = await startTestDatabase();
  try {
    const environment = {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      LOG_LEVEL: 'error',
      DEMO: '0',
    };
    for (const args of [['migrate'], ['openapi', file]]) runCommand(args, environment);
  } finally {
    await database.stop();
  }
}

function runCommand(args: string[], env: NodeJS.ProcessEnv): void {
  try {
    execFileSync(process.execPath, [join(ROOT, 'dist/src/cli.js'), ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    throw new Refusal(`The server could not be asked for its document (${args[0]}): the lines above say why.`);
  }
}

async function writeClient(document: string, folder: string): Promise<void> {
  await createClient({
    input: document,
    output: { path: join(folder, CLIENT) },
    logs: { level: 'silent' },
    plugins: [
      '@hey-api/typescript',
      '@hey-api/sdk',
      { name: '@hey-api/client-fetch', runtimeConfigPath: join(folder, 'web/src/lib/api-client') },
    ],
  });
}

function tellDifferences(paths: string[]): void {
  if (paths.length === 0) return console.log('The API document and the web client are as the code has them.');
  console.error(
    `These files are not what the code makes of them:\n${paths.map((path) => `  ${path}`).join('\n')}\nRun \`npm run openapi\` and commit what it writes.`,
  );
  process.exitCode = 1;
}

await orRefuse(main());
