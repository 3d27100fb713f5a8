import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/database/actor.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { officeSuspended } from '../../platform/http/http.errors.js';
import type { Language } from '../../platform/i18n/language.js';
import type { ZoneId } from '../../platform/time/wall-time.rules.js';
import { TenantRepository } from '../offices/tenant.repository.js';

/** In whose name something is done through a link. */
export interface LinkHolder {
  personId: string;
  name: string;
  language: Language;
  zone: ZoneId;
}

/** The office a mailed link leads into. Nobody signs in by this: each transaction is for exactly the work that is handed over. */
@Injectable()
export class LinkedOffices {
  constructor(
    private readonly database: TenantDatabase,
    private readonly tenants: TenantRepository,
  ) {}

  /** Changes nothing: mail scanners open links. @throws notFound for an office that is none, officeSuspended */
  look<T>(tenantId: string, read: (tx: TenantTx) => Promise<T>): Promise<T> {
    const inOffice = async (tx: TenantTx): Promise<T> => {
      const status = await this.tenants.status(tx);
      if (status === null) throw notFound();
      if (status === 'suspended') throw officeSuspended();
      return read(tx);
    };
    return this.database.run(systemActor(tenantId, 'mailed link'), inOffice, { readOnly: true });
  }

  /** Acts in the name of the link's holder, who was read by `look`; the permission is the only one there is. */
  act<T>(tenantId: string, holder: LinkHolder, permission: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
    const { personId, name, language, zone } = holder;
    return this.database.run({ ...systemActor(tenantId, name, new Set([permission])), personId, language, zone }, work);
  }
}
