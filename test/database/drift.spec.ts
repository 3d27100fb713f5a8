import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type ColumnType, type EntityMetadata } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

const ROOT = join(import.meta.dirname, '..', '..');

interface Column {
  name: string;
  type: string;
  nullable: boolean;
}

/** As PostgreSQL calls the types that entities name in short. */
const NAMES: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
  int: 'integer',
  'int[]': 'integer[]',
};

describe('entities and migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let inDatabase: Map<string, Column[]>;

  beforeAll(async () => {
    database = await cloneDatabase();
    const modules = await Promise.all(
      globSync('src/**/*.entity.ts', { cwd: ROOT }).map(
        (file) => import(join(ROOT, file)) as Promise<Record<string, unknown>>,
      ),
    );
    const classes = modules.flatMap((module) => Object.values(module)).filter((one) => typeof one === 'function');
    dataSource = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      entities: classes as never[],
    }).initialize();
    inDatabase = await columnsOf(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('describe the same columns, with the same types and the same nullability', () => {
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(2);
    for (const entity of dataSource.entityMetadatas) {
      expect([entity.tablePath, columnsIn(entity)]).toEqual([entity.tablePath, inDatabase.get(entity.tableName)]);
    }
  });

  it('agree on the primary key, which begins with the tenant', () => {
    for (const entity of dataSource.entityMetadatas.filter((one) => one.schema !== 'account')) {
      expect([entity.tableName, entity.primaryColumns[0]?.databaseName]).toEqual([entity.tableName, 'tenant_id']);
    }
  });

  it('are all there: every file of migrations/ has run, and nothing else', async () => {
    const ran = (await dataSource.query('select name from app.migrations')) as { name: string }[];
    const stamps = (names: string[]) => names.map((name) => /\d{13}/.exec(name)?.[0]).sort();
    expect(stamps(ran.map((one) => one.name))).toEqual(stamps(readdirSync(join(ROOT, 'migrations'))));
  });
});

function columnsIn(entity: EntityMetadata): Column[] {
  return entity.columns
    .map((one) => ({ name: one.databaseName, type: typeName(one.type, one.isArray), nullable: one.isNullable }))
    .sort(byName);
}

function typeName(type: ColumnType, isArray: boolean): string {
  const name = `${typeof type === 'function' ? type.name : type}${isArray ? '[]' : ''}`;
  return NAMES[name] ?? name;
}

async function columnsOf(dataSource: DataSource): Promise<Map<string, Column[]>> {
  const found = (await dataSource.query(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'account') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`)) as (Column & {
    table: string;
  })[];
  const byTable = Map.groupBy(found, (one) => one.table);
  return new Map(
    [...byTable].map(([table, columns]) => [table, columns.map(({ table: _, ...column }) => column).sort(byName)]),
  );
}

function byName(a: Column, b: Column): number {
  return a.name < b.name ? -1 : 1;
}
