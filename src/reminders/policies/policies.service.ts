import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../../platform/errors/problem.js';
import { wrongField } from '../../platform/http/validation.js';
import { canEditReminders } from '../reminders.policy.js';
import { POLICY_KINDS, type PolicyKind } from '../reminders.types.js';
import { ScheduleRepository } from '../schedule.repository.js';
import type { ChangedPolicy, PolicyView } from './policies.dto.js';
import { mayBeOverdue } from './policies.rules.js';
import { PolicyRepository, type Policy } from './policy.repository.js';

const NEVER_OVERDUE = { en: 'Meetings pass and are never overdue.', tr: 'Toplantılar geçer, gecikmiş sayılmaz.' };

/** When an office reminds. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly schedules: ScheduleRepository,
    private readonly audit: AuditService,
  ) {}

  async list(tx: TenantTx): Promise<PolicyView[]> {
    return (await this.policies.all(tx)).map((one) => viewOf(tx, one));
  }

  /**
   * Coming mails of all subjects are planned again by it, within a sweep. A step that the new policy would have sent before
   * is not sent now, unless it still was to come: that one goes at once.
   */
  async change(tx: TenantTx, kind: string, version: number, change: ChangedPolicy): Promise<PolicyView> {
    if (!canEditReminders(tx.actor)) throw forbidden();
    if (!isPolicyKind(kind)) throw notFound();
    const before = await this.policies.of(tx, kind);
    const after: Policy = {
      kind,
      version,
      daysBefore: [...new Set(change.daysBefore ?? before.daysBefore)].sort((a, b) => b - a),
      atTime: change.atTime ?? before.atTime,
      weeklyWhenOverdue: change.weeklyWhenOverdue ?? before.weeklyWhenOverdue,
      coordinatorFromWeek:
        change.coordinatorFromWeek === undefined ? before.coordinatorFromWeek : change.coordinatorFromWeek,
    };
    if (!mayBeOverdue(kind) && (after.weeklyWhenOverdue || after.coordinatorFromWeek !== null)) {
      throw wrongField(
        after.weeklyWhenOverdue ? 'weeklyWhenOverdue' : 'coordinatorFromWeek',
        'never_overdue',
        NEVER_OVERDUE,
      );
    }
    if (!(await this.policies.save(tx, after)))
      throw staleVersion({}, { current: viewOf(tx, await this.policies.of(tx, kind)) });
    const saved = await this.policies.of(tx, kind);
    await this.audit.record(tx, {
      subject: { kind: 'reminder_policy', id: saved.id! },
      action: 'changed',
      before: facts(before),
      after: facts(saved),
    });
    await this.schedules.makeStale(tx, kind);
    return viewOf(tx, saved);
  }
}

const isPolicyKind = (kind: string): kind is PolicyKind => (POLICY_KINDS as readonly string[]).includes(kind);

const facts = ({ daysBefore, atTime, weeklyWhenOverdue, coordinatorFromWeek }: Policy) => ({
  daysBefore,
  atTime,
  weeklyWhenOverdue,
  coordinatorFromWeek,
});

function viewOf(tx: TenantTx, { kind, version, ...plan }: Policy): PolicyView {
  return {
    kind,
    ...facts({ kind, version, ...plan }),
    mayBeOverdue: mayBeOverdue(kind),
    version,
    can: { edit: canEditReminders(tx.actor) },
  };
}
