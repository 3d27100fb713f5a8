import { DataSource } from 'typeorm';
import { join } from 'node:path';
import { LOCK_MIGRATIONS } from './advisory-locks.js';
import { StartRefused } from '../config/config.module.js';
import { MIGRATIONS, refuseOtherVersion } from './schema-version.js';

/**
 * Brings the schema up to date as the owner, each migration in a transaction of its own; two processes wait for each other.
 * Returns the names of what was run, oldest first. @throws StartRefused for a database of another version, before anything is changed
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = await migrationSource(ownerUrl).initialize();
  try {
    await refuseWeakRole(dataSource);
    await dataSource.query(LOCK_MIGRATIONS);
    await refuseOtherVersion(dataSource);
    await dataSource.query('create schema if not exists app');
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.query('grant select on app.migrations to heyet_app'); // each start compares it with its own
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** One connection, so that the advisory lock and the migrations share it. */
export function migrationSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'app',
    applicationName: 'heyet migrate',
    migrationsTableName: 'migrations',
    migrations: [join(MIGRATIONS, '*.{js,ts}')],
    extra: { max: 1 },
  });
}

async function refuseWeakRole(dataSource: DataSource): Promise<void> {
  const [facts] = (await dataSource.query(
    `select has_database_privilege(current_database(), 'create') as creates,
            exists (select from pg_roles where rolname = 'heyet_app') as "hasAppRole"`,
  )) as { creates: boolean; hasAppRole: boolean }[];
  if (!facts?.creates)
    throw new StartRefused('DATABASE_OWNER_URL must name the owner of the database: this role may not create schemas.');
  if (!facts.hasAppRole)
    throw new StartRefused(
      'The role heyet_app is missing. docs/operations.md shows the two lines of SQL that make it.',
    );
}
