import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { systemActor } from '../../platform/database/actor.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { slugTaken } from '../identity.errors.js';
import { TenantRepository, type Tenant } from './tenant.repository.js';

export interface NewTenant {
  /** Short name, as in addresses: `kosgeb`. */
  slug: string;
  nameEn?: string | null;
  nameTr?: string | null;
  language?: 'en' | 'tr';
  zone?: string;
  isDemo?: boolean;
}

/** Makes, suspends and finds tenants. Opens its own transactions, since before it there is no tenant to have one. */
@Injectable()
export class TenantService {
  constructor(
    private readonly tenants: TenantRepository,
    private readonly tenantDatabase: TenantDatabase,
    private readonly globalDatabase: GlobalDatabase,
    private readonly audit: AuditService,
  ) {}

  /** An empty office without members; answers its id. @throws slugTaken */
  async create({ slug, nameEn = null, nameTr = null, language = 'tr', zone = 'Europe/Istanbul', isDemo = false }: NewTenant): Promise<string> {
    const tenantId = newId();
    const name = nameTr ?? nameEn ?? slug;
    await this.tenantDatabase.run(systemActor(tenantId, 'tenant:create'), async (tx) => {
      if (!(await this.tenants.insert(tx, { slug, name, isDemo }))) throw slugTaken();
      await this.tenants.insertSettings(tx, { nameEn, nameTr, zone, language });
      await this.audit.record(tx, { subject: { kind: 'office', id: tenantId }, action: 'created', after: { slug, nameEn, nameTr, zone, language } });
    });
    return tenantId;
  }

  bySlug(slug: string): Promise<Tenant | null> {
    return this.globalDatabase.run((tx) => this.tenants.bySlug(tx, slug), { readOnly: true });
  }

  /** A suspended office keeps its rows; nobody can work in it and no mail leaves it. */
  async setStatus(tenant: Tenant, status: Tenant['status']): Promise<void> {
    await this.globalDatabase.run((tx) => this.tenants.setStatus(tx, tenant.id, status));
    const action = status === 'suspended' ? 'suspended' : 'resumed';
    await this.tenantDatabase.run(systemActor(tenant.id, `tenant:${action}`), (tx) => this.audit.record(tx, { subject: { kind: 'office', id: tenant.id }, action }));
  }
}
