import { Injectable } from '@nestjs/common';
import { createSecretKey, type KeyObject } from 'node:crypto';
import { soleCoordinator } from '../../people/in-charge.queries.js';
import type { PersonInCharge } from '../../people/people.types.js';
import { defineLock, holdEach } from '../../platform/database/advisory-locks.js';
import { prepared, row, rows, type TenantTx } from '../../platform/database/tenant-tx.js';
import type { LocalText } from '../../platform/i18n/language.js';
import type { SendOutcome } from '../../platform/mail/mail.types.js';
import type { Wording } from '../../platform/mail/wording.js';
import { newId } from '../../platform/database/ids.js';
import type { Reason, SuppressedAddress } from '../reminders.types.js';
import { MOST_ATTEMPTS, type Settlement } from './delivery.rules.js';

/** Two workers that count what one person got in the last hour. */
const RECIPIENT = defineLock('recipient');

/** A row whose lease this process holds. */
export interface ClaimedRow {
  id: string;
  personId: string;
  subjectKind: string;
  subjectId: string;
  kind: string;
  step: string;
  occurrence: number;
  scheduleVersion: number;
  dueAt: Date;
  /** With the worker's name, it names the claim: only its holder may settle the row. */
  attempts: number;
}

/** How an attempt ended, with the mail that was sent. */
export interface Ended {
  row: ClaimedRow;
  outcome: SendOutcome;
  settlement: Settlement;
  messageId: string;
  mail: { recipient: string; subject: string; wording: Wording; parts: Record<string, string> };
}

/** $1 tenant, $2 rows, $3 worker, $4 lease in seconds, $5 most attempts. */
/** An office as its mails name it, and its coordinator where it has one alone. */
export interface MailingOffice {
  name: LocalText;
  coordinator: PersonInCharge | null;
}

interface OfficeRow {
  en: string;
  tr: string;
  linkKey: Buffer;
  suppressed: string[];
  coordinator: PersonInCharge | null;
}

const CLAIM = `with office as (
   select coalesce((select mails_per_hour from office_settings where tenant_id = $1), 60) as cap
     from account.tenants where id = $1 and status = 'active'),
 due as (
   select r.*, office.cap from reminders r, office
    where r.tenant_id = $1 and r.id = any($2::uuid[]) and r.wake_at <= app.now() order by r.id for update of r skip locked),
 fit as (
   select d.*, case
       when s.ended is not null then 'cancelled'
       when s.version > d.schedule_version or n.newer then 'superseded'
       when d.state in ('sending', 'uncertain') and d.maybe_twice then 'held'
       when d.useful_until <= app.now() then 'expired'
       when d.attempts >= $5 then 'dead'
       else 'fit' end as verdict,
     case when s.ended is not null then s.ended when n.newer then 'replaced' when s.due_date is null then 'no_date' else 'moved' end as past,
     s.due_date as moved_to
     from due d left join reminder_schedules s
       on s.tenant_id = d.tenant_id and s.subject_kind = d.subject_kind and s.subject_id = d.subject_id and s.kind = d.kind
     left join lateral (
       -- told once, and told anew since: the newer mail says it all
       select true as newer from reminders x where d.schedule_version = 0 and x.tenant_id = d.tenant_id and x.subject_kind = d.subject_kind
          and x.subject_id = d.subject_id and x.kind = d.kind and x.step = d.step and x.recipient_person_id = d.recipient_person_id
          and x.occurrence > d.occurrence limit 1) n on true),
 counted as (
   select f.*, row_number() over (partition by f.verdict, f.recipient_person_id order by f.due_at, f.id) as place, c.lately, c.oldest
     from fit f left join lateral (
       select count(*)::int as lately, coalesce(min(x.sent_at), app.now()) as oldest from reminders x
        where x.tenant_id = $1 and x.recipient_person_id = f.recipient_person_id
          and (x.sent_at > app.now() - interval '1 hour' or (x.state = 'sending' and x.sent_at is null and x.wake_at > app.now()))) c on true),
 judged as (
   select *, case when verdict = 'fit' and place + lately > cap then 'capped' when verdict = 'fit' then 'sending' else verdict end as becomes from counted)
 update reminders r set
   state = case when j.becomes <> 'capped' then j.becomes when j.state = 'sending' then 'uncertain' else j.state end,
   attempts = r.attempts + case j.becomes when 'sending' then 1 else 0 end,
   maybe_twice = r.maybe_twice or (j.becomes = 'sending' and j.state in ('sending', 'uncertain')),
   lease_until = case j.becomes when 'sending' then app.now() + $4 * interval '1 second' end,
   wake_at = case j.becomes when 'sending' then app.now() + $4 * interval '1 second' when 'capped' then j.oldest + interval '1 hour' end,
   useful_until = case j.becomes when 'capped' then r.useful_until + (j.oldest + interval '1 hour' - app.now()) else r.useful_until end,
   claimed_by = case j.becomes when 'sending' then $3 end,
   reason = case j.becomes when 'sending' then null when 'capped' then 'hourly_cap' when 'held' then 'twice_uncertain' when 'expired' then 'too_late'
                           when 'dead' then 'given_up' else j.past end,
   reason_params = case when j.becomes = 'capped' then jsonb_build_object('cap', j.cap)
                        when j.becomes = 'superseded' and j.past = 'moved' then jsonb_build_object('to', j.moved_to) else '{}' end
                   || case when j.becomes in ('cancelled', 'superseded') and j.state in ('sending', 'uncertain') then '{"mayHaveArrived": 1}'::jsonb else '{}' end
  from judged j where r.tenant_id = $1 and r.id = j.id
 returning r.id, r.recipient_person_id as "personId", r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.kind, r.step, r.occurrence,
   r.schedule_version as "scheduleVersion", r.due_at as "dueAt", r.attempts, r.state`;

