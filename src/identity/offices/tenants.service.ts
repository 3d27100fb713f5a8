import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { systemActor, type Actor } from '../../platform/database/actor.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { notSuspended, slugTaken } from '../identity.errors.js';
import { PERMISSIONS } from '../identity.policy.js';
import { MemberRepository } from '../members/member.repository.js';
import { officeName } from './office-name.rules.js';
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
    private readonly members: MemberRepository,
    private readonly mails: AccountMailsService,
    private readonly audit: AuditService,
  ) {}

  /** An empty office without members; answers its id. @throws slugTaken */
  async create({
    slug,
    nameEn = null,
    nameTr = null,
    language = 'tr',
    zone = 'Europe/Istanbul',
    isDemo = false,
  }: NewTenant): Promise<string> {
    const tenantId = newId();
    const name = nameTr ?? nameEn ?? slug;
    await this.tenantDatabase.run(this.commandActor(tenantId, 'tenant:create'), async (tx) => {
      if (!(await this.tenants.insert(tx, { slug, name, isDemo }))) throw slugTaken();
      await this.tenants.insertSettings(tx, { nameEn, nameTr, zone, language });
      await this.audit.record(tx, {
        subject: { kind: 'office', id: tenantId },
        action: 'created',
        after: { slug, nameEn, nameTr, zone, language },
      });
    });
    return tenantId;
  }

  /** Who acts in that office for a command of the operator: may do everything, and the history calls it by `label`. */
  commandActor(tenantId: string, label: string): Actor {
    return systemActor(tenantId, label, new Set(PERMISSIONS));
  }

  bySlug(slug: string): Promise<Tenant | null> {
    return this.globalDatabase.run((tx) => this.tenants.bySlug(tx, slug), { readOnly: true });
  }

  /** A suspended office keeps its rows; nobody can work in it and no mail leaves it. */
  async setStatus(tenant: Tenant, status: Tenant['status']): Promise<void> {
    const action = status === 'suspended' ? 'suspended' : 'resumed';
    await this.tenantDatabase.run(this.commandActor(tenant.id, `tenant:${action}`), async (tx) => {
      await this.tenants.setStatus(tx, status);
      await this.audit.record(tx, { subject: { kind: 'office', id: tenant.id }, action });
    });
  }

  /** All its rows, for good, with the users who belong to no other office. Tells its administrators. @throws notSuspended */
  async delete(tenant: Tenant): Promise<void> {
    const told = await this.tenantDatabase.run(this.commandActor(tenant.id, 'tenant:delete'), async (tx) => ({
      office: await this.tenants.office(tx),
      administrators: await this.members.administrators(tx),
    }));
    await this.globalDatabase.run(async (tx) => {
      if (!(await this.tenants.delete(tx, tenant.id))) throw notSuspended();
      for (const { email, name, language } of told.administrators) {
        const params = { office: officeName(told.office, language) };
        await this.mails.plan(tx, {
          kind: 'office_deleted',
          subjectId: tenant.id,
          userId: null,
          recipient: { email, name },
          language,
          params,
          usefulHours: 72,
        });
      }
    });
  }
}
