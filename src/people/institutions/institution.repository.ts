import { Injectable } from '@nestjs/common';
import { managerOf, type TenantTx } from '../../platform/database/tenant-tx.js';
import { Institution } from './institution.entity.js';

export type InstitutionChange = Partial<Omit<Institution, 'tenantId' | 'id' | 'version' | 'createdAt'>>;

@Injectable()
export class InstitutionRepository {
  find(tx: TenantTx, id: string): Promise<Institution | null> {
    return managerOf(tx).findOneBy(Institution, { tenantId: tx.tenantId, id });
  }

  async add(tx: TenantTx, institution: Omit<Institution, 'createdAt'>): Promise<void> {
    await managerOf(tx).insert(Institution, institution);
  }

  /** False when the version is no longer this one. */
  async change(tx: TenantTx, id: string, version: number, change: InstitutionChange): Promise<boolean> {
    const where = { tenantId: tx.tenantId, id, version };
    const { affected } = await managerOf(tx).update(Institution, where, { ...change, version: version + 1 });
    return affected === 1;
  }

  /** False when the version is no longer this one. Refused by the database while others point here. */
  async remove(tx: TenantTx, id: string, version: number): Promise<boolean> {
    const { affected } = await managerOf(tx).delete(Institution, { tenantId: tx.tenantId, id, version });
    return affected === 1;
  }
}
