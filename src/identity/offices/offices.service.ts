import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { broke } from '../../platform/database/sql-state.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { assertVersion } from '../../platform/http/version.js';
import { assertNamed } from '../../platform/i18n/name.rules.js';
import { unknownHomeInstitution } from '../identity.errors.js';
import type { OfficeChange, OfficeView } from './offices.dto.js';
import { TenantRepository, type Office, type OfficeSettings } from './tenant.repository.js';

/** The settings of one office. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly tenants: TenantRepository,
    private readonly audit: AuditService,
  ) {}

  async read(tx: TenantTx): Promise<OfficeView> {
    return shown(tx, await this.tenants.office(tx));
  }

  async change(tx: TenantTx, version: number, change: OfficeChange): Promise<OfficeView> {
    const before = await this.tenants.office(tx, true);
    assertVersion(before, version, shown(tx, before));
    const after = changed(before, change);
    assertNamed({ en: after.nameEn, tr: after.nameTr });
    await this.tenants.change(tx, after).catch((error: unknown) => {
      throw broke(error, 'foreignKey') ? unknownHomeInstitution() : error;
    });
    await this.audit.record(tx, { subject: { kind: 'office', id: tx.tenantId }, action: 'changed', before, after });
    return this.read(tx);
  }
}

function changed(
  office: Office,
  { name, zone, language, homeInstitutionId, mailsPerHour }: OfficeChange,
): OfficeSettings {
  return {
    nameEn: name?.en === undefined ? office.nameEn : name.en,
    nameTr: name?.tr === undefined ? office.nameTr : name.tr,
    zone: zone ?? office.zone,
    language: language ?? office.language,
    homeInstitutionId: homeInstitutionId === undefined ? office.homeInstitutionId : homeInstitutionId,
    mailsPerHour: mailsPerHour ?? office.mailsPerHour,
  };
}

function shown(tx: TenantTx, office: Office): OfficeView {
  const { nameEn, nameTr, ...rest } = office;
  return { ...rest, name: { en: nameEn, tr: nameTr }, can: { edit: tx.actor.permissions.has('office:write') } };
}
