import { Injectable } from '@nestjs/common';
import { CountriesQueries } from '../../people/countries/countries.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { unknownBody } from '../bodies/bodies.errors.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { assertExactlyOne, assertInOrder } from '../entries/entry.rules.js';
import { givenFields } from '../../platform/http/given-fields.js';
import { LabelQueries } from '../labels.queries.js';
import { unknownOrganization } from '../organizations.errors.js';
import type { Membership } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import type { ChangedMembership, MembershipView, NewMembership } from './memberships.dto.js';
import { alreadyMember, membershipInUse } from './memberships.errors.js';
import { MembershipsQueries } from './memberships.queries.js';

@Injectable()
export class MembershipsService {
  private readonly kind: EntryKind<Membership>;

  constructor(
    private readonly memberships: MembershipRepository,
    private readonly queries: MembershipsQueries,
    private readonly labels: LabelQueries,
    private readonly countries: CountriesQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'membership',
      rows: memberships,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.membership(tx, id),
      inUse: membershipInUse,
    };
  }

  async add(tx: TenantTx, input: NewMembership): Promise<MembershipView> {
    this.entries.assertMayAdd(tx);
    const fields = {
      ...placeOf(input),
      role: input.role,
      since: input.since ?? null,
      until: input.until ?? null,
      note: input.note ?? null,
    };
    assertInOrder(fields.since, fields.until, 'until');
    await this.assertPlaced(tx, fields);
    if (await this.memberships.isListed(tx, fields)) throw alreadyMember();
    return this.shown(tx, await this.entries.add(tx, this.kind, fields));
  }

  async change(
    tx: TenantTx,
    id: string,
    version: number,
    { role, since, until, note }: ChangedMembership,
  ): Promise<MembershipView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = givenFields({ role: role ?? undefined, since, until, note });
    const after = { ...before, ...fields };
    assertInOrder(after.since, after.until, 'until');
    if (after.role !== before.role && (await this.memberships.isListed(tx, after))) throw alreadyMember();
    await this.entries.change(tx, this.kind, before, version, fields);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<MembershipView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertPlaced(
    tx: TenantTx,
    m: Pick<Membership, 'organizationId' | 'bodyId' | 'country' | 'memberOrganizationId'>,
  ): Promise<void> {
    if (m.bodyId !== null && (await this.labels.body(tx, m.bodyId)) === null) throw unknownBody();
    for (const id of [m.organizationId, m.memberOrganizationId]) {
      if (id !== null && (await this.labels.organization(tx, id)) === null) throw unknownOrganization();
    }
    await this.countries.assertKnown(tx, m.country, 'country');
  }

  private async told(
    tx: TenantTx,
    { organizationId, bodyId, memberOrganizationId, country, role, since, until, note, source }: Membership,
  ): Promise<object> {
    const place = bodyId ? await this.labels.body(tx, bodyId) : await this.labels.organization(tx, organizationId);
    return {
      in: place,
      member: country ?? (await this.labels.organization(tx, memberOrganizationId)),
      role,
      since,
      until,
      note,
      source,
    };
  }

  private async shown(tx: TenantTx, id: string): Promise<MembershipView> {
    return (await this.queries.membership(tx, id))!;
  }
}

function placeOf({ organizationId, bodyId, country, memberOrganizationId }: NewMembership) {
  assertExactlyOne({ organizationId, bodyId });
  assertExactlyOne({ country, memberOrganizationId });
  return {
    organizationId: organizationId ?? null,
    bodyId: bodyId ?? null,
    country: country ?? null,
    memberOrganizationId: memberOrganizationId ?? null,
  };
}
