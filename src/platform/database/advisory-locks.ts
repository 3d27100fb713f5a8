import { row, rows, type TenantTx } from './tenant-tx.js';

declare const lock: unique symbol;

/** What transactions wait for each other over where no row of theirs could be locked. */
export type Lock = string & { readonly [lock]: true };

const defined = new Set<string>();

/** Declares a lock beside what needs it. Its name begins its keys. @throws for a name that another lock has. */
export function defineLock(name: string): Lock {
  if (!/^[a-z ]+$/.test(name)) throw new Error(`"${name}" is no name for a lock: small letters and spaces.`);
  if (defined.has(name)) throw new Error(`Two locks are named "${name}". Give one another name.`);
  defined.add(name);
  return name as Lock;
}

/** One at a time brings the schema up to date, whatever tenant: a lock of the session, not of a transaction. */
export const LOCK_MIGRATIONS = `select pg_advisory_lock(hashtextextended('migrations', 0))`;

const keyOf = (tx: TenantTx, name: Lock, what: string): string => `${name} ${tx.tenantId} ${what}`;

/** Waits until no other transaction of the office holds this; it is held until the transaction ends. */
export async function holdAlone(tx: TenantTx, name: Lock, what = ''): Promise<void> {
  await holdAll(tx, name, [what]);
}

/** The same for many at once, in one order for everybody, so that nobody waits in a circle. */
export async function holdAll(tx: TenantTx, name: Lock, whats: string[]): Promise<void> {
  await rows(
    tx,
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended(name, 0) as key from unnest($1::text[]) name order by key) keys`,
    [whats.map((what) => keyOf(tx, name, what))],
  );
}

/** The same without waiting: false when another transaction holds it. */
export async function holdAloneNow(tx: TenantTx, name: Lock, what = ''): Promise<boolean> {
  const found = await row<{ held: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held`, [
    keyOf(tx, name, what),
  ]);
  return found!.held;
}

/** SQL for the same wait over many: what stands in a column of some rows of the office. */
export const holdEach = (name: Lock, column: string, rowsOf: string): string =>
  `select pg_advisory_xact_lock(key) from (
     select distinct hashtextextended('${name} ' || tenant_id || ' ' || ${column}, 0) as key from ${rowsOf} order by key) keys`;
