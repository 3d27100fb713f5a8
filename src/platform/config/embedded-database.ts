import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settingsFromEnvironment, StartRefused } from './config.module.js';
import type { Settings } from './settings.js';

/** Where `npm start` keeps the port and the passwords of its database. */
const KEPT_IN = 'postgres.json';

/**
 * The settings of a command. Without DATABASE_URL it works on the database that `npm start` runs in DATA_DIR.
 * @throws StartRefused where there is none.
 */
export function settingsOfCommand(): Settings {
  const settings = settingsFromEnvironment();
  if (settings.databaseUrl !== null) return settings;
  return { ...settings, ...embeddedDatabase(settings.dataDir) };
}

/** What a command says whose database does not answer. */
export function whyUnreachable(error: unknown): unknown {
  const { databaseUrl, dataDir } = settingsFromEnvironment();
  const { code } = error as { code?: string };
  if (databaseUrl !== null || code !== 'ECONNREFUSED') return error;
  return new StartRefused(
    `The database in ${resolve(dataDir)} does not run: start Heyet with "npm start", then repeat the command beside it.`,
  );
}

function embeddedDatabase(dataDir: string): Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl'> {
  const { port, app, owner } = kept(dataDir);
  const url = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/heyet`;
  return { databaseUrl: url('heyet_app', app), databaseOwnerUrl: url('heyet_owner', owner) };
}

function kept(dataDir: string): { port: number; app: string; owner: string } {
  try {
    return JSON.parse(readFileSync(join(dataDir, KEPT_IN), 'utf8')) as { port: number; app: string; owner: string };
  } catch {
    throw new StartRefused(
      `DATABASE_URL is not set, and ${resolve(dataDir)} holds no database of "npm start": set DATABASE_URL, or DATA_DIR to the folder that holds one.`,
    );
  }
}
