import { Injectable } from '@nestjs/common';
import { defineLock, holdAlone } from '../platform/database/advisory-locks.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { newId } from '../platform/database/ids.js';
import { TABLES, type Table } from './rows.rules.js';

/** Two loads of the catalogue. */
const CATALOGUE = defineLock('catalogue');

/** What the office has of an entry that the catalogue brought before. */
export interface KnownEntry {
  entry: string;
  id: string;
  contentHash: string;
  /** The version in which the catalogue left it. */
  leftAt: number;
  /** The version it has now; null when somebody deleted it. */
  version: number | null;
}

export type Row = Record<string, unknown> & { id: string };

const NOW = TABLES.map(
  (table) => `select id, version from ${table} where tenant_id = $1 and catalogue_id is not null`,
).join(' union all ');

/** Writes whole tables at once, since a load brings some hundreds of rows. */
@Injectable()
export class CatalogueRepository {
  /** Two loads of one office wait for each other. */
  async lock(tx: TenantTx): Promise<void> {
    await holdAlone(tx, CATALOGUE);
  }

  known(tx: TenantTx): Promise<KnownEntry[]> {
    return rows<KnownEntry>(
      tx,
      `select e.entry, e.row_id as id, e.content_hash as "contentHash", e.row_version as "leftAt", now.version
         from catalogue_entries e left join (${NOW}) now on now.id = e.row_id where e.tenant_id = $1`,
      [tx.tenantId],
    );
  }

  async lastLoad(tx: TenantTx): Promise<string | null> {
    const found = await row<{ at: string | null }>(
      tx,
      `select max(loaded_at)::text as at from catalogue_entries where tenant_id = $1`,
      [tx.tenantId],
    );
    return found?.at ?? null;
  }

  /** Tells which rows went in. The rest stand against something the office has of its own, which keeps its place. */
  async insert(tx: TenantTx, table: Table, added: Row[]): Promise<Set<string>> {
    if (added.length === 0) return new Set();
    const columns = columnsOf(added);
    const inserted = await rows<{ id: string }>(
      tx,
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing returning id`,
      [JSON.stringify(added)],
    );
    return new Set(inserted.map((one) => one.id));
  }

  async update(tx: TenantTx, table: Table, changed: Row[]): Promise<void> {
    if (changed.length === 0) return;
    const set = columnsOf(changed, ['tenant_id', 'id', 'version', 'catalogue_id'])
      .split(', ')
      .map((column) => `${column} = new.${column}`)
      .join(', ');
    await rows(
      tx,
      `update ${table} old set ${set}, version = old.version + 1
         from jsonb_populate_recordset(null::${table}, $2) new where old.tenant_id = $1 and old.id = new.id`,
      [tx.tenantId, JSON.stringify(changed)],
    );
  }

  /** Gives past meetings their date, in place of the one an older catalogue gave them. */
  async setDates(
    tx: TenantTx,
    dates: { meeting_id: string; firmness: string; start_date: string; end_date: string }[],
  ): Promise<void> {
    if (dates.length === 0) return;
    await rows(tx, `delete from meeting_dates where tenant_id = $1 and meeting_id = any($2::uuid[])`, [
      tx.tenantId,
      dates.map((one) => one.meeting_id),
    ]);
    const whole = dates.map((one) => ({
      ...one,
      tenant_id: tx.tenantId,
      id: newId(),
      in_force: true,
      recorded_by: tx.actor.label,
    }));
    const columns = columnsOf(whole);
    await rows(
      tx,
      `insert into meeting_dates (${columns}) select ${columns} from jsonb_populate_recordset(null::meeting_dates, $1)`,
      [JSON.stringify(whole)],
    );
  }

  /** Remembers in which version each entry was left, so that a higher one means somebody touched it. */
  async remember(
    tx: TenantTx,
    entries: { entry: string; row_id: string; content_hash: string; row_version: number }[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await rows(
      tx,
      `insert into catalogue_entries (tenant_id, entry, row_id, content_hash, row_version, loaded_at)
       select $1, e.entry, e.row_id, e.content_hash, e.row_version, app.now() from jsonb_populate_recordset(null::catalogue_entries, $2) e
       on conflict (tenant_id, entry) do update
         set row_id = excluded.row_id, content_hash = excluded.content_hash, row_version = excluded.row_version, loaded_at = excluded.loaded_at`,
      [tx.tenantId, JSON.stringify(entries)],
    );
  }
}

function columnsOf(all: object[], without: string[] = []): string {
  return Object.keys(all[0]!)
    .filter((column) => !without.includes(column))
    .join(', ');
}
