import type { TestApp } from './app.js';

/** Runs SQL over the schema `account` as the owner: to turn clocks of sessions and links back. */
export async function accountRows<Row = Record<string, unknown>>(
  test: Pick<TestApp, 'database'>,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  const owner = await test.database.connectAsOwner();
  try {
    return (await owner.query(sql, params)).rows as Row[];
  } finally {
    await owner.end();
  }
}

/** Lets the password of every open session count as typed an hour ago. */
export async function passwordTypedAnHourAgo(test: Pick<TestApp, 'database'>): Promise<void> {
  await accountRows(test, `update account.sessions set password_confirmed_at = now() - interval '1 hour'`);
}
