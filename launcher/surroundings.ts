import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { readSettings, type Settings } from '../src/platform/config/settings.ts';
import { freePort, reachableHost, refuseUnlessListenable } from './ports.ts';
import { errorCode, Refusal } from './tell.ts';

export type Environment = Record<string, string | undefined>;

export const ROOT = resolve(import.meta.dirname, '..');

/** What a start works with: the settings as read, and the environment that is handed on. */
export interface Surroundings {
  settings: Settings;
  environment: Environment;
  dataDir: string;
}

/** Reads `.env` (what is set in the environment wins) and all settings; every problem is told at once. */
export function readSurroundings(given: Environment, root = ROOT): Surroundings {
  const file = join(root, '.env');
  const environment: Environment = { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...given };
  const { settings, problems } = readSettings(environment);
  if (problems.length > 0)
    throw new Refusal(['Some settings are wrong:', ...problems.map((one) => `  ${one}`)].join('\n'));
  return { settings, environment, dataDir: resolve(root, settings.dataDir) };
}

/** Others may pass through when we are root, as the database server runs as another user; they cannot list it. */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(
      `The data folder ${dataDir} cannot be written (${errorCode(error) ?? 'unknown reason'}): change its permissions, or set DATA_DIR to a folder that can.`,
    );
  }
}

/** Step by step, as Node's recursive mkdir never returns below folders such as /proc. */
function makeFolder(path: string, mode: number): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path), 0o755);
  mkdirSync(path, { mode });
}

export interface WebAddress {
  host: string;
  port: number;
  publicUrl: string;
}

/** Where the app will listen; refuses at once when it could not. */
export async function chooseWebAddress(settings: Settings): Promise<WebAddress> {
  const { host } = settings;
  await refuseUnlessListenable(host, settings.port);
  const port = settings.port === 0 ? await freePort(host) : settings.port;
  return { host, port, publicUrl: settings.publicUrl ?? `http://${reachableHost(host)}:${port}` };
}
