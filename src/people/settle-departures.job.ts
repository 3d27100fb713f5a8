import { Injectable, Logger } from '@nestjs/common';
import { AcrossTenants } from '../platform/database/across-tenants.js';
import { systemActor } from '../platform/database/actor.js';
import { TenantDatabase } from '../platform/database/tenant-database.js';
import { Sweep } from '../platform/jobs/handles.js';
import { PersonRepository } from './person.repository.js';

const AT_ONCE = 1000;

/** Takes the mark off persons whose day of leaving has come, so that whatever was planned for them is planned again. */
@Injectable()
export class SettleDepartures {
  private readonly log = new Logger('people');

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
      await this.settleOf(tenantId).catch((error: unknown) => {
        // it is found again by the next sweep; it must not keep the others waiting
        const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.log.error(`Departures of ${tenantId} cannot be settled: ${trace}`);
      });
    }
  }

  private settleOf(tenantId: string): Promise<number> {
    return this.database.run(systemActor(tenantId, 'people.departures'), (tx) => this.persons.settleDepartures(tx));
  }
}
