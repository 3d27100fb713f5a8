import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { Sourced } from './sourced.entity.js';
import { managerOf, type TenantTx } from './tenant-tx.js';

export type NewRow<T extends Sourced> = Omit<T, 'createdAt'>;
export type RowChange<T extends Sourced> = Partial<Omit<T, 'tenantId' | 'id' | 'version' | 'createdAt'>>;

/** Reads and writes that are the same for every table of entries with a source mark and a version. */
export abstract class SourcedRepository<T extends Sourced> {
  protected constructor(private readonly entity: EntityTarget<T>) {}

  find(tx: TenantTx, id: string): Promise<T | null> {
    return managerOf(tx).findOneBy(this.entity, { tenantId: tx.tenantId, id } as FindOptionsWhere<T>);
  }

  async add(tx: TenantTx, row: NewRow<T>): Promise<void> {
    await managerOf(tx).insert(this.entity, row as unknown as QueryDeepPartialEntity<T>);
  }

  /** False when the version is no longer this one. */
  async change(tx: TenantTx, id: string, version: number, change: RowChange<T>): Promise<boolean> {
    const where = { tenantId: tx.tenantId, id, version } as FindOptionsWhere<T>;
    const { affected } = await managerOf(tx).update(this.entity, where, {
      ...change,
      version: version + 1,
    } as QueryDeepPartialEntity<T>);
    return affected === 1;
  }

  /** False when the version is no longer this one. Refused by the database while others point at the row. */
  async remove(tx: TenantTx, id: string, version: number): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(this.entity, {
      tenantId: tx.tenantId,
      id,
      version,
    } as FindOptionsWhere<T>);
    return affected === 1;
  }
}