/** $1 tenant, $2 worker, $3 what became of its rows. */
const SETTLE = `with n as (
   select * from json_to_recordset($3::json) as n (id uuid, attempts int, state text, reason text, in_seconds float8, answer text, message_id text,
                                                   recipient text, subject text, wording_hash text, parts jsonb)),
 settled as (
   update reminders r set
     state = n.state, reason = n.reason, answer = n.answer, message_id = n.message_id, lease_until = null, claimed_by = null,
     wake_at = app.now() + n.in_seconds * interval '1 second', sent_at = case n.state when 'sent' then app.now() end
     from n where r.tenant_id = $1 and r.id = n.id and r.state = 'sending' and r.claimed_by = $2 and r.attempts = n.attempts
   returning r.id)
 insert into reminder_mails (tenant_id, reminder_id, recipient, subject, wording_hash, parts)
 select $1, n.id, n.recipient, n.subject, n.wording_hash, n.parts from n join settled s on s.id = n.id where n.state = 'sent'
 on conflict (tenant_id, reminder_id) do update
   set recipient = excluded.recipient, subject = excluded.subject, wording_hash = excluded.wording_hash, parts = excluded.parts`;

@Injectable()
export class ClaimRepository {
  /** Wordings known to be in the database, by tenant: not written again with every mail. */
  private readonly kept = new Set<string>();

  /**
   * Claims what is due of these rows, by the database's clock, in one statement: a row goes to one worker, and never before its
   * moment, from a plan that is out of date, over the cap of its recipient or in a suspended office. What must not go is settled
   * with its reason; what may go later wakes later. Rows that another worker has in hand are left to it. Tells too which came too
   * late: what follows them is still to be planned.
   */
  async claim(
    tx: TenantTx,
    ids: string[],
    worker: string,
    leaseSeconds: number,
  ): Promise<{ claimed: ClaimedRow[]; expired: ClaimedRow[] }> {
    // the connection runs both in this order, in one round trip
    const [, found] = await Promise.all([
      this.lockRecipients(tx, ids),
      prepared<ClaimedRow & { state: string }>(tx, 'reminders.claim', CLAIM, [
        tx.tenantId,
        ids,
        worker,
        leaseSeconds,
        MOST_ATTEMPTS,
      ]),
    ]);
    const inState = (state: string) =>
      found.filter((one) => one.state === state).sort((a, b) => (a.id < b.id ? -1 : 1));
    return { claimed: inState('sending'), expired: inState('expired') };
  }

  /** Milliseconds until the next of these rows is due; null when none waits. A bell may come a little early. */
  async untilDue(tx: TenantTx, ids: string[]): Promise<number | null> {
    const found = await row<{ ms: number | null }>(
      tx,
      `select extract(epoch from min(wake_at) - app.now())::float8 * 1000 as ms from reminders where tenant_id = $1 and id = any($2::uuid[]) and state in ('planned', 'retry', 'uncertain')`,
      [tx.tenantId, ids],
    );
    return found!.ms;
  }

  /** Claims that were not needed after all: their subjects say why. */
  async settleUntrue(
    tx: TenantTx,
    untrue: { id: string; state: 'cancelled' | 'skipped'; reason: Reason }[],
  ): Promise<void> {
    if (untrue.length === 0) return;
    await rows(
      tx,
      `update reminders r set state = n.state, reason = n.reason, reason_params = n.params, wake_at = null, lease_until = null, claimed_by = null, attempts = r.attempts - 1
         from unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[]) as n (id, state, reason, params) where r.tenant_id = $1 and r.id = n.id`,
      [
        tx.tenantId,
        untrue.map((one) => one.id),
        untrue.map((one) => one.state),
        untrue.map((one) => one.reason.code),
        untrue.map((one) => JSON.stringify(one.reason.params ?? {})),
      ],
    );
  }

