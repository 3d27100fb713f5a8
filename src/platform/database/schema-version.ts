import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { StartRefused } from '../config/config.module.js';

export const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'migrations');

/** The migrations of this version by their time stamps, which is all that the weak role and a start need of them. */
const stampsOfFiles = (): Set<string> =>
  new Set(readdirSync(MIGRATIONS).flatMap((file) => /^(\d+)-[\w-]+\.[jt]s$/.exec(file)?.[1] ?? []));

/**
 * Refuses a database in which migrations have run that this version does not have: an earlier draft's, or a newer version's.
 * Its tables may differ from what the code expects, which would otherwise show only as failing pages.
 */
export async function refuseOtherVersion(dataSource: DataSource): Promise<void> {
  const known = stampsOfFiles();
  const strange = (await ranIn(dataSource)).filter(({ timestamp }) => !known.has(timestamp)).map(({ name }) => name);
  if (strange.length === 0) return;
  const shown =
    strange.length > 3 ? `${strange.slice(0, 3).join(', ')} and ${strange.length - 3} more` : strange.join(', ');
  throw new StartRefused(
    `The database was made by another version of Heyet (${shown}): use that version, or a newer one, or start with an empty database, as docs/operations.md tells under Upgrade.`,
  );
}

/** Refuses a database that lacks some of this version's migrations. */
export async function refuseUnmigrated(dataSource: DataSource): Promise<void> {
  const ran = new Set((await ranIn(dataSource)).map(({ timestamp }) => timestamp));
  if ([...stampsOfFiles()].every((stamp) => ran.has(stamp))) return;
  throw new StartRefused(
    'The database is not migrated to this version. Set DATABASE_OWNER_URL and run `npm run migrate`.',
  );
}

/** Nothing for a database that was never migrated, or whose list this role may not read yet. */
async function ranIn(dataSource: DataSource): Promise<{ timestamp: string; name: string }[]> {
  const [facts] = (await dataSource.query(
    `select coalesce(has_schema_privilege(to_regnamespace('app'), 'usage')
              and has_table_privilege(to_regclass('app.migrations'), 'select'), false) as readable`,
  )) as { readable: boolean }[];
  if (!facts?.readable) return [];
  return (await dataSource.query('select timestamp::text, name from app.migrations order by timestamp')) as {
    timestamp: string;
    name: string;
  }[];
}
