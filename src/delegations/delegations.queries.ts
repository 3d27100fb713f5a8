import { Injectable } from '@nestjs/common';
import { BRIEF_COLUMNS, BRIEF_JOINS, briefOf, isoInstant, type BriefRow } from '../meetings/meeting-brief.queries.js';
import type { Attendance, AttendanceSource, MeetingBrief, MeetingCondition } from '../meetings/meetings.types.js';
import { HAS_ADDRESS } from '../people/people.queries.js';
import type { PersonBrief } from '../people/people.types.js';
import { row, rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor.js';
import { GOING } from './clashes.queries.js';
import { readableSeat } from './delegations.policy.js';
import type { DelegationRole, Reply } from './delegations.types.js';

/** One seat of a delegation as the meeting's page shows it. */
export interface Seat {
  id: string;
  person: PersonBrief;
  role: DelegationRole;
  reply: Reply;
  replyNote: string | null;
  repliedAt: string | null;
  assignedAt: string;
  clashReason: string | null;
  /** Why the person was assigned although the delegation had all its seats. */
  quotaReason: string | null;
  /** Without an address the person is not told, nor asked. */
  hasEmail: boolean;
  version: number;
}

/** A seat with its meeting, for lists over many meetings. */
export interface SeatOfMeeting extends Seat {
  meeting: MeetingBrief;
}

type SeatsInAll = Page<SeatOfMeeting> & { total: number };

/** A head who declined leads nobody: the delegation is open at its head. */
const leads = (a: string): string => `(${a}.role = 'head_of_delegation' and ${a}.reply <> 'declined')`;

const SEAT = `
  a.id as seat_id, a.role, a.reply, a.reply_note as "replyNote", ${isoInstant('a.replied_at')} as "repliedAt",
  ${isoInstant('a.assigned_at')} as "assignedAt", a.clash_reason as "clashReason", a.quota_reason as "quotaReason",
  ${HAS_ADDRESS('p')} as "hasEmail", a.version,
  json_build_object('id', p.id, 'name', p.name, 'title', json_build_object('en', p.title_en, 'tr', p.title_tr),
    'institution', json_build_object('id', i.id, 'name', json_build_object('en', i.name_en, 'tr', i.name_tr), 'acronym', i.acronym,
      'isHome', i.id is not distinct from (select home_institution_id from office_settings where tenant_id = i.tenant_id))) as person`;

const PERSON = `
  join persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
  join institutions i on i.tenant_id = p.tenant_id and i.id = p.institution_id`;

/** The head first, then as the roles follow, then by name. */
const RANK = `array_position(array['head_of_delegation', 'delegate', 'alternate', 'expert', 'speaker'], a.role)`;

type SeatRow = Omit<Seat, 'id'> & { seat_id: string };

/** Delegations as they are read. */
@Injectable()
export class DelegationsQueries implements AttendanceSource {
  async delegation(tx: TenantTx, meetingId: string): Promise<Seat[]> {
    const found = await rows<SeatRow>(
      tx,
      `select ${SEAT} from assignments a ${PERSON} where a.meeting_id = $1 and a.withdrawn_at is null
        order by ${RANK}, p.name collate app.turkish, a.id`,
      [meetingId],
    );
    return found.map((one) => seatOf(tx, one));
  }

  async seat(tx: TenantTx, id: string): Promise<Seat | null> {
    const found = await row<SeatRow>(
      tx,
      `select ${SEAT} from assignments a ${PERSON} where a.id = $1 and a.withdrawn_at is null`,
      [id],
    );
    return found && seatOf(tx, found);
  }

  async of(tx: TenantTx, meetingIds: string[]): Promise<Map<string, Attendance>> {
    const found = await rows<{
      id: string;
      assigned: number;
      hasHead: boolean;
      accepted: number;
      role: string | null;
      reply: string | null;
    }>(
      tx,
      `select a.meeting_id as id, count(*)::int as assigned, bool_or(${leads('a')}) as "hasHead",
              count(*) filter (where a.reply = 'accepted')::int as accepted,
              max(a.role) filter (where a.person_id = $2) as role, max(a.reply) filter (where a.person_id = $2) as reply
         from assignments a where a.meeting_id = any($1::uuid[]) and a.withdrawn_at is null group by a.meeting_id`,
      [meetingIds, tx.actor.personId],
    );
    return new Map(
      found.map(({ id, assigned, hasHead, accepted, role, reply }) => [
        id,
        { delegation: { assigned, hasHead, accepted }, my: role === null || reply === null ? null : { role, reply } },
      ]),
    );
  }

  withoutHead(today: string): MeetingCondition {
    return (m, put) => `${ahead(m, put(today))}
      and exists (select from assignments a where a.tenant_id = ${m}.tenant_id and a.meeting_id = ${m}.id and a.withdrawn_at is null)
      and not exists (select from assignments a where a.tenant_id = ${m}.tenant_id and a.meeting_id = ${m}.id
                         and a.withdrawn_at is null and ${leads('a')})`;
  }

  overQuota(today: string): MeetingCondition {
    return (m, put) => `${ahead(m, put(today))} and ${m}.quota is not null and ${m}.quota < ${TAKEN(m)}`;
  }

  async taken(tx: TenantTx, meetingId: string): Promise<number> {
    const found = await row<{ taken: number }>(tx, `select ${TAKEN('m')} as taken from meetings m where m.id = $1`, [
      meetingId,
    ]);
    return found?.taken ?? 0;
  }

  /** Invitations to coming meetings that nobody has answered, the oldest first, and how many there are in all. */
  unanswered(tx: TenantTx, today: string, cursor: string | undefined, limit: number): Promise<SeatsInAll> {
    return this.waiting(tx, 'none', today, cursor, limit);
  }

  /** Seats at coming meetings whose person declined: each waits for somebody else, or for nobody. */
  declined(tx: TenantTx, today: string, cursor: string | undefined, limit: number): Promise<SeatsInAll> {
    return this.waiting(tx, 'declined', today, cursor, limit);
  }

  private async waiting(
    tx: TenantTx,
    reply: Reply,
    today: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<SeatsInAll> {
    const after = decodeCursor(cursor, 1);
    const found = await rows<SeatRow & BriefRow & { total: number }>(
      tx,
      `with waiting as materialized (select a.tenant_id, a.id ${SEATS_AHEAD} and a.reply = $4),
       page as materialized (select * from waiting where $2::uuid is null or id > $2 order by id limit $3)
       select ${SEAT}, ${BRIEF_COLUMNS}, counted.total
         from (select count(*)::int as total from waiting) counted
         left join (page join assignments a on a.tenant_id = page.tenant_id and a.id = page.id ${PERSON}
           join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id) on true ${BRIEF_JOINS}
        order by a.id`,
      [today, after?.[0] ?? null, limit + 1, reply],
    );
    const seats = found.filter((one) => one.seat_id !== null);
    const page = pageOf(
      seats,
      limit,
      (one) => [one.seat_id],
      (one) => ({ ...seatOf(tx, one), meeting: briefOf(one) }),
    );
    return { ...page, total: found[0]!.total };
  }
}

/** Meetings that take place and are not over today. */
const ahead = (m: string, today: string): string =>
  `${m}.end_date >= ${today}::date and ${m}.state in ('window', 'tentative', 'confirmed')`;

/** How many seats are taken at the meeting under the given alias. */
export const TAKEN = (m: string): string => `(
  select count(*)::int from assignments s
   where s.tenant_id = ${m}.tenant_id and s.meeting_id = ${m}.id and ${GOING('s')})`;

const SEATS_AHEAD = `
  from meetings m
  join assignments a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.withdrawn_at is null
 where ${ahead('m', '$1')}`;

function seatOf(tx: TenantTx, found: SeatRow): Seat {
  const { seat_id: id, person, role, reply, replyNote, repliedAt, assignedAt } = found;
  const { clashReason, quotaReason, hasEmail, version } = found;
  const seat = {
    id,
    person,
    role,
    reply,
    replyNote,
    repliedAt,
    assignedAt,
    clashReason,
    quotaReason,
    hasEmail,
    version,
  };
  return readableSeat(tx.actor, person.id, seat);
}
