import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids.js';
import { broke } from '../platform/database/sql-state.js';
import { managerOf, row, type TenantTx } from '../platform/database/tenant-tx.js';
import { ActionItem } from './action-item.entity.js';
import { unknownItemBody, unknownItemMeeting, unknownOwner } from './action-items.errors.js';

export type ItemFields = Omit<ActionItem, 'tenantId' | 'id' | 'createdAt' | 'version'>;

const UNKNOWN = [
  ['action_items_tenant_id_owner_person_id_fkey', unknownOwner],
  ['action_items_tenant_id_meeting_id_fkey', unknownItemMeeting],
  ['action_items_tenant_id_body_id_fkey', unknownItemBody],
] as const;

@Injectable()
export class ActionItemRepository {
  /** Nobody else changes the item until this transaction ends. */
  async lock(tx: TenantTx, id: string): Promise<ActionItem | null> {
    const held = await row<{ id: string }>(tx, 'select id from action_items where id = $1 for update', [id]);
    return held && managerOf(tx).findOneBy(ActionItem, { tenantId: tx.tenantId, id });
  }

  /** @throws a problem that names the field whose id is nothing in this office. */
  async add(tx: TenantTx, item: ItemFields): Promise<string> {
    const id = newId();
    await named(() => managerOf(tx).insert(ActionItem, { ...item, tenantId: tx.tenantId, id, version: 1 }));
    return id;
  }

  /** Of an item this transaction has locked; the version rises by one. */
  async change(tx: TenantTx, item: ActionItem, change: Partial<ItemFields>): Promise<void> {
    const where = { tenantId: tx.tenantId, id: item.id, version: item.version };
    await named(() => managerOf(tx).update(ActionItem, where, { ...change, version: item.version + 1 }));
  }
}

async function named(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    for (const [constraint, problem] of UNKNOWN) if (broke(error, 'foreignKey', constraint)) throw problem();
    throw error;
  }
}
