import { Injectable } from '@nestjs/common';
import { InstitutionsQueries } from '../../people/institutions/institutions.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { assertExactlyOne, assertInOrder } from '../entries/entry.rules.js';
import { givenFields } from '../../platform/http/given-fields.js';
import { LabelQueries } from '../labels.queries.js';
import type { Fact } from './fact.entity.js';
import { FactRepository } from './fact.repository.js';
import type { ChangedFact, FactView, NewFact } from './facts.dto.js';
import { factInUse, unknownSubject } from './facts.errors.js';
import { FactsQueries } from './facts.queries.js';

@Injectable()
export class FactsService {
  private readonly kind: EntryKind<Fact>;

  constructor(
    facts: FactRepository,
    private readonly queries: FactsQueries,
    private readonly labels: LabelQueries,
    private readonly institutions: InstitutionsQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'fact',
      rows: facts,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.fact(tx, id),
      inUse: factInUse,
    };
  }

  async add(tx: TenantTx, input: NewFact): Promise<FactView> {
    this.entries.assertMayAdd(tx);
    const fields = {
      ...subjectOf(input),
      text: input.text,
      statedFrom: input.statedFrom ?? null,
      statedTo: input.statedTo ?? null,
    };
    assertInOrder(fields.statedFrom, fields.statedTo, 'statedTo');
    if ((await this.subject(tx, fields)) === null) throw unknownSubject();
    return this.shown(tx, await this.entries.add(tx, this.kind, fields));
  }

  async change(
    tx: TenantTx,
    id: string,
    version: number,
    { text, statedFrom, statedTo }: ChangedFact,
  ): Promise<FactView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const fields = givenFields({ text: text ?? undefined, statedFrom, statedTo });
    const after = { ...before, ...fields };
    assertInOrder(after.statedFrom, after.statedTo, 'statedTo');
    await this.entries.change(tx, this.kind, before, version, fields);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<FactView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async subject(tx: TenantTx, fact: Subject): Promise<string | null> {
    if (fact.organizationId) return this.labels.organization(tx, fact.organizationId);
    if (fact.bodyId) return this.labels.body(tx, fact.bodyId);
    if (fact.institutionId) return this.institutions.label(tx, fact.institutionId);
    return this.labels.mechanismType(tx, fact.mechanismTypeId);
  }

  private async told(tx: TenantTx, fact: Fact): Promise<object> {
    const { text, statedFrom, statedTo, source } = fact;
    return { about: await this.subject(tx, fact), text, from: statedFrom, to: statedTo, source };
  }

  private async shown(tx: TenantTx, id: string): Promise<FactView> {
    return (await this.queries.fact(tx, id))!;
  }
}

type Subject = Pick<Fact, 'organizationId' | 'bodyId' | 'institutionId' | 'mechanismTypeId'>;

function subjectOf({ organizationId, bodyId, institutionId, mechanismTypeId }: NewFact): Subject {
  assertExactlyOne({ organizationId, bodyId, institutionId, mechanismTypeId });
  return {
    organizationId: organizationId ?? null,
    bodyId: bodyId ?? null,
    institutionId: institutionId ?? null,
    mechanismTypeId: mechanismTypeId ?? null,
  };
}
