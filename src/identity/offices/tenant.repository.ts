import { Injectable } from '@nestjs/common';
import { row, rows, type GlobalTx, type TenantTx } from '../../platform/database/tenant-tx.js';

export interface Tenant {
  id: string;
  slug: string;
  name: string;
  status: 'active' | 'suspended';
  isDemo: boolean;
}

export interface OfficeSettings {
  nameEn: string | null;
  nameTr: string | null;
  zone: string;
  language: 'en' | 'tr';
  homeInstitutionId: string | null;
  mailsPerHour: number;
}

export interface Office extends OfficeSettings {
  id: string;
  slug: string;
  isDemo: boolean;
  version: number;
}

const SETTINGS = `o.name_en as "nameEn", o.name_tr as "nameTr", o.zone, o.language, o.home_institution_id as "homeInstitutionId",
                  o.mails_per_hour as "mailsPerHour"`;

@Injectable()
export class TenantRepository {
  /** False when the slug is taken. */
  async insert(tx: TenantTx, tenant: Omit<Tenant, 'id' | 'status'>): Promise<boolean> {
    const made = await rows(
      tx,
      `insert into account.tenants (id, slug, name, is_demo) values ($1, $2, $3, $4) on conflict (slug) do nothing returning id`,
      [tx.tenantId, tenant.slug, tenant.name, tenant.isDemo],
    );
    return made.length > 0;
  }

  async insertSettings(
    tx: TenantTx,
    settings: Pick<OfficeSettings, 'nameEn' | 'nameTr' | 'zone' | 'language'>,
  ): Promise<void> {
    await rows(
      tx,
      `insert into office_settings (tenant_id, name_en, name_tr, zone, language) values ($1, $2, $3, $4, $5)`,
      [tx.tenantId, settings.nameEn, settings.nameTr, settings.zone, settings.language],
    );
  }

  bySlug(tx: GlobalTx, slug: string): Promise<Tenant | null> {
    return row<Tenant>(tx, `select id, slug, name, status, is_demo as "isDemo" from account.tenants where slug = $1`, [
      slug,
    ]);
  }

  async setStatus(tx: TenantTx, status: Tenant['status']): Promise<void> {
    await rows(tx, `update account.tenants set status = $2 where id = $1`, [tx.tenantId, status]);
  }

  async status(tx: TenantTx): Promise<Tenant['status'] | null> {
    return (
      (await row<Pick<Tenant, 'status'>>(tx, `select status from account.tenants where id = $1`, [tx.tenantId]))
        ?.status ?? null
    );
  }

  async office(tx: TenantTx, lock = false): Promise<Office> {
    const found = await row<Office>(
      tx,
      `select t.id, t.slug, t.is_demo as "isDemo", o.version, ${SETTINGS}
         from office_settings o join account.tenants t on t.id = o.tenant_id ${lock ? 'for update of o' : ''}`,
    );
    return found!;
  }

  async change(tx: TenantTx, settings: OfficeSettings): Promise<void> {
    await rows(
      tx,
      `update office_settings set name_en = $2, name_tr = $3, zone = $4, language = $5, home_institution_id = $6, mails_per_hour = $7, version = version + 1
        where tenant_id = $1`,
      [
        tx.tenantId,
        settings.nameEn,
        settings.nameTr,
        settings.zone,
        settings.language,
        settings.homeInstitutionId,
        settings.mailsPerHour,
      ],
    );
    await rows(tx, `update account.tenants set name = $2 where id = $1 and name <> $2`, [
      tx.tenantId,
      settings.nameTr ?? settings.nameEn,
    ]);
  }

  /** Every row of a suspended tenant, in all tables; false when it is not suspended. */
  async delete(tx: GlobalTx, id: string): Promise<boolean> {
    return (await row<{ deleted: boolean }>(tx, `select app.delete_tenant($1) as deleted`, [id]))!.deleted;
  }
}
