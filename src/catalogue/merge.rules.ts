import { createHash } from 'node:crypto';
import type { KnownEntry, Row } from './catalogue.repository.js';
import { isRef, TABLES, type CatalogueRow, type Table } from './rows.rules.js';

/** What is to be done with one table. */
export interface TablePlan {
  table: Table;
  added: PlannedRow[];
  changed: PlannedRow[];
}

export interface PlannedRow {
  entry: string;
  hash: string;
  row: Row;
  date?: CatalogueRow['date'];
  /** The version the row will have. */
  version: number;
}

export interface MergePlan {
  tables: TablePlan[];
  /** Entries the office changed, confirmed or deleted, or that point at one it deleted. */
  kept: number;
}

/**
 * What a load would do in an office: bring what it never had, renew what it had and never touched, leave alone everything else.
 * `makeId` gives the ids of new rows.
 */
export function plan(
  catalogue: CatalogueRow[],
  known: KnownEntry[],
  tenantId: string,
  makeId: () => string,
): MergePlan {
  const had = new Map(known.map((one) => [one.entry, one]));
  const ids = new Map(known.filter((one) => one.version !== null).map((one) => [one.entry, one.id]));
  const kept = new Set<string>();
  const byTable = Map.groupBy(catalogue, (one) => one.table);
  const tables = TABLES.map((table) =>
    planTable({ table, rows: byTable.get(table) ?? [], had, ids, kept, tenantId, makeId }),
  );
  return { tables, kept: kept.size };
}

interface Work {
  table: Table;
  rows: CatalogueRow[];
  had: Map<string, KnownEntry>;
  ids: Map<string, string>;
  kept: Set<string>;
  tenantId: string;
  makeId: () => string;
}

function planTable({ table, rows, had, ids, kept, tenantId, makeId }: Work): TablePlan {
  const fresh = rows.filter((one) => !had.has(one.entry));
  for (const one of fresh) ids.set(one.entry, makeId());
  for (const lost of rootless(fresh, ids)) {
    ids.delete(lost);
    kept.add(lost);
  }
  const prepared = (one: CatalogueRow, version: number): PlannedRow => {
    const values = resolved(one.values, ids) as Record<string, unknown>;
    const row = { tenant_id: tenantId, id: ids.get(one.entry)!, catalogue_id: one.entry, version, ...values };
    return { entry: one.entry, hash: hashOf(one), row, date: one.date, version };
  };
  const changed: PlannedRow[] = [];
  for (const one of rows) {
    const before = had.get(one.entry);
    if (!before) continue;
    if (before.version !== before.leftAt || gone(one, ids)) kept.add(one.entry);
    else if (before.contentHash !== hashOf(one)) changed.push(prepared(one, before.version + 1));
  }
  return { table, added: fresh.filter((one) => ids.has(one.entry)).map((one) => prepared(one, 1)), changed };
}

/** New rows that need something the office deleted, and those that need them in turn. */
function rootless(fresh: CatalogueRow[], ids: Map<string, string>): string[] {
  const left = new Map(ids);
  const lost: string[] = [];
  for (let found: CatalogueRow[]; (found = fresh.filter((one) => left.has(one.entry) && gone(one, left))).length > 0;) {
    for (const one of found) {
      left.delete(one.entry);
      lost.push(one.entry);
    }
  }
  return lost;
}

const gone = (one: CatalogueRow, ids: Map<string, string>): boolean =>
  Object.values(one.values).some((value) => isRef(value) && !value.optional && !ids.has(value.$ref));

function resolved(value: unknown, ids: Map<string, string>): unknown {
  if (isRef(value)) return ids.get(value.$ref) ?? null;
  if (Array.isArray(value)) return value.map((one) => resolved(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, ids)]));
}

/** Rows of one table carry their columns in one order, so equal content has equal text. */
function hashOf({ values, date }: CatalogueRow): string {
  return createHash('sha256')
    .update(JSON.stringify([values, date ?? null]))
    .digest('hex')
    .slice(0, 32);
}
