import { Injectable } from '@nestjs/common';
import { InstitutionsQueries } from '../../people/institutions/institutions.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { givenFields } from '../../platform/http/given-fields.js';
import type { MechanismType } from './mechanism-type.entity.js';
import { MechanismTypeRepository } from './mechanism-type.repository.js';
import type { ChangedMechanismType, MechanismTypeView, NewMechanismType } from './mechanisms.dto.js';
import { mechanismTypeInUse, unknownCoordinator } from './mechanisms.errors.js';
import { MechanismsQueries } from './mechanisms.queries.js';

@Injectable()
export class MechanismTypesService {
  private readonly kind: EntryKind<MechanismType>;

  constructor(
    types: MechanismTypeRepository,
    private readonly queries: MechanismsQueries,
    private readonly institutions: InstitutionsQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'mechanism_type',
      rows: types,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.type(tx, id),
      inUse: mechanismTypeInUse,
    };
  }

  async add(
    tx: TenantTx,
    { nameEn, nameTr, abbreviation, description, coordinatorInstitutionId }: NewMechanismType,
  ): Promise<MechanismTypeView> {
    this.entries.assertMayAdd(tx);
    const coordinator = coordinatorInstitutionId ?? null;
    await this.assertCoordinator(tx, coordinator);
    const fields = {
      nameEn,
      nameTr,
      abbreviation: abbreviation ?? null,
      description: description ?? null,
      coordinatorInstitutionId: coordinator,
    };
    return this.shown(tx, await this.entries.add(tx, this.kind, fields));
  }

  async change(
    tx: TenantTx,
    id: string,
    version: number,
    { nameEn, nameTr, ...rest }: ChangedMechanismType,
  ): Promise<MechanismTypeView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = givenFields({ ...rest, nameEn: nameEn ?? undefined, nameTr: nameTr ?? undefined });
    await this.assertCoordinator(tx, fields.coordinatorInstitutionId ?? null);
    await this.entries.change(tx, this.kind, before, version, fields);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<MechanismTypeView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertCoordinator(tx: TenantTx, id: string | null): Promise<void> {
    if (id !== null && (await this.institutions.label(tx, id)) === null) throw unknownCoordinator();
  }

  private async told(
    tx: TenantTx,
    { nameEn, nameTr, abbreviation, description, coordinatorInstitutionId: id, source }: MechanismType,
  ): Promise<object> {
    return {
      nameEn,
      nameTr,
      abbreviation,
      description,
      coordinator: id && (await this.institutions.label(tx, id)),
      source,
    };
  }

  private async shown(tx: TenantTx, id: string): Promise<MechanismTypeView> {
    return (await this.queries.type(tx, id))!;
  }
}
