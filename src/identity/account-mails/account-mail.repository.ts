import { Injectable } from '@nestjs/common';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { newId } from '../../platform/database/ids.js';
import { row, rows, type GlobalTx, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { AccountMail, AccountMailKind, NewAccountMail } from './account-mails.types.js';
import type { MailFacts } from './mail-standing.rules.js';

/** How an attempt ended. `wakeAfterSeconds` null: settled. */
export interface Ending {
  state: 'sent' | 'retry' | 'failed' | 'uncertain' | 'cancelled' | 'expired' | 'dead';
  answer: string;
  wakeAfterSeconds: number | null;
}

export interface WakingMail {
  id: string;
  tenantId: string | null;
  attempts: number;
  delayMs: number;
}

/** The rows of account mails, claimed like reminders: one worker at a time, due by the database's clock. */
@Injectable()
export class AccountMailRepository {
  constructor(private readonly database: GlobalDatabase) {}

  async plan(tx: GlobalTx | TenantTx, mail: NewAccountMail): Promise<string> {
    const id = newId();
    const tenantId = 'tenantId' in tx ? tx.tenantId : null;
    await rows(
      tx,
      `insert into account.mails (id, kind, user_id, tenant_id, subject_id, recipient_email, recipient_name, language, params, wake_at, useful_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.now(), app.now() + make_interval(hours => $10))`,
      [
        id,
        mail.kind,
        mail.userId,
        tenantId,
        mail.subjectId,
        mail.recipient.email,
        mail.recipient.name,
        mail.language,
        JSON.stringify(mail.params ?? {}),
        mail.usefulHours,
      ],
    );
    return id;
  }

  /** A mail that was repeated and ended uncertain again, or whose worker vanished again, stays uncertain for good. Answers its kind. */
  async leaveUncertain(tx: GlobalTx | TenantTx, id: string): Promise<AccountMailKind | null> {
    const left = await row<{ kind: AccountMailKind }>(
      tx,
      `update account.mails set state = 'uncertain', wake_at = null
        where id = $1 and wake_at <= app.now() and maybe_twice and state in ('sending', 'uncertain') returning kind`,
      [id],
    );
    return left?.kind ?? null;
  }

  /**
   * Takes the row for one attempt, or answers null when it is not due, settled, or somebody else's. What ended
   * uncertain, or whose worker vanished, is taken once more and marked.
   */
  async claim(tx: GlobalTx | TenantTx, id: string, worker: string, leaseSeconds: number): Promise<AccountMail | null> {
    return row<AccountMail>(
      tx,
      `update account.mails m
          set state = 'sending', maybe_twice = m.maybe_twice or m.state in ('sending', 'uncertain'), attempts = m.attempts + 1,
              claimed_by = $2, lease_until = app.now() + make_interval(secs => $3), wake_at = app.now() + make_interval(secs => $3)
        where m.id = $1 and m.wake_at <= app.now()
          and not exists (select from account.tenants t where t.id = m.tenant_id and t.status = 'suspended')
       returning m.id, m.kind, m.user_id as "userId", m.tenant_id as "tenantId", m.subject_id as "subjectId",
                 m.recipient_email as "recipientEmail", m.recipient_name as "recipientName", m.language, m.params,
                 m.useful_until as "usefulUntil", m.attempts, m.maybe_twice as "maybeTwice"`,
      [id, worker, leaseSeconds],
    );
  }

  /** Settles the attempt that claimed the row, and no other. */
  async finish(
    tx: GlobalTx | TenantTx,
    mail: Pick<AccountMail, 'id' | 'attempts'>,
    worker: string,
    ending: Ending,
  ): Promise<void> {
    await rows(
      tx,
      `update account.mails
          set state = $4, answer = $5, lease_until = null,
              wake_at = case when $6::double precision is null then null else app.now() + make_interval(secs => $6) end,
              sent_at = case when $4 = 'sent' then app.now() else sent_at end
        where id = $1 and attempts = $2 and claimed_by = $3 and state = 'sending'`,
      [mail.id, mail.attempts, worker, ending.state, ending.answer.slice(0, 1000), ending.wakeAfterSeconds],
    );
  }

  /** The newest mail of a kind about each of these subjects. */
  async newest(tx: GlobalTx | TenantTx, kind: AccountMailKind, subjectIds: string[]): Promise<Map<string, MailFacts>> {
    const found = await rows<MailFacts & { subjectId: string }>(
      tx,
      `select distinct on (subject_id) subject_id as "subjectId", state, wake_at as "wakeAt", answer, created_at as "createdAt", sent_at as "sentAt"
         from account.mails where kind = $1 and subject_id = any($2::uuid[]) order by subject_id, id desc`,
      [kind, subjectIds],
    );
    return new Map(found.map(({ subjectId, ...facts }) => [subjectId, facts]));
  }

  /** Unsent mails about a subject are not sent any more. */
  async cancel(tx: GlobalTx | TenantTx, subjectId: string): Promise<void> {
    await rows(
      tx,
      `update account.mails set state = 'cancelled', wake_at = null where subject_id = $1 and state in ('planned', 'retry', 'uncertain') and wake_at is not null`,
      [subjectId],
    );
  }

  /** What is due, or falls due within `aheadSeconds`, in active offices and outside all. */
  waking(aheadSeconds: number, atMost: number): Promise<WakingMail[]> {
    return this.database.query<WakingMail>(
      `select m.id, m.tenant_id as "tenantId", m.attempts,
              greatest(0, extract(epoch from m.wake_at - app.now()) * 1000)::int as "delayMs"
         from account.mails m left join account.tenants t on t.id = m.tenant_id
        where m.wake_at <= app.now() + make_interval(secs => $1) and coalesce(t.status, 'active') = 'active'
        order by m.wake_at limit $2`,
      [aheadSeconds, atMost],
    );
  }
}
