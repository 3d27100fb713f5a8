import { Injectable } from '@nestjs/common';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { row, type TenantTx } from '../../platform/database/tenant-tx.js';
import { Term } from './term.entity.js';

@Injectable()
export class TermRepository extends SourcedRepository<Term> {
  constructor() {
    super(Term);
  }

  /** The undisputed term of the same exclusive role in the same place that shares a day with this one. */
  async overlapping(
    tx: TenantTx,
    term: Pick<Term, 'id' | 'role' | 'bodyId' | 'organizationId' | 'period'>,
  ): Promise<string | null> {
    const found = await row<{ id: string }>(
      tx,
      `select id from terms
        where tenant_id = $1 and id <> $2 and role = $3 and coalesce(body_id, organization_id) = $4
          and exclusive and not disputed and period && $5::daterange
        order by period limit 1`,
      [tx.tenantId, term.id, term.role, term.bodyId ?? term.organizationId, term.period],
    );
    return found?.id ?? null;
  }
}
