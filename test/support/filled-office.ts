import type pg from 'pg';
import { newId } from '../../src/platform/database/ids.js';

/** A row of one table, as it stands in the database. */
type Row = Record<string, unknown>;

/** What one office holds: a row of every tenant table, by table. */
export type FilledOffice = Map<string, Row>;

interface Column {
  table: string;
  name: string;
  type: string;
  isRequired: boolean;
  isList: boolean;
}

interface Rule {
  table: string;
  kind: 'f' | 'c';
  columns: string[];
  /** The table and column that a foreign key points at. */
  target: string | null;
  targetColumn: string | null;
  definition: string;
}

type Given = (rows: FilledOffice) => Row;

const idIn = (rows: FilledOffice, table: string) => rows.get(table)?.['id'];

/** What the catalogue of the database does not tell: values that carry a meaning. A table that cannot be filled without is named in the error. */
const MEANT: Record<string, Given> = {
  persons: (rows) => ({ member_id: idIn(rows, 'members'), language: 'tr', zone: 'Europe/Istanbul' }),
  invitations: () => ({ expires_at: '2099-01-01' }),
  audit_entries: (rows) => ({ subject_kind: 'meeting', subject_id: idIn(rows, 'meetings'), action: 'created' }),
  meetings: () => ({ kind: 'session', state: 'confirmed' }),
  meeting_dates: () => ({
    firmness: 'confirmed',
    in_force: true,
    start_date: '2099-05-04',
    end_date: '2099-05-05',
    zone: 'Europe/Paris',
  }),
  action_items: (rows) => ({
    due_zone: 'Europe/Paris',
    owner_person_id: idIn(rows, 'persons'),
    meeting_id: idIn(rows, 'meetings'),
  }),
  reminder_policies: () => ({ kind: 'meeting.upcoming', days_before: [7] }),
  reminder_schedules: (rows) => ({
    subject_kind: 'meeting',
    subject_id: idIn(rows, 'meetings'),
    kind: 'meeting.upcoming',
  }),
  reminders: (rows) => ({
    subject_kind: 'meeting',
    subject_id: idIn(rows, 'meetings'),
    kind: 'meeting.upcoming',
    step: '7',
    due_at: '2026-05-01',
    state: 'sent',
    sent_at: '2026-05-01',
  }),
};

const SIMPLE: Record<string, () => unknown> = {
  uuid: newId,
  integer: () => 1,
  smallint: () => 1,
  bigint: () => 1,
  boolean: () => false,
  date: () => '2099-05-04',
  time: () => '09:00',
  'time without time zone': () => '09:00',
  'timestamp with time zone': () => '2099-05-04T07:00:00Z',
  interval: () => '1 day',
  jsonb: () => '{}',
  bytea: () => Buffer.from('00', 'hex'),
};

/**
 * Puts a row into every tenant table of an office that has none there yet, with `mark` in every text, and gives them all back.
 * It reads columns, foreign keys and checks from the database, so a table made tomorrow is filled too. The client is the owner's.
 */
export async function fillOffice(owner: pg.Client, tenantId: string, mark: string): Promise<FilledOffice> {
  const [columns, rules] = [await readColumns(owner), await readRules(owner)];
  const rows: FilledOffice = new Map();
  // one transaction: some rules look at several tables when it commits
  await owner.query('begin');
  await owner.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
  for (const table of inOrder([...new Set(columns.map((one) => one.table))], rules)) {
    const found = await firstRow(owner, table, tenantId);
    rows.set(
      table,
      found ?? (await insert(owner, table, { tenant_id: tenantId, ...valuesOf(table, columns, rules, rows, mark) })),
    );
  }
  await owner.query('commit');
  return rows;
}

async function firstRow(owner: pg.Client, table: string, tenantId: string): Promise<Row | undefined> {
  return (await owner.query<Row>(`select * from ${table} where tenant_id = $1 limit 1`, [tenantId])).rows[0];
}

async function insert(owner: pg.Client, table: string, row: Row): Promise<Row> {
  const names = Object.keys(row);
  const sql = `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning *`;
  try {
    return (await owner.query<Row>(sql, Object.values(row))).rows[0] ?? {};
  } catch (error) {
    throw new Error(
      `No row could be made for ${table}: say in MEANT of test/support/filled-office.ts what its columns mean. ${String(error)}`,
      { cause: error },
    );
  }
}

