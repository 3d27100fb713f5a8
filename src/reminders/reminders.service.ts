import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { ringForDue } from './delivery/deliver-reminders.job.js';
import { Planner } from './planner.service.js';
import { ReminderRepository, type NewReminder } from './reminder.repository.js';
import type { EndReason, Notice, Statement, SubjectRef } from './reminders.types.js';
import { ScheduleRepository } from './schedule.repository.js';
import { Subjects } from './subjects.service.js';

/**
 * What features tell about their subjects. Each call rewrites the ledger's unsent rows in the caller's transaction, so
 * that whoever is told that a change was saved can rely on it.
 */
@Injectable()
export class RemindersService {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly planner: Planner,
    private readonly ledger: ReminderRepository,
    private readonly subjects: Subjects,
    private readonly jobs: Jobs,
  ) {}

  /**
   * States what is due to whom. Call it whenever due moment or people may have changed, and when something that had
   * ended is open again; stating the same again changes nothing.
   */
  async state(tx: TenantTx, statement: Statement): Promise<void> {
    this.subjects.of(statement.subject.kind);
    const { schedule, moved } = await this.schedules.state(tx, {
      ...statement,
      recipients: [...new Set(statement.recipients)],
    });
    const { subject, kind, version, due } = schedule;
    if (moved)
      await this.ledger.supersedeOlder(
        tx,
        subject,
        kind,
        version,
        due ? { code: 'moved', params: { to: due.date } } : { code: 'no_date' },
      );
    const occasion = { toldNow: new Set(statement.toldNow), whyGone: statement.whyGone };
    if (due !== null) ringForDue(this.jobs, tx, await this.planner.plan(tx, { ...schedule, due }, occasion));
  }

  /** Writes to each of these persons once, as soon as the transaction has committed, or at the moment that the notice names. */
  async tellOnce(tx: TenantTx, notice: Notice): Promise<void> {
    await this.tellEach(tx, [notice]);
  }

  /** Notices of one act, in one writing and with one bell. */
  async tellEach(tx: TenantTx, notices: Notice[]): Promise<void> {
    for (const { subject } of notices) this.subjects.of(subject.kind);
    ringForDue(this.jobs, tx, await this.ledger.add(tx, notices.flatMap(rowsOf)));
  }

  /** The subject needs no reminders any more: all that waits about it ends, notices not yet sent included. */
  async end(tx: TenantTx, subject: SubjectRef, reason: EndReason): Promise<void> {
    await this.schedules.end(tx, subject, reason);
    await this.ledger.cancelAll(tx, subject, reason);
  }

  /** Notices of one kind that did not go yet are no longer true. Answers how many waited. */
  endNotices(tx: TenantTx, subject: SubjectRef, kind: string, reason: EndReason): Promise<number> {
    return this.ledger.cancelAll(tx, subject, reason, kind);
  }

  /** By kind, when somebody was last told of a subject, or may have been. */
  lastTold(tx: TenantTx, subject: SubjectRef): Promise<Map<string, Date>> {
    return this.ledger.lastTold(tx, subject);
  }
}

function rowsOf({ subject, kind, step, occurrence = 0, recipients, dueAt = null, usefulUntil }: Notice): NewReminder[] {
  return [...new Set(recipients)].map((personId) => ({
    personId,
    subject,
    kind,
    step,
    occurrence,
    scheduleVersion: 0,
    dueAt,
    usefulUntil,
    spared: null,
  }));
}
