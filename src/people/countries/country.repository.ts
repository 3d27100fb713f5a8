import { Injectable } from '@nestjs/common';
import { managerOf, type TenantTx } from '../../platform/database/tenant-tx.js';
import { Country } from './country.entity.js';

export type CountryChange = Partial<Omit<Country, 'tenantId' | 'id' | 'version' | 'createdAt'>>;

@Injectable()
export class CountryRepository {
  findByCode(tx: TenantTx, code: string): Promise<Country | null> {
    return managerOf(tx).findOneBy(Country, { tenantId: tx.tenantId, code });
  }

  async add(tx: TenantTx, country: Omit<Country, 'createdAt'>): Promise<void> {
    await managerOf(tx).insert(Country, country);
  }

  /** False when the version is no longer this one. */
  async change(tx: TenantTx, id: string, version: number, change: CountryChange): Promise<boolean> {
    const where = { tenantId: tx.tenantId, id, version };
    const { affected } = await managerOf(tx).update(Country, where, { ...change, version: version + 1 });
    return affected === 1;
  }
}
