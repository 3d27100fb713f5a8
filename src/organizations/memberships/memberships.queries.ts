import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { namedOrNull } from '../named.queries.js';
import type { MembershipView } from './memberships.dto.js';

const SELECT = `
  select m.id, m.country, ${namedOrNull('o')} as organization, m.role, m.since, m.until, m.note, ${sourceMark('m')} as source, m.version
    from memberships m left join organizations o on o.tenant_id = m.tenant_id and o.id = m.member_organization_id`;

@Injectable()
export class MembershipsQueries {
  /** Founders first, then members, observers last; by country code within. */
  ofOrganization(tx: TenantTx, id: string): Promise<MembershipView[]> {
    return this.list(tx, 'organization_id', id);
  }

  ofBody(tx: TenantTx, id: string): Promise<MembershipView[]> {
    return this.list(tx, 'body_id', id);
  }

  membership(tx: TenantTx, id: string): Promise<MembershipView | null> {
    return row<MembershipView>(tx, `${SELECT} where m.tenant_id = $1 and m.id = $2`, [tx.tenantId, id]);
  }

  private list(tx: TenantTx, target: 'organization_id' | 'body_id', id: string): Promise<MembershipView[]> {
    return rows<MembershipView>(
      tx,
      `${SELECT} where m.tenant_id = $1 and m.${target} = $2
        order by array_position(array['founding_member', 'stated_as_founding_member', 'member', 'associate', 'observer'], m.role), m.country, m.id`,
      [tx.tenantId, id],
    );
  }
}
