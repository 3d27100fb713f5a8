import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../platform/database/sourced.repository.js';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { Organization } from './organization.entity.js';

@Injectable()
export class OrganizationRepository extends SourcedRepository<Organization> {
  constructor() {
    super(Organization);
  }

  links(tx: TenantTx): Promise<{ id: string; parentId: string | null }[]> {
    return rows(tx, `select id, parent_id as "parentId" from organizations where tenant_id = $1`, [tx.tenantId]);
  }
}
