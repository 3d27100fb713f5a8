import { Injectable } from '@nestjs/common';
import { sourceMark } from '../../platform/database/source-mark.js';
import { rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import { wrongField } from '../../platform/http/validation.js';
import type { CountryList, CountryView } from './countries.dto.js';
import { canEditCountries } from './countries.policy.js';
import { COUNTRY_CODES, isCountryCode, isOwnCode, usualName } from './country-codes.rules.js';
import { unknownCountry } from './countries.errors.js';

@Injectable()
export class CountriesQueries {
  /** Every country under the office's own name where it has one, else under the usual name; then the territories it named. */
  async list(tx: TenantTx): Promise<CountryList> {
    const own = await this.named(tx);
    const territories = [...own.values()].filter(({ code }) => isOwnCode(code));
    const items = [...COUNTRY_CODES.map((code) => own.get(code) ?? usual(code)), ...territories];
    return { items, can: { edit: canEditCountries(tx.actor) } };
  }

  async country(tx: TenantTx, code: string): Promise<CountryView> {
    return (await this.named(tx, code)).get(code) ?? usual(code);
  }

  /** @throws on the field when there is no country with this code. Null names none. */
  async assertKnown(tx: TenantTx, code: string | null, field: string): Promise<void> {
    if (code === null || isCountryCode(code)) return;
    if (isOwnCode(code) && (await this.named(tx, code)).has(code)) return;
    throw wrongField(field, 'country', unknownCountry);
  }

  private async named(tx: TenantTx, code: string | null = null): Promise<Map<string, CountryView>> {
    const found = await rows<CountryView>(
      tx,
      `select c.code, json_build_object('en', c.name_en, 'tr', c.name_tr) as name, ${sourceMark('c')} as source, c.version
         from countries c where c.tenant_id = $1 and ($2::text is null or c.code = $2)`,
      [tx.tenantId, code],
    );
    return new Map(found.map((one) => [one.code, one]));
  }
}

const usual = (code: string): CountryView => ({ code, name: usualName(code), source: null, version: 0 });
