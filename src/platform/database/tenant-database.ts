import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from './actor.js';
import type { TenantTx } from './tenant-tx.js';
import { runTransaction } from './transactions.js';

export interface RunOptions {
  /** A read-only transaction: the database refuses every write in it. */
  readOnly?: boolean;
  /** Sees one moment of the database although it writes. */
  oneMoment?: boolean;
  requestId?: string;
}

/** The only door to a tenant's rows: one call is one tenant, one actor and one transaction. */
@Injectable()
export class TenantDatabase {
  private readonly log = new Logger('database');

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Commits when `work` resolves, rolls back when it throws, then runs what was left for after the commit. */
  run<T>(actor: Actor, work: (tx: TenantTx) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const opening = {
      readOnly: options.readOnly ?? false,
      oneMoment: options.oneMoment ?? false,
      settings: { tenantId: actor.tenantId, userId: actor.userId ?? '' },
    };
    const requestId = options.requestId ?? uuidv7();
    const makeTx = (afterCommit: TenantTx['afterCommit']) =>
      Object.freeze({ tenantId: actor.tenantId, actor, requestId, afterCommit }) as unknown as TenantTx;
    return runTransaction(this.dataSource, opening, makeTx, work, (error) =>
      this.log.error(`After commit of ${requestId}: ${String(error)}`),
    );
  }
}
