import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { mayBeOverdue } from '../policies/policies.rules.js';
import { ReminderRepository } from '../reminder.repository.js';
import { ScheduleRepository } from '../schedule.repository.js';
import { MuteRepository } from './mute.repository.js';
import type { MutedReminderView } from './mutes.dto.js';
import { isMuteKind, MUTE_KINDS, MUTE_NAMES, rowsMutedBy, type MuteKind } from './mutes.rules.js';

/** Which reminders a person gets. Each decides for themselves, in the product or by the link in a mail; nobody decides for others. */
@Injectable()
export class MutesService {
  constructor(
    private readonly mutes: MuteRepository,
    private readonly ledger: ReminderRepository,
    private readonly schedules: ScheduleRepository,
    private readonly people: PeopleQueries,
    private readonly audit: AuditService,
  ) {}

  /** Those that the reader gets or muted: what goes to coordinators is shown to them alone. */
  async mine(tx: TenantTx): Promise<MutedReminderView[]> {
    const { personId } = tx.actor;
    if (personId === null) return [];
    const muted = (await this.mutes.of(tx, [personId])).get(personId) ?? new Set();
    const coordinates = (await this.people.coordinators(tx)).some((one) => one.id === personId);
    const shown = MUTE_KINDS.filter((kind) => coordinates || kind !== 'action_item.coordinator' || muted.has(kind));
    return shown.map((kind) => ({ kind, muted: muted.has(kind) }));
  }

  /** @throws notFound for a kind that is none, and for who is no person of the office */
  async changeMine(tx: TenantTx, kind: string, muted: boolean): Promise<MutedReminderView[]> {
    const { personId } = tx.actor;
    if (personId === null || !isMuteKind(kind)) throw notFound();
    await this.change(tx, personId, kind, muted);
    return this.mine(tx);
  }

  /**
   * What waits for the person ends in the same transaction, and is not planned again; what is being sent is beyond recall. Heard
   * again, what is still to come is planned by the next sweep, and nothing that is past goes because of it. Twice is as once.
   */
  async change(tx: TenantTx, personId: string, kind: MuteKind, muted: boolean): Promise<void> {
    const changed = muted ? await this.mutes.add(tx, personId, kind) : await this.mutes.remove(tx, personId, kind);
    if (!changed) return;
    const mutedRows = rowsMutedBy(kind);
    if (muted) await this.ledger.mute(tx, personId, mutedRows);
    // what is muted may be overdue: then coordinators are told of it, whom an owner's own mail would have planned
    const matters = !muted || (mayBeOverdue(mutedRows.kind) && !mutedRows.toCoordinators);
    if (matters) await this.schedules.makeStale(tx, mutedRows.kind, mutedRows.toCoordinators ? null : personId);
    const name = (await this.people.persons(tx, [personId])).get(personId)!.name;
    const state = (isMuted: boolean) => ({ name, mutedReminders: isMuted ? MUTE_NAMES[kind] : null });
    await this.audit.record(tx, {
      subject: { kind: 'person', id: personId },
      action: muted ? 'muted' : 'unmuted',
      before: state(!muted),
      after: state(muted),
    });
  }

  /** Whether a person muted this. */
  async isMuted(tx: TenantTx, personId: string, kind: MuteKind): Promise<boolean> {
    return (await this.mutes.of(tx, [personId])).get(personId)?.has(kind) ?? false;
  }
}
