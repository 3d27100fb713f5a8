import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../database/across-tenants.js';
import { systemActor } from '../database/actor.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { Sweep } from '../jobs/handles.js';
import { Clock } from '../time/clock.js';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';

const EVERY_MS = 3_600_000;

/** Deletes answers of writes that are older than a day, about once an hour: no write pays for it. */
@Injectable()
export class ForgetKeys {
  private next = 0;

  constructor(
    private readonly tenants: AcrossTenants,
    private readonly database: TenantDatabase,
    private readonly keys: IdempotencyKeyRepository,
    private readonly clock: Clock,
  ) {}

  @Sweep('old idempotency keys')
  async forget(stopping: AbortSignal): Promise<void> {
    const now = this.clock.now().getTime();
    if (now < this.next) return;
    this.next = now + EVERY_MS;
    const offices = await this.tenants.rows<{ id: string }>(
      'select tenant_id as id from app.offices_with_old_keys()',
      [],
    );
    for (const { id } of offices) {
      if (stopping.aborted) return;
      await this.database.run(systemActor(id, 'keys.forget'), (tx) => this.keys.forgetOld(tx));
    }
  }
}
