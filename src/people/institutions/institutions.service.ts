import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { newId } from '../../platform/database/ids.js';
import { rewritten, saysElse, told } from '../../platform/database/source-mark.js';
import { broke } from '../../platform/database/sql-state.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../../platform/errors/problem.js';
import { assertNamed } from '../../platform/i18n/name.rules.js';
import { Clock } from '../../platform/time/clock.js';
import { CountriesQueries } from '../countries/countries.queries.js';
import type { ChangedInstitution, InstitutionView, NewInstitution } from './institutions.dto.js';
import type { Institution } from './institution.entity.js';
import { InstitutionRepository, type InstitutionChange } from './institution.repository.js';
import { institutionInUse } from './institutions.errors.js';
import { canEditInstitutions } from './institutions.policy.js';
import { InstitutionsQueries } from './institutions.queries.js';

/** Commands over institutions. Each checks who acts, then the rules, then writes, then records the change. */
@Injectable()
export class InstitutionsService {
  constructor(
    private readonly institutions: InstitutionRepository,
    private readonly queries: InstitutionsQueries,
    private readonly countries: CountriesQueries,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async add(tx: TenantTx, input: NewInstitution): Promise<InstitutionView> {
    if (!canEditInstitutions(tx.actor)) throw forbidden();
    assertNamed(input.name);
    await this.countries.assertKnown(tx, input.country ?? null, 'country');
    const own = { tenantId: tx.tenantId, id: newId(), confirmedBy: tx.actor.label, confirmedAt: this.clock.now() };
    const institution = { ...EMPTY, ...fieldsOf(input), kind: input.kind, ...own };
    await this.institutions.add(tx, institution);
    await this.audit.record(tx, {
      subject: { kind: 'institution', id: institution.id },
      action: 'created',
      after: told(institution),
    });
    return this.shown(tx, institution.id);
  }

  /** What the office writes over is the office's word from then on; the catalogue will not change it again. What says nothing new changes nothing. */
  async change(tx: TenantTx, id: string, version: number, input: ChangedInstitution): Promise<InstitutionView> {
    const before = await this.editable(tx, id);
    const fields = fieldsOf(input);
    const after = { ...before, ...fields };
    assertNamed({ en: after.nameEn, tr: after.nameTr });
    await this.countries.assertKnown(tx, after.country, 'country');
    if (before.version === version && !saysElse(before, fields)) return this.shown(tx, id);
    const change = { ...fields, ...rewritten(before, tx.actor.label, this.clock.now()) };
    return this.write(tx, before, version, change, 'changed');
  }

  /** Vouches for the entry as it stands, under the name of who does. */
  async confirm(tx: TenantTx, id: string, version: number): Promise<InstitutionView> {
    const before = await this.editable(tx, id);
    return this.write(tx, before, version, { confirmedBy: tx.actor.label, confirmedAt: this.clock.now() }, 'confirmed');
  }

  /** @throws institutionInUse while people, terms or the settings point at it. */
  async remove(tx: TenantTx, id: string, version: number): Promise<void> {
    const before = await this.editable(tx, id);
    const removed = await this.institutions.remove(tx, id, version).catch((error: unknown) => {
      throw broke(error, 'foreignKey') ? institutionInUse() : error;
    });
    if (!removed) throw staleVersion({}, { current: await this.queries.institution(tx, id) });
    await this.audit.record(tx, { subject: { kind: 'institution', id }, action: 'deleted', before: told(before) });
  }

  private async editable(tx: TenantTx, id: string): Promise<Institution> {
    const institution = await this.institutions.find(tx, id);
    if (!institution) throw notFound();
    if (!canEditInstitutions(tx.actor)) throw forbidden();
    return institution;
  }

  private async write(
    tx: TenantTx,
    before: Institution,
    version: number,
    change: InstitutionChange,
    action: string,
  ): Promise<InstitutionView> {
    const { id } = before;
    const changed = await this.institutions.change(tx, id, version, change);
    if (!changed) throw staleVersion({}, { current: await this.queries.institution(tx, id) });
    await this.audit.record(tx, { subject: { kind: 'institution', id }, action, before, after: told(change) });
    return this.shown(tx, id);
  }

  private async shown(tx: TenantTx, id: string): Promise<InstitutionView> {
    return (await this.queries.institution(tx, id))!;
  }
}

const EMPTY = {
  country: null,
  nameEn: null,
  nameTr: null,
  acronym: null,
  founded: null,
  catalogueId: null,
  source: 'office',
  sourceDetail: {},
  version: 1,
} as const;

/** The fields a client named; what it left out stays away. */
function fieldsOf({
  name,
  kind,
  acronym,
  country,
  founded,
}: ChangedInstitution): Partial<Pick<Institution, 'nameEn' | 'nameTr' | 'kind' | 'acronym' | 'country' | 'founded'>> {
  const named = { nameEn: name?.en, nameTr: name?.tr, kind: kind ?? undefined, acronym, country, founded };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
