import { asksOneFunction } from './across-tenants.js';

describe('across tenants', () => {
  it.each([
    ['select tenant_id, id from app.reminders_waking($1, $2)'],
    [
      `select tenant_id as "tenantId", wake_at::text as "wakeAt"
        from app.reminders_waking($1 * interval '1 second', $2, $3::timestamptz)`,
    ],
  ])('one definer function may be asked: %s', (sql) => {
    expect(asksOneFunction(sql)).toBe(true);
  });

  it.each([
    ['select * from reminders'],
    ['select * from account.users'],
    ['select id from app.reminders_waking($1) join account.users u on true'],
    ['select id from app.reminders_waking((select id from account.users))'],
    ['select (select email from account.users limit 1) from app.reminders_waking($1)'],
    ['select id from app.reminders_waking($1); delete from account.users'],
    ['update account.users set email = $1'],
  ])('nothing else may be asked: %s', (sql) => {
    expect(asksOneFunction(sql)).toBe(false);
  });
});
