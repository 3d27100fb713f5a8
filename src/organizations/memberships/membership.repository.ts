import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { row, type TenantTx } from '../../platform/database/tenant-tx.js';
import { Membership } from './membership.entity.js';

@Injectable()
export class MembershipRepository extends SourcedRepository<Membership> {
  constructor() {
    super(Membership);
  }

  /** True when this member stands in this place in this role already. */
  async isListed(
    tx: TenantTx,
    m: Pick<Membership, 'organizationId' | 'bodyId' | 'country' | 'memberOrganizationId' | 'role'>,
  ): Promise<boolean> {
    const found = await row(
      tx,
      `select 1 from memberships where tenant_id = $1 and coalesce(organization_id, body_id) = $2 and role = $3
          and (country = $4 or member_organization_id = $5::uuid)`,
      [tx.tenantId, m.organizationId ?? m.bodyId, m.role, m.country, m.memberOrganizationId],
    );
    return found !== null;
  }
}
