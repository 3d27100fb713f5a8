import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { copiedLines } from '../../platform/database/copied-rows.js';
import { managerOf, row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';

/** Bookkeeping of requests, and nothing of the office: left out of its archive. */
const LEFT_OUT = ['idempotency_keys'];

/** Reads every table of a tenant, as the database's catalogue lists them: a new table is never forgotten. */
@Injectable()
export class OfficeExportRepository {
  async tables(tx: TenantTx): Promise<string[]> {
    const found = await rows<{ name: string }>(
      tx,
      `select c.relname::text as name
         from pg_class c
         join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1)
        order by c.relname`,
      [LEFT_OUT],
    );
    return found.map(({ name }) => name);
  }

  /** The rows of one table as lines of JSON. The name comes from `tables` and nowhere else. */
  lines(tx: TenantTx, table: string): Promise<Readable> {
    const name = managerOf(tx).connection.driver.escape(table);
    return copiedLines(tx, `select row_to_json(t)::text from public.${name} t where t.tenant_id = app.tenant_id()`);
  }

  /** The people who worked in the office, without what they sign in with. */
  async users(tx: TenantTx): Promise<Buffer> {
    const found = await rows<object>(
      tx,
      `select u.id, u.email, u.name, u.language, u.zone, u.created_at from account.users u where u.id in (select user_id from members) order by u.id`,
    );
    return linesOf(found.map((user) => JSON.stringify(user)));
  }

  async tenant(tx: TenantTx): Promise<object> {
    return (await row<object>(
      tx,
      `select id, slug, name, is_demo, created_at, app.now() as exported_at from account.tenants where id = $1`,
      [tx.tenantId],
    ))!;
  }
}

const linesOf = (lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));
