import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './tell.ts';

/** What the embedded server needs to be found again: kept beside its folder, readable by nobody else. */
export interface DatabaseSecrets {
  port: number;
  superuser: string;
  owner: string;
  app: string;
}

const secretsFile = (dataDir: string) => join(dataDir, 'postgres.json');

export function readDatabaseSecrets(dataDir: string): DatabaseSecrets {
  const file = secretsFile(dataDir);
  const refusal = new Refusal(
    `${file}, which holds the passwords of the embedded database, is missing or damaged: bring it back from your backup.`,
  );
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw refusal;
  }
  if (!isSecrets(read)) throw refusal;
  return read;
}

function isSecrets(value: unknown): value is DatabaseSecrets {
  if (typeof value !== 'object' || value === null) return false;
  const { port, superuser, owner, app } = value as Record<string, unknown>;
  return Number.isInteger(port) && [superuser, owner, app].every((one) => typeof one === 'string' && one !== '');
}

export function newDatabaseSecrets(port: number): DatabaseSecrets {
  return { port, superuser: randomPassword(), owner: randomPassword(), app: randomPassword() };
}

export function keepDatabaseSecrets(dataDir: string, secrets: DatabaseSecrets): void {
  writePrivately(secretsFile(dataDir), JSON.stringify(secrets));
}

function randomPassword(): string {
  return randomBytes(24).toString('hex');
}

/** The password of the demo accounts: the one that was set, else a random one that is kept. */
export function demoPassword(dataDir: string, configured: string | null): string {
  if (configured !== null) return configured;
  const file = join(dataDir, 'demo-password');
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  }
  const made = readablePassword();
  writePrivately(file, `${made}\n`);
  return made;
}

/** Four groups of four, without letters and digits that look alike: 78 bits that can be read from a screen. */
export function readablePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

function writePrivately(file: string, text: string): void {
  const draft = `${file}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}
