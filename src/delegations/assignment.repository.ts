import { Injectable } from '@nestjs/common';
import type { MeetingState } from '../meetings/meetings.types.js';
import { defineLock, holdAll } from '../platform/database/advisory-locks.js';
import { newId } from '../platform/database/ids.js';
import { broke } from '../platform/database/sql-state.js';
import { managerOf, row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { Assignment } from './assignment.entity.js';
import { twoHeads } from './delegations.errors.js';
import type { DelegationRole, Reply } from './delegations.types.js';

/** Two who give one person seats at meetings of the same days. */
const SEATED_PERSON = defineLock('seated person');

/** What an assignment depends on, held for the rest of the transaction. */
export interface HeldMeeting {
  id: string;
  state: MeetingState;
  /** Seats the organizer gives us; null where there is no limit. */
  quota: number | null;
  endDate: string | null;
}

export type AssignmentChange = Partial<
  Pick<Assignment, 'role' | 'reply' | 'replyNote' | 'repliedAt' | 'clashReason' | 'withdrawnAt'>
>;

export interface NewAssignment {
  meetingId: string;
  personId: string;
  role: DelegationRole;
  clashReason: string | null;
  quotaReason: string | null;
}

export interface Seated {
  id: string;
  personId: string;
  name: string;
  role: DelegationRole;
  reply: Reply;
  version: number;
}

@Injectable()
export class AssignmentRepository {
  /** Whoever changes a delegation goes through its meeting, one after the other. */
  async holdMeeting(tx: TenantTx, meetingId: string): Promise<HeldMeeting | null> {
    const held = await row<Omit<HeldMeeting, 'endDate'>>(
      tx,
      'select id, state, quota from meetings where id = $1 for update',
      [meetingId],
    );
    if (!held) return null;
    const date = await row<{ end: string }>(
      tx,
      'select end_date::text as end from meeting_dates where meeting_id = $1 and in_force',
      [meetingId],
    );
    return { ...held, endDate: date?.end ?? null };
  }

  /** Whoever gives these persons a seat anywhere waits until this transaction ends: what it saw of their days stays true. */
  async holdPersons(tx: TenantTx, personIds: string[]): Promise<void> {
    await holdAll(tx, SEATED_PERSON, personIds);
  }

  /** The seat, unless the person was taken off. */
  find(tx: TenantTx, id: string): Promise<Assignment | null> {
    return managerOf(tx)
      .createQueryBuilder(Assignment, 'a')
      .where({ tenantId: tx.tenantId, id })
      .andWhere('a.withdrawn_at is null')
      .getOne();
  }

  ofPerson(tx: TenantTx, meetingId: string, personId: string): Promise<Assignment | null> {
    return managerOf(tx)
      .createQueryBuilder(Assignment, 'a')
      .where({ tenantId: tx.tenantId, meetingId, personId })
      .andWhere('a.withdrawn_at is null')
      .getOne();
  }

  /** Everybody who sits in the delegation now. */
  async seated(tx: TenantTx, meetingId: string): Promise<Seated[]> {
    return rows(
      tx,
      `select a.id, a.person_id as "personId", p.name, a.role, a.reply, a.version
         from assignments a join persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
        where a.meeting_id = $1 and a.withdrawn_at is null order by a.id`,
      [meetingId],
    );
  }

  /** @throws twoHeads when another head came in between. */
  async add(tx: TenantTx, assignments: NewAssignment[]): Promise<string[]> {
    const added = assignments.map((one) => ({
      ...one,
      tenantId: tx.tenantId,
      id: newId(),
      assignedBy: tx.actor.label,
      assignedByMemberId: tx.actor.memberId,
    }));
    await guardHead(() => managerOf(tx).insert(Assignment, added));
    return added.map((one) => one.id);
  }

  /** Of an assignment whose meeting this transaction holds; the version rises by one. */
  async change(tx: TenantTx, assignment: Pick<Assignment, 'id' | 'version'>, change: AssignmentChange): Promise<void> {
    const where = { tenantId: tx.tenantId, id: assignment.id, version: assignment.version };
    await guardHead(() => managerOf(tx).update(Assignment, where, { ...change, version: assignment.version + 1 }));
  }

  /** Replies to a date that is no longer are asked for again. Answers whose they were. */
  async askAgain(tx: TenantTx, meetingId: string): Promise<string[]> {
    const asked = await rows<{ id: string }>(
      tx,
      `update assignments set reply = 'none', reply_note = null, replied_at = null, version = version + 1
        where meeting_id = $1 and withdrawn_at is null and reply <> 'none' returning id`,
      [meetingId],
    );
    return asked.map((one) => one.id);
  }
}

/** The index `assignments_one_head` is the last wall; the service has looked before. */
async function guardHead(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw broke(error, 'unique', 'assignments_one_head') ? twoHeads() : error;
  }
}
