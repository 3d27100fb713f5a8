import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { assertNamed } from '../platform/i18n/name.rules.js';
import { CountriesQueries } from '../people/countries/countries.queries.js';
import { BodyRepository } from './bodies/body.repository.js';
import { wouldLoop } from './bodies/tree.rules.js';
import { EntriesService } from './entries/entries.service.js';
import type { EntryKind } from './entries/entries.types.js';
import { givenFields } from '../platform/http/given-fields.js';
import { LabelQueries } from './labels.queries.js';
import type { Organization } from './organization.entity.js';
import { OrganizationRepository } from './organization.repository.js';
import type { ChangedOrganization, NewOrganization, OrganizationView } from './organizations.dto.js';
import { organizationBelowItself, organizationInUse, unknownOrganization } from './organizations.errors.js';
import { OrganizationsQueries } from './organizations.queries.js';

@Injectable()
export class OrganizationsService {
  private readonly kind: EntryKind<Organization>;

  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly bodies: BodyRepository,
    private readonly queries: OrganizationsQueries,
    private readonly labels: LabelQueries,
    private readonly countries: CountriesQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'organization',
      rows: organizations,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.organization(tx, id),
      inUse: organizationInUse,
    };
  }

  async add(tx: TenantTx, input: NewOrganization): Promise<OrganizationView> {
    this.entries.assertMayAdd(tx);
    const fields = { ...EMPTY, ...fieldsOf(input), kind: input.kind };
    await this.assertSound(tx, null, fields);
    const id = await this.entries.add(tx, this.kind, fields);
    return this.shown(tx, id);
  }

  /** Moving it below another organization keeps everything it has. @throws organizationBelowItself. */
  async change(tx: TenantTx, id: string, version: number, input: ChangedOrganization): Promise<OrganizationView> {
    if (input.parentId !== undefined) await this.bodies.lockTree(tx);
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = fieldsOf(input);
    await this.assertSound(tx, id, { ...before, ...fields });
    await this.entries.change(tx, this.kind, before, version, fields);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<OrganizationView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertSound(
    tx: TenantTx,
    id: string | null,
    fields: Pick<Organization, 'nameEn' | 'nameTr' | 'parentId' | 'seatCountry'>,
  ): Promise<void> {
    assertNamed({ en: fields.nameEn, tr: fields.nameTr });
    await this.countries.assertKnown(tx, fields.seatCountry, 'seatCountry');
    if (fields.parentId === null) return;
    const links = await this.organizations.links(tx);
    if (!links.some((link) => link.id === fields.parentId)) throw unknownOrganization();
    const hanging = links.map((link) => ({ id: link.id, on: link.parentId }));
    if (id !== null && wouldLoop(hanging, id, fields.parentId)) throw organizationBelowItself();
  }

  private async told(
    tx: TenantTx,
    { parentId, sourceDetail: _, confirmedAt: __, catalogueId: ___, ...rest }: Organization,
  ): Promise<object> {
    return { ...rest, parent: await this.labels.organization(tx, parentId) };
  }

  private async shown(tx: TenantTx, id: string): Promise<OrganizationView> {
    return (await this.queries.organization(tx, id))!;
  }
}

const EMPTY = {
  nameEn: null,
  nameTr: null,
  acronym: null,
  acronymTr: null,
  aliases: [] as string[],
  parentId: null,
  founded: null,
  seatCity: null,
  seatCountry: null,
  purpose: null,
  memberCount: null,
  notes: [] as string[],
};

function fieldsOf({ name, acronym, kind, aliases, notes, ...rest }: ChangedOrganization) {
  return givenFields({
    ...rest,
    nameEn: name?.en,
    nameTr: name?.tr,
    acronym: acronym?.en,
    acronymTr: acronym?.tr,
    kind: kind ?? undefined,
    aliases: aliases ?? undefined,
    notes: notes ?? undefined,
  });
}
