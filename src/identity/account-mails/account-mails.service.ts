import { Injectable } from '@nestjs/common';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { AccountMailRepository } from './account-mail.repository.js';
import type { AccountMailKind, NewAccountMail } from './account-mails.types.js';
import { standingOf, type MailStanding } from './mail-standing.rules.js';
import { sendAccountMail } from './send-account-mail.job.js';

/** Mails about accounts: planned in the transaction of what they tell, sent by a worker. Their text is shown nowhere. */
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

  /** Where the newest mail of a kind about each of these subjects stands. */
  async standing(
    tx: GlobalTx | TenantTx,
    kind: AccountMailKind,
    subjectIds: string[],
  ): Promise<Map<string, MailStanding>> {
    const newest = await this.mails.newest(tx, kind, subjectIds);
    return new Map([...newest].map(([id, facts]) => [id, standingOf(facts)]));
  }

  /** What was planned about a subject and not sent yet is not sent. */
  async cancel(tx: GlobalTx | TenantTx, subjectId: string): Promise<void> {
    await this.mails.cancel(tx, subjectId);
  }
}
