import { row, rows, type TenantTx } from './tenant-tx.js';

/** All that transactions wait for each other over where no row of theirs could be locked. Each name is the beginning of its keys. */
const LOCKS = {
  /** Two requests with one Idempotency-Key. */
  idempotencyKey: 'idempotency key',
  /** Two invitations of one address. */
  invitation: 'invitation',
  /** Two who move bodies or organizations, so that together they cannot make a loop. */
  tree: 'tree',
  /** Two loads of the catalogue. */
  catalogue: 'catalogue',
  /** Two exports of everything. */
  export: 'export',
  /** Two workers that count what one person got in the last hour. */
  recipient: 'recipient',
} as const;
type Lock = keyof typeof LOCKS;

/** One at a time brings the schema up to date, whatever tenant: a lock of the session, not of a transaction. */
export const LOCK_MIGRATIONS = `select pg_advisory_lock(hashtextextended('migrations', 0))`;

const keyOf = (tx: TenantTx, lock: Lock, what: string): string => `${LOCKS[lock]} ${tx.tenantId} ${what}`;

/** Waits until no other transaction of the office holds this; it is held until the transaction ends. */
export async function holdAlone(tx: TenantTx, lock: Lock, what = ''): Promise<void> {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended($1, 0))`, [keyOf(tx, lock, what)]);
}

/** The same without waiting: false when another transaction holds it. */
export async function holdAloneNow(tx: TenantTx, lock: Lock, what = ''): Promise<boolean> {
  const found = await row<{ held: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held`, [
    keyOf(tx, lock, what),
  ]);
  return found!.held;
}

/** SQL for the same wait over many: what stands in a column of some rows of the office, in one order, so that nobody waits in a circle. */
export const holdEach = (lock: Lock, column: string, rowsOf: string): string =>
  `select pg_advisory_xact_lock(key) from (
     select distinct hashtextextended('${LOCKS[lock]} ' || tenant_id || ' ' || ${column}, 0) as key from ${rowsOf} order by key) keys`;
