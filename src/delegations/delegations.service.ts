import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { MeetingsQueries } from '../meetings/meetings.queries.js';
import { PeopleQueries } from '../people/people.queries.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../platform/errors/problem.js';
import type { Said } from '../platform/i18n/language.js';
import { inLanguage } from '../platform/i18n/language.js';
import { wrongField } from '../platform/http/validation.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository, type HeldMeeting, type NewAssignment, type Seated } from './assignment.repository.js';
import { ClashesQueries } from './clashes.queries.js';
import { DelegationRemindersService } from './delegation-reminders.service.js';
import type { DelegationView, NewSeat, NewSeats, OpenClashPage, SeatPage, SeatView } from './delegations.dto.js';
import {
  alreadyAssigned,
  clash,
  hasHead,
  meetingCancelled,
  quotaFull,
  seatGone,
  twoHeads,
} from './delegations.errors.js';
import { canAssign, mayBeAssignedTo } from './delegations.policy.js';
import { DelegationsQueries } from './delegations.queries.js';
import type { Clash, DelegationRole } from './delegations.types.js';
import { seatsBeyond, takenOf } from './quota.rules.js';

const UNKNOWN_PERSON: Said = { en: 'There is no such person.', tr: 'Böyle bir kişi yok.' };
const TWICE: Said = { en: 'This person stands in the list twice.', tr: 'Bu kişi listede iki kez var.' };

const HAS_LEFT: Said = {
  en: 'This person has left, and does not go to meetings after that day.',
  tr: 'Bu kişi ayrıldı; ayrılış gününden sonraki toplantılara katılmaz.',
};

type People = Map<string, { id: string; name: string }>;

/** A seat that is given to somebody else in the same act. */
interface Leaving extends Pick<Assignment, 'id' | 'version'> {
  replacedBy: string;
}

