import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { migrate, migrationSource } from '../../src/platform/database/migrator.js';
import { startApp } from '../support/app.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** Everything a migration can make, one line each, in a stable order. */
const CATALOGUE = `
  select line from (
    select format('column %s.%s.%s %s %s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
    union all select format('relation %s.%s %s %s %s %s', n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    union all select format('index %s', pg_get_indexdef(x.indexrelid)) from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
    union all select format('constraint %s.%s %s %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    union all select format('policy %s %s %s %s %s %s', p.polrelid::regclass, p.polname, p.polcmd, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    union all select format('function %s %s %s', n.nspname, pg_get_functiondef(f.oid), f.proacl::text) from pg_proc f join pg_namespace n on n.oid = f.pronamespace where f.prokind in ('f', 'p')
              and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = f.oid and e.deptype = 'e')
    union all select format('trigger %s %s', t.tgrelid::regclass, pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal
    union all select format('collation %s.%s', n.nspname, c.collname) from pg_collation c join pg_namespace n on n.oid = c.collnamespace
    union all select format('schema %s %s', n.nspname, n.nspacl::text) from pg_namespace n
  ) all_lines
  where line !~ '(pg_catalog|information_schema|pg_toast|pg_temp|bullmq|app\\.migrations|migrations_id_seq|migrations_pkey|\\mPK_\\w+)'
  order by line`;

describe('the files of migrations/', () => {
  const LIST = join(import.meta.dirname, 'frozen-migrations.sha256');
  const frozen = new Map(
    readFileSync(LIST, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/ +/).reverse() as [string, string]),
  );
  const files = readdirSync(join(ROOT, 'migrations')).map((file) => `migrations/${file}`);

  it('are as databases have run them', () => {
    const changed = files.filter(
      (file) =>
        frozen.has(file) &&
        frozen.get(file) !==
          createHash('sha256')
            .update(readFileSync(join(ROOT, file)))
            .digest('hex'),
    );
    expect(
      changed.map((file) => `${file} was changed: add a new migration instead, since databases have run this one.`),
    ).toEqual([]);
  });

  it('are all in the list, and none of the list is gone', () => {
    expect(
      files
        .filter((file) => !frozen.has(file))
        .map((file) => `${file} is new: add its line (sha256sum) to test/database/frozen-migrations.sha256.`),
    ).toEqual([]);
    expect(
      [...frozen.keys()]
        .filter((file) => !files.includes(file))
        .map((file) => `${file} is gone: put it back, since databases have run it.`),
    ).toEqual([]);
  });
});

describe('migrations', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await database.connectAsOwner();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const catalogue = async () => (await owner.query<{ line: string }>(CATALOGUE)).rows.map(({ line }) => line);

  it('go down to nothing and up again to the same schema', async () => {
    const before = await catalogue();
    expect(before.length).toBeGreaterThan(300);

    const source = await migrationSource(database.ownerUrl).initialize();
    const count = source.migrations.length;
    for (let undone = 0; undone < count; undone++) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    expect((await catalogue()).filter((line) => !line.startsWith('schema '))).toEqual([]);

    expect(await migrate(database.ownerUrl)).toHaveLength(count);
    expect(await catalogue()).toEqual(before);
  });

  describe('of another version', () => {
    const strange = `insert into app.migrations (timestamp, name) values (1700000000000, 'Draft1700000000000')`;
    afterEach(() => owner.query('delete from app.migrations where timestamp = 1700000000000'));
    const SENTENCE =
      /^The database was made by another version of Heyet \(Draft1700000000000\): .*docs\/operations\.md/;

    it('are refused by migrate, which then changes nothing', async () => {
      await owner.query(strange);
      const last = (
        await owner.query(
          'delete from app.migrations where id = (select max(id) from app.migrations where timestamp > 1700000000000) returning *',
        )
      ).rows[0];
      await expect(migrate(database.ownerUrl)).rejects.toThrow(SENTENCE);
      expect((await owner.query('select from app.migrations where timestamp = $1', [last.timestamp])).rowCount).toBe(0);
      await owner.query('insert into app.migrations select * from json_populate_record(null::app.migrations, $1)', [
        last,
      ]);
    });

    it('are refused by the application and by the commands, with a sentence and a code', async () => {
      await owner.query(strange);
      await expect(startApp({}, null, { ...database, drop: async () => undefined })).rejects.toThrow(SENTENCE);
      const run = (args: string[], env: Record<string, string>) =>
        spawnSync(process.execPath, [join(ROOT, 'dist/src/cli.js'), ...args], {
          env: { PATH: process.env['PATH'] ?? '', DEMO: '1', ...env },
          encoding: 'utf8',
        });
      for (const [args, env] of [
        [['migrate'], { DATABASE_OWNER_URL: database.ownerUrl }],
        [['prepare'], { DATABASE_OWNER_URL: database.ownerUrl, DATABASE_URL: database.appUrl }],
        [['prepare'], { DATABASE_URL: database.appUrl }],
      ] as const) {
        const { status, stderr } = run([...args], env);
        expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
        expect(stderr).toMatch(SENTENCE);
      }
    });

    it('are refused where some of this version are missing', async () => {
      const { rows } = await owner.query(
        'delete from app.migrations where id = (select max(id) from app.migrations) returning *',
      );
      await expect(startApp({}, null, { ...database, drop: async () => undefined })).rejects.toThrow(
        'is not migrated to this version',
      );
      await owner.query('insert into app.migrations select * from json_populate_record(null::app.migrations, $1)', [
        rows[0],
      ]);
    });
  });

  it('change nothing when they have all run', async () => {
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });
});
