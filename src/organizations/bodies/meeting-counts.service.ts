import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import type { MeetingCounter } from './bodies.types.js';

/** Meetings stand above bodies and count themselves: their feature registers how. Boot fails when none does. */
@Injectable()
export class MeetingCounts implements OnApplicationBootstrap {
  private counter: MeetingCounter | null = null;

  register(counter: MeetingCounter): void {
    this.counter = counter;
  }

  onApplicationBootstrap(): void {
    if (!this.counter)
      throw new Error('Nobody counts the meetings of a body: a MeetingCounter must be registered at boot.');
  }

  of(tx: TenantTx, bodyIds: string[]): Promise<Map<string, number>> {
    return this.counter!.meetingsOf(tx, bodyIds);
  }
}
