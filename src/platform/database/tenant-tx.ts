import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';

declare const tenantTx: unique symbol;

/**
 * Proves tenant, actor and the open transaction at once. Opaque: only TenantDatabase makes one,
 * and only repositories and queries reach the connection behind it.
 */
export interface TenantTx {
  readonly [tenantTx]: true;
  readonly tenantId: string;
  readonly actor: Actor;
  /** Ties log lines and history to the request or job. */
  readonly requestId: string;
  /** Runs `effect` when the transaction has committed, and never when it has not. */
  afterCommit(effect: () => void | Promise<void>): void;
}

declare const globalTx: unique symbol;

/** A transaction over the few tables that belong to no tenant. Identity alone may open one. */
export interface GlobalTx {
  readonly [globalTx]: true;
  readonly requestId: string;
  afterCommit(effect: () => void | Promise<void>): void;
}

const managers = new WeakMap<object, EntityManager>();

/** For TenantDatabase and GlobalDatabase only. */
export function bindManager(tx: object, manager: EntityManager): void {
  managers.set(tx, manager);
}

/** The TypeORM manager of an open transaction: for repositories. */
export function managerOf(tx: TenantTx | GlobalTx): EntityManager {
  const manager = managers.get(tx);
  if (!manager) throw new Error('This transaction is closed.');
  return manager;
}

/** Runs SQL in an open transaction: for queries and repositories. Rows come back plain. */
export async function rows<Row>(tx: TenantTx | GlobalTx, sql: string, params: unknown[] = []): Promise<Row[]> {
  return plainRows<Row>(await managerOf(tx).query(sql, params));
}

/** TypeORM answers an UPDATE or DELETE with `[rows, count]`, everything else with the rows. */
export function plainRows<Row>(result: unknown): Row[] {
  return (
    Array.isArray(result) && Array.isArray(result[0]) && typeof result[1] === 'number' ? result[0] : result
  ) as Row[];
}

/**
 * The same for a statement that runs thousands of times: the server keeps its plan under `name` on each connection, which
 * must stand for one text for ever. It takes TypeORM's way to the connection like every other, so as not to overtake the
 * statements that open the transaction.
 */
export async function prepared<Row>(
  tx: TenantTx | GlobalTx,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const statement = { name, text, values } as unknown as string; // pg takes both, TypeORM passes it on
  return plainRows<Row>(await managerOf(tx).query(statement));
}

/** The first row, or null. */
export async function row<Row>(tx: TenantTx | GlobalTx, sql: string, params: unknown[] = []): Promise<Row | null> {
  return (await rows<Row>(tx, sql, params))[0] ?? null;
}

/** For TenantDatabase and GlobalDatabase: after this no code can use the transaction. */
export function releaseManager(tx: object): void {
  managers.delete(tx);
}
