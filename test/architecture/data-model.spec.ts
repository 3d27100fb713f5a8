import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** Tables that the migrations make, `account.users` for those outside public. */
const made = readdirSync(join(ROOT, 'migrations'))
  .flatMap((file) => [...read('migrations', file).matchAll(/create table ([a-z_.]+)/g)])
  .map((found) => found[1]!)
  .sort();

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

  it('tells what comes later apart: what is described there does not stand yet', () => {
    const described = [...later.matchAll(/^ {2}(\w+) \{/gm)].map((found) => found[1]!);
    expect(described.length).toBeGreaterThan(5);
    expect(described.filter((name) => made.includes(name))).toEqual([]);
  });
});
