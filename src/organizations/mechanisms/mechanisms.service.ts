import { Injectable } from '@nestjs/common';
import { CountriesQueries } from '../../people/countries/countries.queries.js';
import { InstitutionsQueries } from '../../people/institutions/institutions.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { wrongField } from '../../platform/http/validation.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { givenFields } from '../../platform/http/given-fields.js';
import { LabelQueries } from '../labels.queries.js';
import { unknownOrganization } from '../organizations.errors.js';
import type { Mechanism } from './mechanism.entity.js';
import { MechanismRepository } from './mechanism.repository.js';
import type { ChangedMechanism, MechanismView, NewMechanism } from './mechanisms.dto.js';
import { mechanismInUse, unknownCounterpart, unknownMechanismType } from './mechanisms.errors.js';
import { MechanismsQueries } from './mechanisms.queries.js';

@Injectable()
export class MechanismsService {
  private readonly kind: EntryKind<Mechanism>;

  constructor(
    mechanisms: MechanismRepository,
    private readonly queries: MechanismsQueries,
    private readonly labels: LabelQueries,
    private readonly institutions: InstitutionsQueries,
    private readonly countries: CountriesQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'mechanism',
      rows: mechanisms,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.mechanism(tx, id),
      inUse: mechanismInUse,
    };
  }

  async add(tx: TenantTx, input: NewMechanism): Promise<MechanismView> {
    this.entries.assertMayAdd(tx);
    const fields = { ...EMPTY, ...fieldsOf(input), typeId: input.typeId };
    await this.assertSound(tx, fields);
    return this.shown(tx, await this.entries.add(tx, this.kind, fields));
  }

  async change(tx: TenantTx, id: string, version: number, input: ChangedMechanism): Promise<MechanismView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = fieldsOf(input);
    await this.assertSound(tx, { ...before, ...fields });
    await this.entries.change(tx, this.kind, before, version, fields);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<MechanismView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertSound(tx: TenantTx, mechanism: Partners): Promise<void> {
    const { typeId, country, organizationId, counterpartInstitutionId: counterpart } = mechanism;
    if (country === null && organizationId === null) {
      throw wrongField('country', 'partner_needed', {
        en: 'A partner country or organization is needed.',
        tr: 'Bir taraf ülke veya kuruluş gerekli.',
      });
    }
    await this.countries.assertKnown(tx, country, 'country');
    if ((await this.labels.mechanismType(tx, typeId)) === null) throw unknownMechanismType();
    if (organizationId !== null && (await this.labels.organization(tx, organizationId)) === null)
      throw unknownOrganization();
    if (counterpart !== null && (await this.institutions.label(tx, counterpart)) === null) throw unknownCounterpart();
  }

  private async told(tx: TenantTx, mechanism: Mechanism): Promise<object> {
    const { nameEn, nameTr, country, parties, signed, source, counterpartInstitutionId: counterpart } = mechanism;
    const [type, organization] = [
      await this.labels.mechanismType(tx, mechanism.typeId),
      await this.labels.organization(tx, mechanism.organizationId),
    ];
    return {
      type,
      nameEn,
      nameTr,
      country,
      organization,
      counterpart: counterpart && (await this.institutions.label(tx, counterpart)),
      parties,
      signed,
      source,
    };
  }

  private async shown(tx: TenantTx, id: string): Promise<MechanismView> {
    return (await this.queries.mechanism(tx, id))!;
  }
}

type Partners = Pick<Mechanism, 'typeId' | 'country' | 'organizationId' | 'counterpartInstitutionId'>;

const EMPTY = {
  nameEn: null,
  nameTr: null,
  country: null,
  organizationId: null,
  counterpartInstitutionId: null,
  parties: [] as string[],
  signed: null,
};

function fieldsOf({ name, typeId, parties, ...rest }: ChangedMechanism) {
  return givenFields({
    ...rest,
    nameEn: name?.en,
    nameTr: name?.tr,
    typeId: typeId ?? undefined,
    parties: parties ?? undefined,
  });
}