  /**
   * Writes down how attempts ended, and the mails that went. Touches only rows whose claim is still this one. Answers the
   * addresses that are written to no more because of it.
   */
  async settle(tx: TenantTx, worker: string, ended: Ended[]): Promise<SuppressedAddress[]> {
    if (ended.length === 0) return [];
    await this.keepWordings(
      tx,
      ended.filter((one) => one.settlement.state === 'sent'),
    );
    // one text instead of many lists: cheaper to write and to read than arrays of texts in quotes
    const found = ended.map(({ row: claimed, outcome, settlement, messageId, mail }) => ({
      id: claimed.id,
      attempts: claimed.attempts,
      state: settlement.state,
      reason: 'reason' in settlement ? settlement.reason : null,
      in_seconds: 'inSeconds' in settlement ? settlement.inSeconds : null,
      answer: outcome.answer,
      message_id: messageId,
      recipient: mail.recipient,
      subject: mail.subject,
      wording_hash: mail.wording.hash,
      parts: mail.parts,
    }));
    await prepared(tx, 'reminders.settle', SETTLE, [tx.tenantId, worker, JSON.stringify(found)]);
    return this.suppress(
      tx,
      ended.filter((one) => one.settlement.state === 'failed' && one.settlement.reason === 'address_refused'),
    );
  }

  /** The office as its mails call it, the key that seals its links, and those of these addresses to which it writes no more because a server refused them for good. */
  async office(
    tx: TenantTx,
    emails: string[],
  ): Promise<MailingOffice & { linkKey: KeyObject; suppressed: Set<string> }> {
    const [found] = await prepared<OfficeRow>(
      tx,
      'reminders.office',
      `select coalesce(o.name_en, t.name) as en, coalesce(o.name_tr, t.name) as tr, t.link_key as "linkKey",
              array(select lower(email) from suppressed_addresses where tenant_id = $1 and lower(email) = any($2::text[])) as suppressed,
              ${soleCoordinator('$1')} as coordinator
         from account.tenants t left join office_settings o on o.tenant_id = t.id where t.id = $1`,
      [tx.tenantId, emails.map((one) => one.toLowerCase())],
    );
    const { en, tr, linkKey, suppressed, coordinator } = found!;
    // made once for all links of a batch: making it costs more than a seal
    return { name: { en, tr }, coordinator, linkKey: createSecretKey(linkKey), suppressed: new Set(suppressed) };
  }

  /**
   * A row that cannot be claimed or written on its own: it waits for another attempt, and is given up after the last, so that it
   * never stands in the way of others.
   */
  async setAside(tx: TenantTx, id: string, inSeconds: number): Promise<void> {
    await rows(
      tx,
      `update reminders set attempts = attempts + 1, reason = 'not_written', lease_until = null, claimed_by = null,
              state = case when attempts + 1 >= $4 then 'dead' when state in ('sending', 'uncertain') then 'uncertain' else 'retry' end,
              wake_at = case when attempts + 1 >= $4 then null else app.now() + $3 * interval '1 second' end
        where tenant_id = $1 and id = $2 and wake_at <= app.now()`,
      [tx.tenantId, id, inSeconds, MOST_ATTEMPTS],
    );
  }

  /** Two workers never count the mails of one person at the same moment: the cap holds exactly. */
  private lockRecipients(tx: TenantTx, ids: string[]): Promise<unknown> {
    return prepared(
      tx,
      'reminders.lock-recipients',
      holdEach(RECIPIENT, 'recipient_person_id', 'reminders where tenant_id = $1 and id = any($2::uuid[])'),
      [tx.tenantId, ids],
    );
  }

  private async keepWordings(tx: TenantTx, sent: Ended[]): Promise<void> {
    const used = new Map(sent.map(({ mail }) => [mail.wording.hash, mail.wording]));
    const wordings = [...used.values()].filter((one) => !this.kept.has(`${tx.tenantId} ${one.hash}`));
    if (wordings.length === 0) return;
    await rows(
      tx,
      `insert into mail_wordings (tenant_id, hash, html, text) select $1, * from unnest($2::text[], $3::text[], $4::text[]) on conflict do nothing`,
      [tx.tenantId, wordings.map((one) => one.hash), wordings.map((one) => one.html), wordings.map((one) => one.text)],
    );
    tx.afterCommit(() => wordings.forEach((one) => this.kept.add(`${tx.tenantId} ${one.hash}`)));
  }

  private async suppress(tx: TenantTx, refused: Ended[]): Promise<SuppressedAddress[]> {
    if (refused.length === 0) return [];
    return rows<SuppressedAddress>(
      tx,
      `insert into suppressed_addresses (tenant_id, id, email, answer) select $1, * from unnest($2::uuid[], $3::text[], $4::text[])
       on conflict do nothing returning id, email, answer`,
      [
        tx.tenantId,
        refused.map(() => newId()),
        refused.map((one) => one.mail.recipient),
        refused.map((one) => one.outcome.answer),
      ],
    );
  }
}
