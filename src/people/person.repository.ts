import { Injectable } from '@nestjs/common';
import { managerOf, type TenantTx } from '../platform/database/tenant-tx.js';
import { Person } from './person.entity.js';

export type PersonChange = Partial<Omit<Person, 'tenantId' | 'id' | 'version' | 'createdAt'>>;

@Injectable()
export class PersonRepository {
  find(tx: TenantTx, id: string): Promise<Person | null> {
    return managerOf(tx).findOneBy(Person, { tenantId: tx.tenantId, id });
  }

  async add(tx: TenantTx, person: Omit<Person, 'createdAt'>): Promise<void> {
    await managerOf(tx).insert(Person, person);
  }

  /** False when the version is no longer this one. */
  async change(tx: TenantTx, id: string, version: number, change: PersonChange): Promise<boolean> {
    const where = { tenantId: tx.tenantId, id, version };
    const { affected } = await managerOf(tx).update(Person, where, { ...change, version: version + 1 });
    return affected === 1;
  }

  /** False when the version is no longer this one. Refused by the database while anything points at the person. */
  async remove(tx: TenantTx, id: string, version: number): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(Person, { tenantId: tx.tenantId, id, version });
    return affected === 1;
  }
}
