import { Injectable } from '@nestjs/common';
import { defineLock, holdAlone } from '../../platform/database/advisory-locks.js';
import { SourcedRepository } from '../../platform/database/sourced.repository.js';
import { rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { Body } from './body.entity.js';

/** Two who move bodies or organizations, so that together they cannot make a loop. */
const TREE = defineLock('tree');

export interface BodyLinks {
  id: string;
  organizationId: string;
  parentId: string | null;
  predecessorId: string | null;
}

@Injectable()
export class BodyRepository extends SourcedRepository<Body> {
  constructor() {
    super(Body);
  }

  /** Two who move bodies or organizations of one office at once wait for each other, so that together they cannot make a loop. */
  async lockTree(tx: TenantTx): Promise<void> {
    await holdAlone(tx, TREE);
  }

  links(tx: TenantTx): Promise<BodyLinks[]> {
    return rows<BodyLinks>(
      tx,
      `select id, organization_id as "organizationId", parent_id as "parentId", predecessor_id as "predecessorId" from bodies where tenant_id = $1`,
      [tx.tenantId],
    );
  }

  /** What stands below a body goes with it when it moves to another organization. */
  async moveTo(tx: TenantTx, organizationId: string, ids: string[]): Promise<void> {
    await rows(
      tx,
      `update bodies set organization_id = $2, version = version + 1 where tenant_id = $1 and id = any($3::uuid[]) and organization_id <> $2`,
      [tx.tenantId, organizationId, ids],
    );
  }
}
