import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../src/application.js';
import { readSettings, type Settings } from '../../src/platform/config/settings.js';
import { cloneDatabase, type TestDatabase } from './database.js';

/** Leases, sweeps and retries in seconds instead of minutes; `npm run test:faults` runs them at full length. */
const SHORT = {
  SWEEP_SECONDS: '1',
  SWEEP_AHEAD_SECONDS: '2',
  LEASE_SECONDS: '3',
  SMTP_TIMEOUT_SECONDS: '1',
  RETRY_SECONDS: '1,1,2',
  DECLINE_DELAY_SECONDS: '0',
  SHUTDOWN_SECONDS: '5',
};
export const DURATIONS: Record<string, string> = process.env['TEST_FULL_DURATIONS'] === '1' ? {} : SHORT;

export interface TestApp {
  app: NestFastifyApplication;
  settings: Settings;
  database: TestDatabase;
  /** Where it listens, `http://127.0.0.1:41234`; also PUBLIC_URL. */
  url: string;
  stop(): Promise<void>;
}

/** The real application over a database of its own, listening on a free port. Mails go to files unless SMTP_URL is given. */
export async function startApp(
  env: Record<string, string> = {},
  webRoot: string | null = null,
  given?: TestDatabase,
): Promise<TestApp> {
  const database = given ?? (await cloneDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'heyet-test-'));
  const settings = settingsFor({
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: '0',
    LOG_LEVEL: 'error',
    ...DURATIONS,
    ...env,
  });
  const app = await listening(settings, webRoot).catch(async (error: unknown) => {
    await database.drop(); // else the next file of this worker stumbles over it, and hides why this one did not start
    throw error;
  });
  return {
    app,
    settings,
    database,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    stop: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function listening(settings: Settings, webRoot: string | null): Promise<NestFastifyApplication> {
  const app = await createApplication(settings, webRoot);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app;
}

export function settingsFor(env: Record<string, string>): Settings {
  const { settings, problems } = readSettings(env);
  if (problems.length > 0) throw new Error(problems.join(' '));
  return settings;
}
