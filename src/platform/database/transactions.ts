import type { DataSource, QueryRunner } from 'typeorm';
import { bindManager, releaseManager } from './tenant-tx.js';

type Effect = () => void | Promise<void>;

export interface Opening {
  readOnly: boolean;
  /** Sees one moment of the database, as read-only ones always do: a list and its total agree. */
  oneMoment: boolean;
  /** Settings of this transaction; empty strings are what an unset one reads as. */
  settings: { tenantId: string; userId: string };
}

/**
 * One transaction around `work`. Connections are pipelined, so `begin`, the settings and the first
 * statement of `work` travel together: isolation costs one round trip, the commit.
 */
export async function runTransaction<Tx extends object, T>(
  dataSource: DataSource,
  opening: Opening,
  makeTx: (afterCommit: (effect: Effect) => void) => Tx,
  work: (tx: Tx) => Promise<T>,
  failedEffect: (error: unknown) => void,
): Promise<T> {
  const effects: Effect[] = [];
  const runner = dataSource.createQueryRunner();
  const tx = makeTx((effect) => effects.push(effect));
  let result: T;
  try {
    await runner.connect();
    const opened = open(runner, opening);
    bindManager(tx, runner.manager);
    result = await commitAfter(runner, opened, () => work(tx));
  } finally {
    releaseManager(tx);
    if (!runner.isReleased) await runner.release();
  }
  // a queue may let them wait, and others need the connection meanwhile
  for (const effect of effects) await Promise.resolve().then(effect).catch(failedEffect);
  return result;
}

function open(runner: QueryRunner, { readOnly, oneMoment, settings }: Opening): Promise<unknown> {
  const isolation = readOnly || oneMoment ? ' isolation level repeatable read' : '';
  const begun = runner.query(`begin${isolation}${readOnly ? ' read only' : ''}`);
  const set = runner.query(`select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true)`, [
    settings.tenantId,
    settings.userId,
  ]);
  const opened = Promise.all([begun, set]);
  opened.catch(() => undefined); // awaited before the commit; here only kept from counting as unhandled
  return opened;
}

async function commitAfter<T>(runner: QueryRunner, opened: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await opened;
    await runner.query('commit');
    return result;
  } catch (error) {
    await opened.catch(() => undefined);
    await runner.query('rollback').catch(() => undefined);
    throw error;
  }
}
