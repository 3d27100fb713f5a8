import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS_TOKEN } from '../../platform/config/config.module.js';
import { publicUrlOf } from '../../platform/config/public-url.js';
import type { Settings } from '../../platform/config/settings.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import { Handles, Sweep } from '../../platform/jobs/handles.js';
import { defineJob, type JobRun } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { attemptDeadline, Mailer } from '../../platform/mail/mailer.js';
import { Clock } from '../../platform/time/clock.js';
import { AccessTokensService } from '../access-tokens/access-tokens.service.js';
import { AccountMailTruth } from './account-mail-truth.service.js';
import { renderAccountMail } from './account-mail.email.js';
import { AccountMailRepository, type Ending } from './account-mail.repository.js';
import { isLinkKind, type AccountMail } from './account-mails.types.js';
import { endingOf } from './attempt.rules.js';

/** Sends one account mail: a bell for its row. */
export const sendAccountMail = defineJob<{ id: string }>('identity.send-account-mail', { queue: 'mails', attempts: 1 });

type Tx = GlobalTx | TenantTx;
/** One row, claimed for one attempt, with the secret of its link; the secret stands nowhere else in clear. */
interface Attempt {
  mail: AccountMail;
  secret: string | null;
}

const SWEEP_AT_MOST = 500;
const SETTLED = { answer: '', wakeAfterSeconds: null };

@Injectable()
export class SendAccountMail {
  private readonly log = new Logger('mail');

  constructor(
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    private readonly database: GlobalDatabase,
    private readonly mails: AccountMailRepository,
    private readonly truth: AccountMailTruth,
    private readonly tokens: AccessTokensService,
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Claims and reads the truth in one transaction, talks to the mail server outside any, settles in a second one. */
  @Handles(sendAccountMail)
  async send(run: JobRun<{ id: string }>): Promise<void> {
    const { data, worker } = run;
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      run.tenantId ? run.inTenant(work) : this.database.run(work);
    const attempt = await within((tx) => this.begin(tx, data.id, worker));
    if (!attempt) return;
    const { mail, secret } = attempt;
    const content = await renderAccountMail(mail, secret, publicUrlOf(this.settings));
    const message = {
      ...content,
      fromName: 'Heyet',
      to: { name: mail.recipientName, address: mail.recipientEmail },
      messageKey: `account.${mail.id}`,
    };
    const outcome = await this.mailer.send(message, attemptDeadline(this.settings.leaseSeconds));
    const ending = endingOf(outcome, mail.attempts, this.settings.retrySeconds);
    await within((tx) => this.mails.finish(tx, mail, worker, ending));
    if (ending.state === 'failed' || ending.state === 'dead') this.tellLost(mail, ending.state, ending.answer);
  }

  /** Finds what waits, should its bell have been lost. */
  @Sweep('account mails')
  async sweep(_stopping: AbortSignal): Promise<void> {
    const waking = await this.mails.waking(this.settings.sweepAheadSeconds, SWEEP_AT_MOST);
    await this.jobs.ring(
      sendAccountMail,
      waking.map(({ id, tenantId, attempts, delayMs }) => ({
        tenantId,
        data: { id },
        id: `${id}-${attempts}`,
        delayMs,
      })),
    );
  }

  private async begin(tx: Tx, id: string, worker: string): Promise<Attempt | null> {
    const uncertain = await this.mails.leaveUncertain(tx, id);
    if (uncertain) this.tellLost({ id, kind: uncertain }, 'uncertain', 'nobody knows whether it arrived');
    const mail = uncertain ? null : await this.mails.claim(tx, id, worker, this.settings.leaseSeconds);
    if (!mail) return null;
    const end = async (state: Ending['state']) => {
      await this.mails.finish(tx, mail, worker, { ...SETTLED, state });
      return null;
    };
    if (mail.usefulUntil <= this.clock.now()) {
      this.tellLost(mail, 'expired', 'it could not be sent while it would have helped');
      return end('expired');
    }
    if (!isLinkKind(mail.kind)) return { mail, secret: null };
    const opens = await this.truth.opens(tx, mail, this.clock.now());
    return opens ? { mail, secret: await this.tokens.mint(tx, opens) } : end('cancelled');
  }

  /** For whoever runs this: nobody but the reader of the log learns of a reset mail that was lost. */
  private tellLost({ id, kind }: Pick<AccountMail, 'id' | 'kind'>, state: Ending['state'], why: string): void {
    this.log.warn(`The mail ${id} (${kind}) is lost (${state}): ${why}`);
  }
}
