import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { PeopleQueries } from '../people/people.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound } from '../platform/errors/problem.js';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { fillWording } from '../platform/mail/wording.js';
import { ClaimRepository } from './delivery/claim.repository.js';
import { deliverReminders } from './delivery/deliver-reminders.job.js';
import { Letters, writeFor } from './delivery/letters.service.js';
import { canSendAgain, COUNTED_AT_MOST, groupOf } from './ledger.rules.js';
import { ReminderRepository } from './reminder.repository.js';
import type {
  ReasonView,
  ReminderDetail,
  ReminderMailView,
  ReminderPage,
  RemindersQuery,
  ReminderView,
} from './reminders.dto.js';
import { nothingToSend } from './reminders.errors.js';
import { canEditReminders } from './reminders.policy.js';
import { RemindersQueries, type FoundReminder } from './reminders.queries.js';
import type { Reminder } from './reminders.types.js';
import { Subjects } from './subjects.service.js';

/** The ledger for people: what went to whom, what will, what did not and why, and the mail itself. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly queries: RemindersQueries,
    private readonly ledger: ReminderRepository,
    private readonly claims: ClaimRepository,
    private readonly letters: Letters,
    private readonly subjects: Subjects,
    private readonly people: PeopleQueries,
    private readonly audit: AuditService,
    private readonly jobs: Jobs,
  ) {}

  /** Of a meeting with what went to each of its people. */
  async list(tx: TenantTx, asked: RemindersQuery): Promise<ReminderPage> {
    const query = { ...asked, parts: await this.subjects.partsOf(tx, asked.subjectKind, asked.subjectId) };
    const { found, nextCursor } = await this.queries.page(tx, query);
    const items = await this.views(tx, found);
    if (query.cursor) return { items, nextCursor };
    return { items, nextCursor, counts: await this.queries.counts(tx, query, COUNTED_AT_MOST) };
  }

  /** With the mail: as it went, or as it would go now. */
  async detail(tx: TenantTx, id: string): Promise<ReminderDetail> {
    const found = await this.queries.one(tx, id);
    if (!found) throw notFound();
    const [view] = await this.views(tx, [found]);
    return { ...view!, ...(await this.mailOf(tx, found)) };
  }

  /**
   * Sends what failed or was skipped, now, on a person's word. The subject is asked again as ever: what is no longer true is not
   * sent. @throws nothingToSend for what went, was moved, or ended with its subject.
   */
  async sendAgain(tx: TenantTx, id: string): Promise<ReminderDetail> {
    if (!canEditReminders(tx.actor)) throw forbidden();
    const found = await this.queries.one(tx, id);
    if (!found) throw notFound();
    if (!canSendAgain(found.state) || !(await this.ledger.wakeAgain(tx, id))) throw nothingToSend();
    await this.audit.record(tx, {
      subject: { kind: 'reminder', id },
      action: 'resent',
      before: { state: found.state },
      after: { state: 'planned' },
    });
    this.jobs.enqueue(tx, deliverReminders, { rows: [id] });
    return this.detail(tx, id);
  }

  private async views(tx: TenantTx, found: FoundReminder[]): Promise<ReminderView[]> {
    const titles = new Map<string, { en: string | null; tr: string | null }>();
    for (const [kind, ofKind] of Map.groupBy(found, (one) => one.subjectKind)) {
      const known = await this.subjects.find(kind)?.titles(tx, [...new Set(ofKind.map((one) => one.subjectId))]);
      for (const [id, title] of known ?? []) titles.set(id, title);
    }
    const may = canEditReminders(tx.actor);
    return found.map((one) => ({
      id: one.id,
      state: one.state,
      group: groupOf(one.state),
      kind: one.kind,
      step: one.step,
      occurrence: one.occurrence,
      subject: { kind: one.subjectKind, id: one.subjectId, title: titles.get(one.subjectId) ?? { en: null, tr: null } },
      recipient: { id: one.personId, name: one.personName, hasEmail: one.hasEmail },
      dueAt: one.dueAt,
      nextAt: one.nextAt,
      sentAt: one.sentAt,
      attempts: one.attempts,
      answer: one.answer,
      reason: one.reason === null ? null : { code: one.reason, params: one.reasonParams },
      maybeTwice: one.maybeTwice,
      can: { sendAgain: may && canSendAgain(one.state) },
    }));
  }

  private async mailOf(
    tx: TenantTx,
    found: FoundReminder,
  ): Promise<{ mail: ReminderMailView | null; notSent: ReasonView | null }> {
    const kept = await this.queries.keptMail(tx, found.id);
    if (kept)
      return {
        mail: { as: 'sent', to: kept.recipient, subject: kept.subject, ...fillWording(kept, kept.parts) },
        notSent: null,
      };
    if (groupOf(found.state) !== 'planned' && !canSendAgain(found.state)) return { mail: null, notSent: null };
    const recipient = (await this.people.recipients(tx, [found.personId])).get(found.personId)!;
    const reminder: Reminder = {
      ...found,
      subject: { kind: found.subjectKind, id: found.subjectId },
      dueAt: new Date(found.dueAt),
      recipient,
    };
    const telling = (await this.letters.ask(tx, [reminder])).get(found.id)!;
    // a reminder of later days speaks of another moment than now; where it cannot be foretold the reason says why
    if ('untrue' in telling)
      return { mail: null, notSent: { code: telling.untrue.code, params: telling.untrue.params ?? {} } };
    const { subject, html, text } = await writeFor(recipient, telling.mail, await this.claims.office(tx, []));
    return { mail: { as: 'preview', to: recipient.email ?? '', subject, html, text }, notSent: null };
  }
}
