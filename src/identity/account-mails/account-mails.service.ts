import { Injectable } from '@nestjs/common';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { AccountMailRepository } from './account-mail.repository.js';
import type { NewAccountMail } from './account-mails.types.js';
import { sendAccountMail } from './send-account-mail.job.js';

/** Mails about accounts: planned in the transaction of what they tell, sent by a worker, shown nowhere. */
@Injectable()
export class AccountMailsService {
  constructor(
    private readonly mails: AccountMailRepository,
    private readonly jobs: Jobs,
  ) {}

  async plan(tx: GlobalTx | TenantTx, mail: NewAccountMail): Promise<void> {
    const id = await this.mails.plan(tx, mail);
    this.jobs.enqueue(tx, sendAccountMail, { id }, { id: `${id}-0` });
  }

  /** What was planned about a subject and not sent yet is not sent. */
  async cancel(tx: GlobalTx | TenantTx, subjectId: string): Promise<void> {
    await this.mails.cancel(tx, subjectId);
  }
}
