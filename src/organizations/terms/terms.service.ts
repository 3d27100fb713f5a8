import { Injectable } from '@nestjs/common';
import { CountriesQueries } from '../../people/countries/countries.queries.js';
import { InstitutionsQueries } from '../../people/institutions/institutions.queries.js';
import { broke } from '../../platform/database/sql-state.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { inLanguage } from '../../platform/i18n/language.js';
import { dateRange, daysCovered } from '../../platform/time/partial-date.rules.js';
import { unknownBody } from '../bodies/bodies.errors.js';
import { EntriesService } from '../entries/entries.service.js';
import type { EntryKind } from '../entries/entries.types.js';
import { assertExactlyOne, assertInOrder } from '../entries/entry.rules.js';
import { givenFields } from '../../platform/http/given-fields.js';
import { LabelQueries } from '../labels.queries.js';
import { unknownOrganization } from '../organizations.errors.js';
import type { Term } from './term.entity.js';
import { TermRepository } from './term.repository.js';
import type { ChangedTerm, NewTerm, TermView } from './terms.dto.js';
import { termInUse, termsOverlap, termsOverlapJustNow, unknownHolder } from './terms.errors.js';
import { TermsQueries } from './terms.queries.js';

@Injectable()
export class TermsService {
  private readonly kind: EntryKind<Term>;

  constructor(
    private readonly terms: TermRepository,
    private readonly queries: TermsQueries,
    private readonly labels: LabelQueries,
    private readonly institutions: InstitutionsQueries,
    private readonly countries: CountriesQueries,
    private readonly entries: EntriesService,
  ) {
    this.kind = {
      subject: 'term',
      rows: terms,
      told: (tx, entry) => this.told(tx, entry),
      shown: (tx, id) => queries.term(tx, id),
      inUse: termInUse,
    };
  }

  /** @throws termsOverlap when an exclusive role is held by somebody else on one of these days. */
  async add(tx: TenantTx, input: NewTerm): Promise<TermView> {
    this.entries.assertMayAdd(tx);
    const fields = withPeriod({ ...EMPTY, ...fieldsOf(input), ...placeOf(input), role: input.role });
    await this.assertPlaced(tx, fields);
    await this.assertFree(tx, { ...fields, id: NO_ID });
    const id = await this.entries.add(tx, this.kind, fields).catch(overlapJustNow);
    return this.shown(tx, id);
  }

  /** Holder and place of a term stay: another holder is another term. */
  async change(tx: TenantTx, id: string, version: number, input: ChangedTerm): Promise<TermView> {
    const before = await this.entries.editable(tx, this.kind, id);
    const after = withPeriod({ ...before, ...fieldsOf(input) });
    await this.assertFree(tx, after);
    await this.entries
      .change(tx, this.kind, before, version, { ...fieldsOf(input), period: after.period })
      .catch(overlapJustNow);
    return this.shown(tx, id);
  }

  async confirm(tx: TenantTx, id: string, version: number): Promise<TermView> {
    await this.entries.confirm(tx, this.kind, id, version);
    return this.shown(tx, id);
  }

  remove(tx: TenantTx, id: string, version: number): Promise<void> {
    return this.entries.remove(tx, this.kind, id, version);
  }

  private async assertPlaced(
    tx: TenantTx,
    term: Pick<Term, 'bodyId' | 'organizationId' | 'holderInstitutionId' | 'holderCountry'>,
  ): Promise<void> {
    if (term.bodyId !== null && (await this.labels.body(tx, term.bodyId)) === null) throw unknownBody();
    if (term.organizationId !== null && (await this.labels.organization(tx, term.organizationId)) === null)
      throw unknownOrganization();
    await this.countries.assertKnown(tx, term.holderCountry, 'holderCountry');
    const { holderInstitutionId: holder } = term;
    if (holder !== null && (await this.institutions.label(tx, holder)) === null) throw unknownHolder();
  }

  /** Names the other term, which the database's own refusal could not. */
  private async assertFree(
    tx: TenantTx,
    term: Pick<Term, 'id' | 'role' | 'bodyId' | 'organizationId' | 'period' | 'disputed'>,
  ): Promise<void> {
    if (term.period === null || term.disputed) return;
    const other = await this.terms.overlapping(tx, term);
    if (other === null) return;
    const current = await this.shown(tx, other);
    throw termsOverlap(
      { holder: await this.holderName(tx, current), period: `${current.from ?? '…'}–${current.to ?? '…'}` },
      { current },
    );
  }

  private async holderName(tx: TenantTx, { holder }: TermView): Promise<string> {
    if (holder.institution) return holder.institution.acronym ?? inLanguage(holder.institution.name, tx.actor.language);
    return (await this.countries.country(tx, holder.country!)).name[tx.actor.language];
  }

  private async told(tx: TenantTx, term: Term): Promise<object> {
    const { role, statedFrom, statedTo, nominalTerm, disputed, note, source } = term;
    const holder = term.holderCountry ?? (await this.institutions.label(tx, term.holderInstitutionId!));
    const place = term.bodyId
      ? await this.labels.body(tx, term.bodyId)
      : await this.labels.organization(tx, term.organizationId);
    return { holder, in: place, role, from: statedFrom, to: statedTo, nominalTerm, disputed, note, source };
  }

  private async shown(tx: TenantTx, id: string): Promise<TermView> {
    return (await this.queries.term(tx, id))!;
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

const EMPTY = {
  statedFrom: null,
  statedTo: null,
  period: null,
  nominalTerm: null,
  disputed: false,
  note: null,
  exclusive: null,
};

/** Two who write at the same moment both find the role free; the database lets one of them through. */
function overlapJustNow(error: unknown): never {
  throw broke(error, 'exclusion') ? termsOverlapJustNow() : error;
}

function withPeriod<T extends Pick<Term, 'statedFrom' | 'statedTo' | 'nominalTerm'>>(
  term: T,
): T & { period: string | null } {
  assertInOrder(term.statedFrom, term.statedTo);
  return { ...term, period: dateRange(daysCovered(term.statedFrom, term.statedTo, term.nominalTerm)) };
}

function placeOf({ holderInstitutionId, holderCountry, bodyId, organizationId }: NewTerm) {
  assertExactlyOne({ holderInstitutionId, holderCountry });
  assertExactlyOne({ bodyId, organizationId });
  return {
    holderInstitutionId: holderInstitutionId ?? null,
    holderCountry: holderCountry ?? null,
    bodyId: bodyId ?? null,
    organizationId: organizationId ?? null,
  };
}

function fieldsOf({ role, from, to, nominalTerm, disputed, note }: ChangedTerm) {
  return givenFields({
    role: role ?? undefined,
    statedFrom: from,
    statedTo: to,
    nominalTerm,
    disputed: disputed ?? undefined,
    note,
  });
}
