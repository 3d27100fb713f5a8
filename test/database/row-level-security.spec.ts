import type pg from 'pg';
import { newId } from '../../src/platform/database/ids.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { fillOffice, type FilledOffice } from '../support/filled-office.js';
import { tenantTables, weaknesses } from './walls.js';

const REFUSED_BY_POLICY = '42501';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let tables: string[];

beforeAll(async () => {
  database = await cloneDatabase();
  owner = await database.connectAsOwner();
  app = await database.connectAsApp();
  tables = await tenantTables(owner);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

/** Runs SQL and undoes it. */
async function undone<T>(client: pg.Client, tenantId: string | null, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    if (tenantId !== null) await client.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
    return await work();
  } finally {
    await client.query('rollback');
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code;
const failure = (work: Promise<unknown>) => work.then(() => 'done', codeOf);

describe('the walls between tenants', () => {
  it('stand, as the database itself says', async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(await weaknesses(owner)).toEqual([]);
  });

  it.each([
    ['a policy that was dropped', 'drop policy tenant on meetings', /^meetings lacks the policy "tenant"/],
    [
      'a policy that checks only what is read',
      `drop policy tenant on meetings; create policy tenant on meetings using (tenant_id = (select app.tenant_id())) with check (true)`,
      /^meetings lacks/,
    ],
    [
      'a policy for all',
      'create policy support on persons for select using (true)',
      /^The policy persons\.support opens rows/,
    ],
    [
      'row security that the owner passes',
      'alter table persons no force row level security',
      /^persons does not force/,
    ],
    ['row security that is off', 'alter table persons disable row level security', /^persons does not force/],
    ['a table without tenant', 'create table notes (id uuid primary key)', /^notes has no column/],
    [
      'a tenant that may be missing',
      'create table notes (id uuid primary key, tenant_id uuid)',
      /^notes has no column/,
    ],
    ['a table without key', 'create table notes (tenant_id uuid not null)', /^notes has no primary key/],
    [
      'a key over all tenants',
      `create table notes (tenant_id uuid not null, id uuid primary key); call app.protect('notes')`,
      /^The unique index of notes \(notes_pkey\)/,
    ],
    [
      'a unique index over all tenants',
      'create unique index persons_email on persons (email)',
      /^The unique index of persons \(persons_email\)/,
    ],
    [
      'a foreign key without tenant',
      `create table notes (tenant_id uuid not null, id uuid not null, user_name text, primary key (tenant_id, id), person uuid); call app.protect('notes');
       alter table persons add column note uuid; alter table notes add unique (tenant_id, person); create unique index one on notes (id); alter table persons add foreign key (note) references notes (id)`,
      /^The foreign key of persons \(persons_note_fkey\)/,
    ],
    [
      'a way out of the tenant',
      'alter table persons add column user_ref uuid references account.users',
      /^persons\.user_ref → account\.users leads out/,
    ],
    ['a new global table', 'create table account.notes (id uuid primary key)', /^account\.notes belongs to no tenant/],
    [
      'a table in a schema of its own',
      'create schema side; create table side.notes (id uuid primary key)',
      /^side\.notes belongs to no tenant/,
    ],
    [
      'a function that runs as the owner',
      `create function app.peek() returns bigint language sql security definer as 'select count(*) from persons'`,
      /^app\.peek runs as the owner and is not on the list/,
    ],
    [
      'a listed function with a foreign search_path',
      'alter function app.memberships_of(uuid) reset search_path',
      /^app\.memberships_of runs as the owner with its caller's/,
    ],
    [
      'a listed function for everybody',
      'grant execute on function app.memberships_of(uuid) to public',
      /^app\.memberships_of runs as the owner for everybody/,
    ],
    [
      'a view that reads as its owner',
      'create view everybody as select * from persons',
      /^public\.everybody is read as its owner/,
    ],
    [
      'a copy of all tenants',
      'create materialized view everybody as select 1 as one',
      /^public\.everybody is read as its owner/,
    ],
    ['rights beyond rows', 'grant truncate on persons to heyet_app', /^heyet_app may TRUNCATE public\.persons/],
    ['rights for everybody', 'grant select on persons to public', /^PUBLIC may SELECT public\.persons/],
    ['rights to make tables', 'grant create on schema public to heyet_app', /^heyet_app may create in public/],
    [
      'history that can be changed',
      'grant update (actor) on audit_entries to heyet_app',
      /^heyet_app may UPDATE audit_entries/,
    ],
    [
      'history that can be deleted',
      'grant delete on audit_entries to heyet_app',
      /^heyet_app may DELETE audit_entries/,
    ],
  ])('are found broken by %s', async (_, sabotage, complaint) => {
    const found = await undone(owner, null, async () => {
      await owner.query(sabotage);
      return weaknesses(owner);
    });
    expect(found).toContainEqual(expect.stringMatching(complaint));
  });
});

describe('wrong SQL as the role of the app', () => {
  const [ours, theirs] = [newId(), newId()];
  let own: FilledOffice;
  let foreign: FilledOffice;

  beforeAll(async () => {
    for (const id of [ours, theirs]) {
      await owner.query('insert into account.tenants (id, slug, name) values ($1, $2, $2)', [id, `office-${id}`]);
      await owner.query(`insert into account.users (id, email, name) values ($1, $2, 'Gülşen Örnekoğlu')`, [
        id,
        `${id}@ornek.example`,
      ]);
      await owner.query(`select set_config('app.tenant_id', $1, false)`, [id]);
      await owner.query(`insert into members (tenant_id, id, user_id, role) values ($1, $1, $1, 'reader')`, [id]);
    }
    own = await fillOffice(owner, ours, 'ours');
    foreign = await fillOffice(owner, theirs, 'theirs');
  });

  it('has a row of both offices in every table to work on', () => {
    expect([...own.keys()].sort()).toEqual(tables);
    expect([...foreign.keys()].sort()).toEqual(tables);
  });

  it('sees the rows of one office and no other, without any WHERE', async () => {
    for (const table of tables) {
      const seen = await undone(app, ours, () =>
        app.query<{ tenant_id: string }>(`select distinct tenant_id from ${table}`),
      );
      expect([table, seen.rows]).toEqual([table, [{ tenant_id: ours }]]);
    }
  });

  it('sees nothing, changes nothing and adds nothing while no office is set', async () => {
    for (const table of tables) {
      const columns = await insertable(table);
      const seen = await undone(app, null, () => app.query(`select from ${table}`));
      const added = await undone(app, null, () =>
        failure(app.query(copyOf(table, columns), [JSON.stringify(own.get(table)), ours])),
      );
      const emptied = await undone(app, '', () => app.query(`select from ${table}`));
      expect([table, seen.rowCount, added, emptied.rowCount]).toEqual([table, 0, REFUSED_BY_POLICY, 0]);
    }
  });

  it('changes and deletes the rows of one office only, without any WHERE', async () => {
    for (const table of tables.filter((one) => one !== 'audit_entries')) {
      const all = await undone(app, ours, () => app.query(`select from ${table}`));
      const changed = await undone(app, ours, () => app.query(`update ${table} set tenant_id = tenant_id`));
      const deleted = await undone(app, ours, () => app.query(`delete from ${table} where tenant_id = $1`, [theirs]));
      expect([table, changed.rowCount, deleted.rowCount]).toEqual([table, all.rowCount, 0]);
    }
  });

  it('cannot put a row into another office', async () => {
    for (const table of tables) {
      const columns = await insertable(table);
      const added = await undone(app, ours, () =>
        failure(app.query(copyOf(table, columns), [JSON.stringify(own.get(table)), theirs])),
      );
      const moved = await undone(app, ours, () => failure(app.query(`update ${table} set tenant_id = $1`, [theirs])));
      expect([table, added, moved]).toEqual([table, REFUSED_BY_POLICY, REFUSED_BY_POLICY]);
    }
  });

  it('cannot point at a row of another office', async () => {
    const keys = await referencesBetweenTenantTables();
    expect(keys.length).toBeGreaterThan(20);
    for (const { table, column, target, targetColumn } of keys) {
      const pointed = await undone(app, ours, () =>
        failure(app.query(`update ${table} set ${column} = $1`, [foreign.get(target)?.[targetColumn]])),
      );
      // a check of the row may speak before the foreign key does
      expect([`${table}.${column}`, pointed]).toEqual([`${table}.${column}`, expect.stringMatching(/^(23503|23514)$/)]);
    }
  });

  it('cannot change or delete history', async () => {
    for (const sql of [
      'update audit_entries set actor = actor',
      'delete from audit_entries',
      'truncate audit_entries',
    ]) {
      expect(await undone(app, ours, () => failure(app.query(sql)))).toBe('42501');
    }
  });

  const insertable = async (table: string): Promise<string> => {
    const { rows } = await owner.query<{ names: string }>(
      `select string_agg(quote_ident(attname), ', ') as names from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    return rows[0]?.names ?? '';
  };

  const copyOf = (table: string, columns: string) =>
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb || jsonb_build_object('tenant_id', $2::uuid))`;

  const referencesBetweenTenantTables = async () =>
    (
      await owner.query<{ table: string; column: string; target: string; targetColumn: string }>(`
        select k.conrelid::regclass::text as table, a.attname as column, k.confrelid::regclass::text as target, f.attname as "targetColumn"
          from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_class c on c.oid = k.conrelid
          cross join lateral unnest(k.conkey, k.confkey) as pair (here, there)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname <> 'tenant_id'
          join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.there
         where k.contype = 'f' and t.relnamespace = 'public'::regnamespace and c.relnamespace = 'public'::regnamespace`)
    ).rows;
});