function valuesOf(table: string, columns: Column[], rules: Rule[], rows: FilledOffice, mark: string): Row {
  const own = rules.filter((rule) => rule.table === table);
  const given = MEANT[table]?.(rows) ?? {};
  const picked = own.flatMap((rule) => onlyOneOf(rule));
  const wanted = columns.filter((one) => one.table === table && one.name !== 'tenant_id' && !(one.name in given));
  const entries = wanted.flatMap((column): [string, unknown][] => {
    const isWanted = column.isRequired || picked.some((group) => group[0] === column.name) || isPlainText(column, own);
    return isWanted && !picked.some((group) => group.indexOf(column.name) > 0)
      ? [[column.name, valueOf(column, own, rows, mark)]]
      : [];
  });
  return { ...Object.fromEntries(entries), ...given };
}

/** Columns of which exactly one is set: `num_nonnulls(a, b) = 1`. */
function onlyOneOf({ kind, definition }: Rule): string[][] {
  const match = /num_nonnulls\(([^)]*)\) = 1/.exec(definition);
  return kind === 'c' && match?.[1] ? [match[1].split(', ')] : [];
}

/** Text that no check narrows but by its length: it can carry the mark. */
function isPlainText(column: Column, own: Rule[]): boolean {
  const checks = own.filter((rule) => rule.kind === 'c' && rule.columns.includes(column.name));
  return (
    column.type === 'text' && !column.isList && checks.every((rule) => /length|num_nonnulls/.test(rule.definition))
  );
}

function valueOf(column: Column, own: Rule[], rows: FilledOffice, mark: string): unknown {
  if (column.isList) return [];
  const key = own.find((rule) => rule.kind === 'f' && rule.columns.includes(column.name) && rule.target !== null);
  if (key?.target) return rows.get(key.target)?.[key.targetColumn ?? 'id'];
  const checks = own
    .filter((rule) => rule.kind === 'c' && rule.columns.length === 1 && rule.columns[0] === column.name)
    .map((rule) => rule.definition);
  if (checks.some((check) => check.includes('[A-Z]{2}'))) return 'TR';
  const first = checks.map((check) => /= ANY .*?'([^']*)'::text/.exec(check)?.[1]).find((one) => one !== undefined);
  if (first !== undefined) return first;
  if (column.type === 'text')
    return /email|recipient$/.test(column.name) ? `${mark}@ornek.example` : `${mark} ${column.name}`;
  const make = SIMPLE[column.type];
  if (!make)
    throw new Error(
      `No value is known for ${column.table}.${column.name} ${column.type}: add its type to SIMPLE in test/support/filled-office.ts.`,
    );
  return make();
}

/** What a table points at comes before it; cycles are broken where the column may be null. */
function inOrder(tables: string[], rules: Rule[]): string[] {
  const done = new Set<string>();
  const visit = (table: string, path: string[]): void => {
    if (done.has(table) || path.includes(table)) return;
    for (const rule of rules) if (rule.table === table && rule.target !== null) visit(rule.target, [...path, table]);
    for (const other of Object.keys(MEANT).includes(table) ? meantBefore(table) : []) visit(other, [...path, table]);
    done.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...done];
}

/** The tables whose rows a MEANT entry asks for. */
function meantBefore(table: string): string[] {
  const asked: string[] = [];
  const spy = { get: (name: string) => void asked.push(name) } as unknown as FilledOffice;
  MEANT[table]?.(spy);
  return asked;
}

async function readColumns(owner: pg.Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(`
    select c.relname as table, a.attname as name, t.typcategory = 'A' as "isList",
           case when t.typcategory = 'A' then 'list' else format_type(a.atttypid, null) end as type,
           a.attnotnull and not a.atthasdef and a.attidentity = '' as "isRequired"
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
     order by c.relname, a.attnum`);
  return rows;
}

async function readRules(owner: pg.Client): Promise<Rule[]> {
  const { rows } = await owner.query<Rule>(`
    select c.relname as table, k.contype as kind, pg_get_constraintdef(k.oid) as definition,
           (select array_agg(a.attname::text) from unnest(k.conkey) as place join pg_attribute a on a.attrelid = c.oid and a.attnum = place where a.attname <> 'tenant_id') as columns,
           (select a.attname from unnest(k.confkey) as place join pg_attribute a on a.attrelid = k.confrelid and a.attnum = place where a.attname <> 'tenant_id' limit 1) as "targetColumn",
           (select t.relname from pg_class t where t.oid = k.confrelid and t.relnamespace = 'public'::regnamespace) as target
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where c.relnamespace = 'public'::regnamespace and k.contype in ('f', 'c')`);
  return rows.map((rule) => ({ ...rule, columns: rule.columns ?? [] }));
}
