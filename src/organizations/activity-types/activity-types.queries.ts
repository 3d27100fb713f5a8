import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { canEditEntries } from '../entries/entries.policy.js';
import { nameOf } from '../named.queries.js';
import type { ActivityTypeList, ActivityTypeView } from './activity-types.dto.js';

const SELECT = `
  select a.id, ${nameOf('a')} as name, a.activity_group as "group", a.note, ${sourceMark('a')} as source, a.version
    from activity_types a`;

@Injectable()
export class ActivityTypesQueries {
  async list(tx: TenantTx): Promise<ActivityTypeList> {
    const sql = `${SELECT} where a.tenant_id = $1 order by a.activity_group, a.name_tr collate app.turkish, a.id`;
    return { items: await rows<ActivityTypeView>(tx, sql, [tx.tenantId]), can: { edit: canEditEntries(tx.actor) } };
  }

  activityType(tx: TenantTx, id: string): Promise<ActivityTypeView | null> {
    return row<ActivityTypeView>(tx, `${SELECT} where a.tenant_id = $1 and a.id = $2`, [tx.tenantId, id]);
  }
}
