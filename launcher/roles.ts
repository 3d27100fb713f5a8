import pg from 'pg';

export interface RolePasswords {
  owner: string;
  app: string;
}

export const DATABASE = 'heyet';
export const OWNER_ROLE = 'heyet_owner';
export const APP_ROLE = 'heyet_app';

/**
 * The only use of the superuser: the owner, who migrates, the app's role, who owns nothing, and their database.
 * Repeating it restores both roles as they should be. docs/operations.md shows the same for a server of one's own.
 */
export async function createRolesAndDatabase(superUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await keepRole(client, OWNER_ROLE, passwords.owner);
    await keepRole(client, APP_ROLE, passwords.app);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE} template template0`);
  } finally {
    await client.end();
  }
}

async function keepRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${client.escapeLiteral(password)}`,
  );
}