/** Who goes to a meeting, and as what. Our own people and those of other institutions alike. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly queries: DelegationsQueries,
    private readonly clashes: ClashesQueries,
    private readonly meetings: MeetingsQueries,
    private readonly people: PeopleQueries,
    private readonly reminders: DelegationRemindersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async view(tx: TenantTx, meetingId: string): Promise<DelegationView> {
    const meeting = await this.meetings.detail(tx, meetingId);
    if (!meeting) throw notFound();
    const seats = await this.queries.delegation(tx, meetingId);
    const found = await this.clashes.of(
      tx,
      meetingId,
      seats.map((one) => one.person.id),
    );
    const items = seats.map((seat) => ({ ...seat, clashes: found.filter((one) => one.person.id === seat.person.id) }));
    return { items, can: { assign: canAssign(tx.actor) && mayBeAssignedTo(meeting.state) } };
  }

  /**
   * Several people in one go, or none of them. Each is told once, and so is who gives a seat to one of them.
   * @throws clash naming every meeting in the way of somebody for whom no reason is given.
   * @throws quotaFull where the delegation would be too large and no reason is given.
   */
  async assign(
    tx: TenantTx,
    meetingId: string,
    { people: seats, quotaReason = null }: NewSeats,
  ): Promise<DelegationView> {
    const meeting = await this.held(tx, meetingId);
    if (!mayBeAssignedTo(meeting.state)) throw meetingCancelled();
    const people = await this.named(tx, seats, meeting);
    const seated = await this.assignments.seated(tx, meetingId);
    assertNotSeated(seats, seated);
    const leaving = await this.leavingFor(tx, seats, seated);
    const staying = seated.filter((one) => !leaving.some((other) => other.id === one.id));
    await this.assignments.holdPersons(
      tx,
      seats.map((one) => one.personId),
    );
    await this.assertNoClash(tx, meetingId, seats);
    const beyond = seatsBeyond(meeting.quota, staying, seats.length);
    if (beyond > 0 && !quotaReason) throw quotaFull(countsOf(meeting.quota!, staying, seats));
    await this.makeWayForHead(tx, seats, staying);
    for (const { replacedBy, ...seat } of leaving) await this.end(tx, seat, people.get(replacedBy)!);
    const added = seats.map(({ personId, role, clashReason = null }, n) => {
      // the last ones named are those for whom the limit was passed
      const isBeyond = n >= seats.length - beyond;
      return { meetingId, personId, role, clashReason, quotaReason: isBeyond ? quotaReason : null };
    });
    if (leaving.length > 0)
      await this.reminders.takeOff(
        tx,
        meetingId,
        leaving.map((one) => one.id),
        'withdrawn',
      );
    await this.seat(tx, added, people);
    return this.view(tx, meetingId);
  }

  /** The role, and why the person goes in spite of a clash; what is left out stays. */
  async change(
    tx: TenantTx,
    id: string,
    version: number,
    { role, clashReason }: { role?: DelegationRole; clashReason?: string | null },
  ): Promise<SeatView> {
    const seat = await this.heldSeat(tx, id, version);
    if (role === 'head_of_delegation') {
      const others = (await this.assignments.seated(tx, seat.meetingId)).filter((one) => one.id !== id);
      await this.giveWay(tx, others);
    }
    const now = { role: role ?? seat.role, clashReason: clashReason === undefined ? seat.clashReason : clashReason };
    await this.assignments.change(tx, seat, now);
    const subject = { kind: 'assignment' as const, id };
    const after = { role: now.role };
    await this.audit.record(tx, { subject, action: 'changed', before: { role: seat.role }, after });
    await this.audit.record(tx, {
      subject,
      action: now.clashReason ? 'clash_kept' : 'clash_opened',
      before: { clashReason: seat.clashReason },
      after: { clashReason: now.clashReason },
    });
    return (await this.queries.seat(tx, id))!;
  }

  /** The person is taken off and told so; the row stays as the memory of it. */
  async withdraw(tx: TenantTx, id: string, version: number): Promise<void> {
    const seat = await this.heldSeat(tx, id, version);
    await this.end(tx, seat, null);
    await this.reminders.takeOff(tx, seat.meetingId, [id], 'withdrawn');
    await this.reminders.restate(tx, seat.meetingId);
  }

  /** A seat whose meeting nobody else changes until the transaction ends. */
  async heldSeat(tx: TenantTx, id: string, version: number): Promise<Assignment> {
    const found = await this.assignments.find(tx, id);
    if (!found) throw notFound();
    if (!canAssign(tx.actor)) throw forbidden();
    await this.assignments.holdMeeting(tx, found.meetingId);
    const seat = await this.assignments.find(tx, id);
    if (!seat) throw notFound();
    if (seat.version !== version) throw staleVersion({}, { current: await this.queries.seat(tx, id) });
    return seat;
  }

  /** Seats at coming meetings whose person does not come. */
  declined(tx: TenantTx, cursor: string | undefined, limit = 50): Promise<SeatPage> {
    return this.queries.declined(tx, this.today(tx), cursor, limit);
  }

  /** Invitations to coming meetings that wait for an answer. */
  unanswered(tx: TenantTx, cursor: string | undefined, limit = 50): Promise<SeatPage> {
    return this.queries.unanswered(tx, this.today(tx), cursor, limit);
  }

  /** People who would have to be in two places, unless somebody gave the reason. */
  openClashes(tx: TenantTx, cursor: string | undefined, limit = 50): Promise<OpenClashPage> {
    return this.clashes.open(tx, this.today(tx), cursor, limit);
  }

  private today(tx: TenantTx): string {
    return dateIn(tx.actor.zone, this.clock.now());
  }

  private async held(tx: TenantTx, meetingId: string): Promise<HeldMeeting> {
    const meeting = await this.assignments.holdMeeting(tx, meetingId);
    if (!meeting) throw notFound();
    if (!canAssign(tx.actor)) throw forbidden();
    return meeting;
  }

  /** Who had left before the meeting ended cannot be there; of one that was over by then it is recorded who went. */
  private async named(tx: TenantTx, seats: NewSeat[], { endDate }: HeldMeeting): Promise<People> {
    const ids = seats.map((one) => one.personId);
    const people = await this.people.persons(tx, ids);
    const departed = await this.people.departed(tx, ids);
    for (const [n, id] of ids.entries()) {
      if (!people.has(id)) throw wrongField(`people.${n}.personId`, 'unknown_person', UNKNOWN_PERSON);
      if (ids.indexOf(id) !== n) throw wrongField(`people.${n}.personId`, 'twice', TWICE);
      const leftAt = departed.get(id);
      if (leftAt !== undefined && (endDate === null || endDate >= leftAt))
        throw wrongField(`people.${n}.personId`, 'has_left', HAS_LEFT);
    }
    return people;
  }

  /** Who gives a seat to whom. @throws seatGone, and staleVersion where who sits there answered in the meantime. */
  private async leavingFor(tx: TenantTx, seats: NewSeat[], seated: Seated[]): Promise<Leaving[]> {
    const leaving: Leaving[] = [];
    for (const { personId, replaces } of seats) {
      if (!replaces) continue;
      const seat = seated.find((one) => one.id === replaces.id);
      if (!seat || leaving.some((one) => one.id === seat.id)) throw seatGone();
      if (seat.version !== replaces.version)
        throw staleVersion({}, { current: await this.queries.seat(tx, replaces.id) });
      leaving.push({ id: seat.id, version: seat.version, replacedBy: personId });
    }
    return leaving;
  }

  /** The row stays as the memory of the seat. */
  private async end(
    tx: TenantTx,
    seat: Pick<Assignment, 'id' | 'version'>,
    replacedBy: { id: string; name: string } | null,
  ): Promise<void> {
    const withdrawnAt = this.clock.now();
    await this.assignments.change(tx, seat, { withdrawnAt });
    await this.audit.record(tx, {
      subject: { kind: 'assignment', id: seat.id },
      action: replacedBy ? 'replaced' : 'withdrawn',
      before: { withdrawnAt: null },
      after: { withdrawnAt, ...(replacedBy && { replacedBy: { id: replacedBy.id, name: replacedBy.name } }) },
    });
  }

  private async seat(tx: TenantTx, added: NewAssignment[], people: People): Promise<void> {
    const { meetingId } = added[0]!;
    const ids = await this.assignments.add(tx, added);
    for (const [n, { personId, role, clashReason, quotaReason }] of added.entries()) {
      const person = { id: personId, name: people.get(personId)!.name };
      const after = { person, meeting: { id: meetingId }, role, clashReason, quotaReason };
      await this.audit.record(tx, { subject: { kind: 'assignment', id: ids[n]! }, action: 'created', after });
    }
    const toldNow = await this.reminders.invite(tx, meetingId, ids);
    await this.reminders.restate(tx, meetingId, toldNow);
  }

  private async makeWayForHead(tx: TenantTx, seats: NewSeat[], seated: Seated[]): Promise<void> {
    const heads = seats.filter((one) => one.role === 'head_of_delegation').length;
    if (heads > 1) throw twoHeads();
    if (heads === 1) await this.giveWay(tx, seated);
  }

  /** A head who declined gives way to another and stays as a delegate, should they come after all. @throws hasHead */
  private async giveWay(tx: TenantTx, seated: Seated[]): Promise<void> {
    const head = seated.find((one) => one.role === 'head_of_delegation');
    if (!head) return;
    if (head.reply !== 'declined') throw hasHead({ name: head.name });
    const after = { role: 'delegate' as const };
    await this.assignments.change(tx, head, after);
    await this.audit.record(tx, {
      subject: { kind: 'assignment', id: head.id },
      action: 'changed',
      before: { role: head.role },
      after,
    });
  }

  private async assertNoClash(tx: TenantTx, meetingId: string, seats: NewSeat[]): Promise<void> {
    const unexplained = seats.filter((one) => !one.clashReason).map((one) => one.personId);
    const found = await this.clashes.of(tx, meetingId, unexplained);
    if (found.length > 0) throw clash(wordsOf(tx, found[0]!), { current: { clashes: found } });
  }
}

function assertNotSeated(seats: NewSeat[], seated: Seated[]): void {
  const again = seated.filter((one) => seats.some((other) => other.personId === one.personId));
  if (again.length > 0) throw alreadyAssigned({ names: again.map((one) => one.name).join(', ') });
}

function countsOf(quota: number, seated: Seated[], seats: NewSeat[]) {
  const taken = takenOf(seated);
  return { quota, taken, wanted: taken + seats.length };
}

const wordsOf = (tx: TenantTx, { person, meeting }: Clash) => ({
  name: person.name,
  meeting: inLanguage(meeting.title, tx.actor.language),
});
