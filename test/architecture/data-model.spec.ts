import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** Tables that the migrations make, `account.users` for those outside public. */
const made = readdirSync(join(ROOT, 'migrations'))
  .flatMap((file) => [...read('migrations', file).matchAll(/create table ([a-z_.]+)/g)])
  .map((found) => found[1]!)
  .sort();

const migrations = readdirSync(join(ROOT, 'migrations'))
  .sort()
  .map((file) => read('migrations', file));

/** The columns that the drawings show of a table, each with its type: all but those the page says it leaves out. */
function columnsOf(table: string): Record<string, string> {
  const text = migrations
    .map((one) => new RegExp(`create table ${table} \\((.*?)\\n {6}\\);`, 's').exec(one)?.[1] ?? '')
    .join('\n');
  const added = migrations.flatMap((one) => [
    ...one.matchAll(new RegExp(`alter table ${table} add column (\\w+) ([a-z]+(?:\\[\\])?)`, 'g')),
  ]);
  const created = [
    ...text.matchAll(/^ {8}([a-z_]+) ((?:uuid|text|int|date|time|timestamptz|boolean|jsonb|bytea)(?:\[\])?)(?=[ ,])/gm),
  ];
  const keys = [...text.matchAll(/foreign key \(tenant_id, (\w+)\)/g)].map((found) => found[1]!);
  const shown = [...created, ...added].filter(([, name]) => !LEFT_OUT.includes(name!) && !keys.includes(name!));
  return Object.fromEntries(shown.map(([, name, type]) => [name!, type === 'boolean' ? 'bool' : type!]));
}

const LEFT_OUT = [
  'tenant_id',
  'id',
  'version',
  'created_at',
  'is_demo',
  'search',
  'source',
  'source_detail',
  'catalogue_id',
  'confirmed_by',
  'confirmed_at',
];

const page = read('docs', 'data-model.md');
const standing = page.slice(page.indexOf('## What stands now'), page.indexOf('## What comes later'));
const later = page.slice(page.indexOf('## What comes later'));

/** Entities of the drawings in a part of the page. */
function drawn(part: string): string[] {
  const drawings = [...part.matchAll(/```mermaid\n(.*?)```/gs)].map((found) => found[1]!);
  const lines = drawings.flatMap((drawing) => drawing.split('\n'));
  const related = lines.flatMap((line) => /^\s+(\w+) [|}][|o][^ ]* (\w+) :/.exec(line)?.slice(1) ?? []);
  const described = lines.flatMap((line) => /^\s+(\w+) \{/.exec(line)?.slice(1) ?? []);
  return [...new Set([...related, ...described])];
}

describe('docs/data-model.md', () => {
  it('lists every table that stands, and none that does not', () => {
    const rows = standing.split('\n').filter((line) => /^\| [A-Z]/.test(line) && line.split('|').length === 5);
    const listed = rows.flatMap((line) => [...line.split('|')[2]!.matchAll(/`([a-z_.]+)`/g)].map((found) => found[1]!));
    expect(listed.sort()).toEqual(made);
  });

  it('draws only tables that stand in its first part', () => {
    expect(drawn(standing).length).toBeGreaterThan(20);
    expect(drawn(standing).filter((name) => !made.includes(name))).toEqual([]);
  });

  it('draws every column of the tables it describes, with its type, and none that is not there', () => {
    const described = [...standing.matchAll(/^ {2}(\w+) \{\n(.*?)\n {2}\}/gms)];
    expect(described.length).toBeGreaterThan(5);
    for (const [, table, lines] of described) {
      const columns = lines!.split('\n').map((line) => line.trim().split(' '));
      expect({ table, ...Object.fromEntries(columns.map(([type, name]) => [name!, type!])) }).toEqual({
        table,
        ...columnsOf(table!),
      });
    }
  });

  it('tells what comes later apart: what is described there does not stand yet', () => {
    const described = [...later.matchAll(/^ {2}(\w+) \{/gm)].map((found) => found[1]!);
    expect(described.length).toBeGreaterThan(5);
    expect(described.filter((name) => made.includes(name))).toEqual([]);
  });
});
