import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { newId } from '../../platform/database/ids.js';
import { rewritten, saysElse, told } from '../../platform/database/source-mark.js';
import { broke } from '../../platform/database/sql-state.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../../platform/errors/problem.js';
import { Clock } from '../../platform/time/clock.js';
import type { CountryView, NamedCountry } from './countries.dto.js';
import { canEditCountries } from './countries.policy.js';
import { CountriesQueries } from './countries.queries.js';
import { isCountryCode, isOwnCode } from './country-codes.rules.js';
import type { Country } from './country.entity.js';
import { CountryRepository } from './country.repository.js';

@Injectable()
export class CountriesService {
  constructor(
    private readonly countries: CountryRepository,
    private readonly queries: CountriesQueries,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Calls a country as this office calls it. Version 0 stands for "no own name yet". */
  async name(tx: TenantTx, code: string, version: number, { nameEn, nameTr }: NamedCountry): Promise<CountryView> {
    if (!isCountryCode(code) && !isOwnCode(code)) throw notFound();
    if (!canEditCountries(tx.actor)) throw forbidden();
    const before = await this.countries.findByCode(tx, code);
    if (before?.version === version && !saysElse(before, { nameEn, nameTr })) return this.queries.country(tx, code);
    const id = before?.id ?? newId();
    const change = { nameEn, nameTr, ...rewritten(before ?? FRESH, tx.actor.label, this.clock.now()) };
    const done = before
      ? await this.countries.change(tx, id, version, change)
      : await this.add(tx, version, { ...FRESH, ...change, tenantId: tx.tenantId, id, code });
    if (!done) throw staleVersion({}, { current: await this.queries.country(tx, code) });
    await this.audit.record(tx, {
      subject: { kind: 'country', id },
      action: before ? 'changed' : 'created',
      before: before && told(before),
      after: told(change),
    });
    return this.queries.country(tx, code);
  }

  /** Vouches for the office's own names as they stand. @throws notFound where the country goes by its usual name. */
  async confirm(tx: TenantTx, code: string, version: number): Promise<CountryView> {
    const before = await this.countries.findByCode(tx, code);
    if (!before) throw notFound();
    if (!canEditCountries(tx.actor)) throw forbidden();
    const change = { confirmedBy: tx.actor.label, confirmedAt: this.clock.now() };
    const done = await this.countries.change(tx, before.id, version, change);
    if (!done) throw staleVersion({}, { current: await this.queries.country(tx, code) });
    const { confirmedBy, confirmedAt } = before;
    await this.audit.record(tx, {
      subject: { kind: 'country', id: before.id },
      action: 'confirmed',
      before: { confirmedBy, confirmedAt },
      after: change,
      named: told(before),
    });
    return this.queries.country(tx, code);
  }

  private async add(tx: TenantTx, version: number, country: Omit<Country, 'createdAt'>): Promise<boolean> {
    if (version !== 0) return false;
    await this.countries.add(tx, country).catch((error: unknown) => {
      throw broke(error, 'unique') ? staleVersion() : error;
    });
    return true;
  }
}

const FRESH = {
  source: 'office',
  sourceDetail: {},
  catalogueId: null,
  confirmedBy: null,
  confirmedAt: null,
  version: 1,
} as const;
