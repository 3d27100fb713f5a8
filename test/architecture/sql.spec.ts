import { wrongMigration, wrongSql } from './sql-rules.js';
import { sources } from './sources.js';

const QUERIES = 'src/people/people.queries.ts';
const inMethod = (body: string) => ({
  path: QUERIES,
  text: `class People { list(tx: TenantTx, { q, limit }: Query, order: string) { ${body} } }`,
});

describe('SQL', () => {
  it('of the server reads one clock and takes values only as parameters', () => {
    expect(sources('src/**/*.ts', 'src/**/*.tsx').flatMap(wrongSql)).toEqual([]);
  });

  it('takes advisory locks in one place, where all their names stand', () => {
    const takers = sources('src/**/*.ts').filter(({ text }) => /pg_(try_)?advisory/.test(text));
    expect(takers.map(({ path }) => path)).toEqual(['src/platform/database/advisory-locks.ts']);
  });

  it('of the migrations reads one clock', () => {
    expect(sources('migrations/*.ts').flatMap(wrongMigration)).toEqual([]);
  });

  it.each([
    ['now()', 'rows(tx, `select * from persons where left_at > now()`)'],
    ['current_date', `rows(tx, 'select current_date')`],
    ['clock_timestamp', 'rows(tx, `select clock_timestamp()`)'],
    [`'today'::date`, `rows(tx, "select 'today'::date")`],
  ])('may not read the time from %s', (_, body) => {
    expect(wrongSql(inMethod(body)).join()).toMatch(/through app\.now\(\) alone/);
  });

  it.each([
    ['a value between quotes', "rows(tx, `select * from persons where name = '${name()}'`)"],
    ['a field of the input', 'rows(tx, `select * from persons where id = ${filter.id}`)'],
    ['a field of the transaction', 'rows(tx, `select * from persons where tenant_id = ${tx.tenantId}`)'],
    ['a parameter', 'rows(tx, `select * from persons order by ${order}`)'],
    ['a field of a parameter', 'rows(tx, `select * from persons limit ${limit} where true`)'],
  ])('may not be put together from %s', (_, body) => {
    expect(wrongSql(inMethod(body)).join()).toMatch(/Bind it as \$1/);
  });

  it('may be put together from a parameter that lists what it may be', () => {
    const method = (type: string) => ({
      path: QUERIES,
      text: `class People { list(tx: TenantTx, of: ${type}) { rows(tx, \`select 1 from persons where \${of} = $1\`) } }`,
    });
    expect(["'meeting_id' | 'body_id'", 'Column', "Exclude<Column, 'id'>"].map(method).flatMap(wrongSql)).toEqual([]);
    expect(['string', "'id' | string", 'any'].map(method).flatMap(wrongSql)).toHaveLength(3);
  });

  it('may be put together from fragments that stand in the code', () => {
    const text = [
      'rows(tx, `select ${COLUMNS} from persons where ${MATCHING} and id = any($1) and created_at < app.now()`)',
      'rows(tx, `select 1 from persons where ${where.join(" and ")} order by ${ORDERS[key]} ${direction} limit $${params.push(limit)}`)',
      'rows(tx, `select ${dateColumns("d")} from meeting_dates d where true`)',
      `rows(tx, \`select 1 from reminders where state in ('\${STATES[group].join()}')\`)`,
    ];
    expect(text.map(inMethod).flatMap(wrongSql)).toEqual([]);
  });

  it('of a migration may define app.now() and nothing else by the clock of the server', () => {
    const clock =
      'create function app.now() returns timestamptz language sql stable as $$ select statement_timestamp() $$;';
    const migration = (sql: string) => wrongMigration({ path: 'migrations/1-x.ts', text: `q.query(\`${sql}\`)` });
    expect(migration(clock)).toEqual([]);
    expect(migration(`${clock} create table a (at timestamptz default app.now())`)).toEqual([]);
    expect(migration(`${clock} create table a (at timestamptz default now())`)).toHaveLength(1);
  });
});
