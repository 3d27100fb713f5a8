import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { plainRows, type GlobalTx } from './tenant-tx.js';
import type { RunOptions } from './tenant-database.js';
import { runTransaction } from './transactions.js';

/** Transactions over the schema `account`: no tenant is set, so no tenant's row can be seen or written. */
@Injectable()
export class GlobalDatabase {
  private readonly log = new Logger('database');

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  run<T>(work: (tx: GlobalTx) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const requestId = options.requestId ?? uuidv7();
    const makeTx = (afterCommit: GlobalTx['afterCommit']) =>
      Object.freeze({ requestId, afterCommit }) as unknown as GlobalTx;
    return runTransaction(
      this.dataSource,
      {
        readOnly: options.readOnly ?? false,
        oneMoment: options.oneMoment ?? false,
        settings: { tenantId: '', userId: '' },
      },
      makeTx,
      work,
      (error) => this.log.error(`After commit of ${requestId}: ${String(error)}`),
    );
  }

  /** One statement that needs no transaction of its own, such as looking a session up. */
  async query<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return plainRows<Row>(await this.dataSource.query(sql, params));
  }
}
