import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../platform/database/across-tenants.js';
import { systemActor } from '../platform/database/actor.js';
import { TenantDatabase } from '../platform/database/tenant-database.js';
import { Sweep } from '../platform/jobs/handles.js';
import { PersonRepository } from './person.repository.js';

const AT_ONCE = 1000;

/** Takes the mark off persons whose day of leaving has come, so that whatever was planned for them is planned again. */
@Injectable()
export class SettleDepartures {
  constructor(
    private readonly tenants: AcrossTenants,
    private readonly database: TenantDatabase,
    private readonly persons: PersonRepository,
  ) {}

  @Sweep('departures')
  async settle(stopping: AbortSignal): Promise<void> {
    const found = await this.tenants.rows<{ tenantId: string }>(
      'select tenant_id as "tenantId" from app.departures_due($1)',
      [AT_ONCE],
    );
    for (const tenantId of new Set(found.map((one) => one.tenantId))) {
      if (stopping.aborted) return;
      await this.database.run(systemActor(tenantId, 'people.departures'), (tx) => this.persons.settleDepartures(tx));
    }
  }
}
