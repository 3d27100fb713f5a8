import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { givenFields } from '../../platform/http/given-fields.js';
import type { ActivityType } from './activity-type.entity.js';
import { ActivityTypeRepository } from './activity-type.repository.js';
import type { ActivityTypeView, ChangedActivityType, NewActivityType } from './activity-types.dto.js';
import { activityTypeInUse } from './activity-types.errors.js';
import { ActivityTypesQueries } from './activity-types.queries.js';

@Injectable()
export class ActivityTypesService {
  private readonly kind: EntryKind<ActivityType>;

  constructor(
    types: ActivityTypeRepository,
    private readonly queries: ActivityTypesQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'activity_type',
      rows: types,
      told: (_, { nameEn, nameTr, group, note, source }) => Promise.resolve({ nameEn, nameTr, group, note, source }),
      shown: (tx, id) => queries.activityType(tx, id),
      inUse: activityTypeInUse,
    };
  }

  async add(tx: TenantTx, { nameEn, nameTr, group, note }: NewActivityType): Promise<ActivityTypeView> {
    this.entries.assertMayAdd(tx);
    return this.shown(tx, await this.entries.add(tx, this.kind, { nameEn, nameTr, group, note: note ?? null }));
  }

  async change(
    tx: TenantTx,
    id: string,
    version: number,
    { nameEn, nameTr, group, note }: ChangedActivityType,
  ): Promise<ActivityTypeView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = givenFields({
      nameEn: nameEn ?? undefined,
      nameTr: nameTr ?? undefined,
      group: group ?? undefined,
      note,
    });
    await this.entries.change(tx, this.kind, before, version, fields);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<ActivityTypeView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async shown(tx: TenantTx, id: string): Promise<ActivityTypeView> {
    return (await this.queries.activityType(tx, id))!;
  }
}
