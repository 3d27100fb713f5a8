import pg from 'pg';

interface Servers {
  /** Names this run. */
  run: string;
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
}

/** A database of a test file's own, cloned from the migrated template. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** As a superuser, for whom no row security is a wall. */
  superUrl: string;
  /** A connection as the weak role, with no tenant set. */
  connectAsApp(): Promise<pg.Client>;
  connectAsOwner(): Promise<pg.Client>;
  drop(): Promise<void>;
}

function servers(): Servers {
  const text = process.env['HEYET_TEST_DATABASE'];
  if (!text) throw new Error('No test server: run this file through Jest, in the project database, e2e or browser.');
  return JSON.parse(text) as Servers;
}

let made = 0;

/** Of the migrated template, or of a template that `cloneFilled` made from it. */
export async function cloneDatabase(template = migrated()): Promise<TestDatabase> {
  const { ownerUrl, appUrl, superUrl } = servers();
  const name = `test_${process.env['JEST_WORKER_ID'] ?? '0'}_${process.pid}_${++made}`;
  await asAdmin(superUrl, async (admin) => {
    // two workers may not copy one template at the same moment
    await admin.query('select pg_advisory_lock(1)');
    await admin.query(`create database ${name} template ${template} strategy file_copy owner heyet_owner`);
  });
  const inDatabase = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const open = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined); // the database is dropped under connections that are still closing
    await client.connect();
    return client;
  };
  const urls = { ownerUrl: inDatabase(ownerUrl), appUrl: inDatabase(appUrl), superUrl: inDatabase(superUrl) };
  await assertWeak(await open(urls.appUrl));
  return {
    ...urls,
    connectAsApp: () => open(urls.appUrl),
    connectAsOwner: () => open(urls.ownerUrl),
    drop: () => asAdmin(superUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

const migrated = () => new URL(servers().ownerUrl).pathname.slice(1);

/**
 * A clone that `fill` has filled already. It fills a template once in a run, whichever worker comes first; it is given the address
 * of the weak role, and keeps no connection.
 */
export async function cloneFilled(what: string, fill: (appUrl: string) => Promise<void>): Promise<TestDatabase> {
  const { appUrl, superUrl, run } = servers();
  const template = `filled_${what}_${run}`;
  await asAdmin(superUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(2)');
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    await admin.query(`create database ${template}_draft template ${migrated()} strategy file_copy owner heyet_owner`);
    await fill(Object.assign(new URL(appUrl), { pathname: `/${template}_draft` }).toString());
    await admin.query(`alter database ${template}_draft rename to ${template}`);
  });
  return cloneDatabase(template);
}

/** Isolation tested as the owner proves nothing: such a run fails before its first test. */
async function assertWeak(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ weak: boolean; role: string }>(`
    select current_user as role,
           not (rolsuper or rolbypassrls) and not exists (select from pg_class c where c.relowner = r.oid) as weak
      from pg_roles r where rolname = current_user`);
  await client.end();
  if (!rows[0]?.weak) throw new Error(`Tests must run as the weak role, not as ${rows[0]?.role}.`);
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
