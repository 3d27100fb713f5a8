import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AuditService } from '../../audit/audit.service.js';
import { defineLock, holdAloneNow } from '../../platform/database/advisory-locks.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { exportedOften, exportRunning } from '../identity.errors.js';
import { ThrottlingService } from '../throttling/throttling.service.js';
import { UserRepository } from '../users/user.repository.js';
import { officeName } from './office-name.rules.js';
import { TenantRepository } from './tenant.repository.js';
import { OfficeExportRepository } from './office-export.repository.js';

/** Two exports of everything. */
const EXPORT = defineLock('export');

const EXPORTS_PER_HOUR = 4;
const HOUR = 3600;

/** Everything an office has, in one archive: a file of JSON lines for each table. */
@Injectable()
export class OfficeExportService {
  constructor(
    private readonly tables: OfficeExportRepository,
    private readonly tenants: TenantRepository,
    private readonly users: UserRepository,
    private readonly mails: AccountMailsService,
    private readonly audit: AuditService,
    private readonly throttling: ThrottlingService,
  ) {}

  /** Reading everything is dear: one at a time, and a few in an hour. @throws exportRunning, exportedOften */
  async take(tx: TenantTx): Promise<void> {
    if (!(await holdAloneNow(tx, EXPORT))) throw exportRunning();
    const seconds = await this.throttling.use(`export of ${tx.tenantId}`, EXPORTS_PER_HOUR, HOUR);
    if (seconds > 0) throw exportedOften({ minutes: Math.ceil(seconds / 60) }, { retryAfterSeconds: seconds });
  }

  /**
   * Writes the archive into a new file. The transaction must see one moment of the database, so that its tables agree.
   * No passwords and no tokens are in it: they stand outside the office's tables.
   */
  async write(tx: TenantTx, file: string): Promise<void> {
    const zip = new ZipFile();
    const output = createWriteStream(file, { flags: 'wx', mode: 0o600 });
    zip.outputStream.pipe(output);
    zip.on('error', (error: Error) => output.destroy(error));
    const written = finished(output);
    written.catch(() => undefined); // awaited in each step; here only kept from counting as unhandled
    try {
      await this.fill(tx, zip, written);
      zip.end();
      await written;
    } catch (error) {
      output.destroy();
      if ((error as { code?: string }).code !== 'EEXIST') await rm(file, { force: true });
      throw error;
    }
  }

  /** A file that can be written no more ends the reading too. */
  private async fill(tx: TenantTx, zip: ZipFile, written: Promise<void>): Promise<void> {
    zip.addBuffer(Buffer.from(`${JSON.stringify(await this.tables.tenant(tx), null, 2)}\n`), 'office.json');
    zip.addBuffer(await this.tables.users(tx), 'users.ndjson');
    for (const table of await this.tables.tables(tx)) {
      await Promise.race([written, addLines(zip, `${table}.ndjson`, await this.tables.lines(tx, table))]);
    }
  }

  /** Writes into the history that it was done, and tells whose account did it. */
  async record(tx: TenantTx): Promise<void> {
    await this.audit.record(tx, { subject: { kind: 'office', id: tx.tenantId }, action: 'exported' });
    const user = tx.actor.userId === null ? null : await this.users.byId(tx, tx.actor.userId);
    if (!user) return;
    const { id, email, name, language } = user;
    const office = officeName(await this.tenants.office(tx), language);
    await this.mails.plan(tx, {
      kind: 'office_exported',
      subjectId: id,
      userId: id,
      recipient: { email, name },
      language,
      params: { office },
      usefulHours: 72,
    });
  }
}

/** One table after another, since one transaction has one connection. */
async function addLines(zip: ZipFile, name: string, lines: Readable): Promise<void> {
  const read = once(lines, 'close');
  zip.addReadStream(lines, name);
  await read;
}
