import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../src/platform/database/actor.js';
import { newId } from '../../src/platform/database/ids.js';
import { TenantDatabase } from '../../src/platform/database/tenant-database.js';
import { rows, type TenantTx } from '../../src/platform/database/tenant-tx.js';
import { startApp, type TestApp } from '../support/app.js';

const settingsOf = (tx: TenantTx) =>
  rows<{ tenant: string; user: string; readonly: string }>(
    tx,
    `select current_setting('app.tenant_id') as tenant, current_setting('app.user_id') as user, current_setting('transaction_read_only') as readonly`,
  );

describe('one transaction of one tenant', () => {
  let app: TestApp;
  let database: TenantDatabase;
  const actor: Actor = {
    tenantId: newId(),
    userId: newId(),
    memberId: null,
    personId: null,
    role: 'coordinator',
    permissions: new Set(),
    label: 'test',
    language: 'en',
    zone: 'UTC',
  };

  beforeAll(async () => {
    app = await startApp({ DATABASE_POOL: '2' });
    database = app.app.get(TenantDatabase);
    const owner = await app.database.connectAsOwner();
    await owner.query(`insert into account.tenants (id, slug, name) values ($1, 'one', 'One')`, [actor.tenantId]);
    await owner.end();
  });
  afterAll(() => app.stop());

  const zones = () => database.run(actor, (tx) => rows<{ zone: string }>(tx, 'select zone from office_settings'));
  const insert = (tx: TenantTx) =>
    rows(tx, `insert into office_settings (tenant_id, zone) values ($1, 'UTC')`, [actor.tenantId]);
  const remove = () => database.run(actor, (tx) => rows(tx, 'delete from office_settings'));

  it('knows its tenant and its user from the first statement on', async () => {
    const [seen] = await database.run(actor, settingsOf);
    expect(seen).toEqual({ tenant: actor.tenantId, user: actor.userId, readonly: 'off' });
  });

  it('leaves nothing behind on the connection', async () => {
    for (let i = 0; i < 5; i++) await database.run(actor, settingsOf);
    const dataSource = app.app.get<DataSource>(getDataSourceToken());
    const [left] = (await dataSource.query(`select app.tenant_id() as tenant, app.user_id() as user`)) as unknown[];
    expect(left).toEqual({ tenant: null, user: null });
  });

  it('keeps nothing of work that failed, and runs no effect of it', async () => {
    let told = false;
    const failing = database.run(actor, async (tx) => {
      await insert(tx);
      tx.afterCommit(() => {
        told = true;
      });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(told).toBe(false);
    expect(await zones()).toEqual([]);
  });

  it('runs effects after the commit, in order, and survives one that fails', async () => {
    const told: string[] = [];
    await database.run(actor, async (tx) => {
      tx.afterCommit(() => {
        throw new Error('a bell that is broken');
      });
      tx.afterCommit(async () => {
        told.push(`${(await zones()).length} rows to see`);
      });
      await insert(tx);
    });
    expect(told).toEqual(['1 rows to see']);
    await remove();
  });

  it('refuses every write when it is read-only', async () => {
    await expect(database.run(actor, insert, { readOnly: true })).rejects.toThrow(/read-only transaction/);
  });

  it('is of no use once it is over', async () => {
    const kept = await database.run(actor, (tx) => Promise.resolve(tx));
    await expect(rows(kept, 'select 1')).rejects.toThrow('This transaction is closed.');
  });

  it('refuses rows of another tenant', async () => {
    const foreign = database.run(actor, (tx) =>
      rows(tx, `insert into office_settings (tenant_id) values ($1)`, [newId()]),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it('holds under many at once on few connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const one = { ...actor, tenantId: newId() };
        const [found] = await database.run(one, settingsOf);
        return found?.tenant === one.tenantId;
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});
