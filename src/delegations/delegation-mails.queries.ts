import { Injectable } from '@nestjs/common';
import {
  BRIEF_COLUMNS,
  BRIEF_JOINS,
  briefOf,
  dateColumns,
  dateOf,
  isoInstant,
  type BriefRow,
  type DateColumns,
} from '../meetings/meeting-brief.queries.js';
import type { MeetingBrief, MeetingDate } from '../meetings/meetings.types.js';
import { IN_CHARGE, joinInCharge } from '../people/in-charge.queries.js';
import type { PersonInCharge } from '../people/people.types.js';
import type { LocalText } from '../platform/i18n/language.js';
import { rows, type TenantTx } from '../platform/database/tenant-tx.js';
import { TAKEN } from './delegations.queries.js';
import type { DelegationRole, Reply } from './delegations.types.js';

/** A seat as a mail about it needs it. */
export interface MailedSeat {
  id: string;
  /** Of its person's entry in their calendar: it rises with each change of the meeting, each taking off and each putting back (RFC 5546). */
  sequence: number;
  personId: string;
  personName: string;
  role: DelegationRole;
  reply: Reply;
  replyNote: string | null;
  repliedAt: string | null;
  withdrawn: boolean;
  assignedBy: string;
  /** Who gave the seat, while they coordinate and can be written to. */
  inCharge: PersonInCharge | null;
  meeting: MailedMeeting;
}

export interface MailedMeeting extends MeetingBrief {
  letterDate: string | null;
  letterNumber: string | null;
  /** Seats the organizer gives, or null, and how many are taken. */
  quota: number | null;
  taken: number;
  /** Why it has this date, or none any more. */
  reason: string | null;
  office: LocalText;
}

interface MeetingColumns extends BriefRow {
  letterDate: string | null;
  letterNumber: string | null;
  quota: number | null;
  taken: number;
  reason: string | null;
  office_en: string;
  office_tr: string;
}

interface SeatColumns extends MeetingColumns {
  seat_id: string;
  sequence: number;
  person_id: string;
  person_name: string;
  role: DelegationRole;
  reply: Reply;
  reply_note: string | null;
  replied_at: string | null;
  withdrawn: boolean;
  assigned_by: string;
  inCharge: PersonInCharge | null;
}

const MEETING = `${BRIEF_COLUMNS}, m.letter_date::text as "letterDate", m.letter_number as "letterNumber", m.quota,
  case when m.state in ('cancelled', 'postponed') then m.state_reason else d.reason end as reason,
  ${TAKEN('m')} as taken,
  coalesce(f.name_en, n.name) as office_en, coalesce(f.name_tr, n.name) as office_tr`;

const OFFICE = `join account.tenants n on n.id = m.tenant_id left join office_settings f on f.tenant_id = m.tenant_id`;

/** Seats that this person had at this meeting and was taken off before this one stood. */
const SEATS_BEFORE = `(
  select count(*) from assignments e where e.tenant_id = a.tenant_id and e.person_id = a.person_id and e.meeting_id = a.meeting_id
     and e.withdrawn_at < coalesce(a.withdrawn_at, 'infinity'))`;

/** Each seat before took two numbers, one to call it off and one to ask again. */
const SEQUENCE = `(m.calendar_sequence + 2 * ${SEATS_BEFORE} + (a.withdrawn_at is not null)::int)::int`;

const SEAT = `a.id as seat_id, ${SEQUENCE} as sequence, a.person_id, p.name as person_name, a.role, a.reply, a.reply_note, ${isoInstant('a.replied_at')} as replied_at,
  a.withdrawn_at is not null as withdrawn, a.assigned_by, ${IN_CHARGE}`;

const SEATS = `assignments a join persons p on p.tenant_id = a.tenant_id and p.id = a.person_id ${joinInCharge('a')}`;

/** What mails to a delegation say, read in batches at the moment of sending. */
@Injectable()
export class DelegationMailsQueries {
  /** Seats with their meetings, those taken off included. */
  async seats(tx: TenantTx, ids: string[]): Promise<Map<string, MailedSeat>> {
    const found = await rows<SeatColumns>(
      tx,
      `select ${SEAT}, ${MEETING} from ${SEATS} join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id ${OFFICE} ${BRIEF_JOINS}
        where a.tenant_id = $1 and a.id = any($2::uuid[])`,
      [tx.tenantId, ids],
    );
    return new Map(found.map((one) => [one.seat_id, seatOf(one)]));
  }

  /** By seat, the last date of its meeting that was firm enough for a calendar while the seat was there. */
  async lastFirmDates(tx: TenantTx, seatIds: string[]): Promise<Map<string, MeetingDate>> {
    const found = await rows<DateColumns & { id: string }>(
      tx,
      `select distinct on (a.id) a.id, ${dateColumns('d')} from assignments a
         join meeting_dates d on d.tenant_id = a.tenant_id and d.meeting_id = a.meeting_id
          and d.firmness <> 'window' and (d.retired_at is null or d.retired_at > a.assigned_at)
        where a.tenant_id = $1 and a.id = any($2::uuid[])
        order by a.id, d.recorded_at desc, d.id desc`,
      [tx.tenantId, seatIds],
    );
    return new Map(found.map((one) => [one.id, dateOf(one)!]));
  }

  /** The seats of these persons at these meetings, by meeting and person; of several, the one that stands, or the last that did. */
  async seatsAt(tx: TenantTx, meetingIds: string[], personIds: string[]): Promise<Map<string, MailedSeat>> {
    const found = await rows<SeatColumns>(
      tx,
      `select distinct on (a.meeting_id, a.person_id) ${SEAT}, ${MEETING}
         from ${SEATS} join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id ${OFFICE} ${BRIEF_JOINS}
        where a.tenant_id = $1 and a.meeting_id = any($2::uuid[]) and a.person_id = any($3::uuid[])
        order by a.meeting_id, a.person_id, a.withdrawn_at desc nulls first`,
      [tx.tenantId, meetingIds, personIds],
    );
    return new Map(found.map((one) => [seatKey(one.id, one.person_id), seatOf(one)]));
  }

  async titles(tx: TenantTx, meetingIds: string[]): Promise<Map<string, LocalText>> {
    const found = await rows<LocalText & { id: string }>(
      tx,
      `select id, title_en as en, title_tr as tr from meetings where tenant_id = $1 and id = any($2::uuid[])`,
      [tx.tenantId, meetingIds],
    );
    return new Map(found.map(({ id, en, tr }) => [id, { en, tr }]));
  }
}

export const seatKey = (meetingId: string, personId: string): string => `${meetingId} ${personId}`;

function seatOf(found: SeatColumns): MailedSeat {
  const {
    seat_id: id,
    person_id: personId,
    person_name: personName,
    role,
    reply,
    reply_note: replyNote,
    replied_at: repliedAt,
  } = found;
  const { withdrawn, assigned_by: assignedBy, letterDate, letterNumber, quota, taken, reason } = found;
  const meeting = {
    ...briefOf(found),
    letterDate,
    letterNumber,
    quota,
    taken,
    reason,
    office: { en: found.office_en, tr: found.office_tr },
  };
  return {
    id,
    sequence: found.sequence,
    personId,
    personName,
    role,
    reply,
    replyNote,
    repliedAt,
    withdrawn,
    assignedBy,
    inCharge: found.inCharge,
    meeting,
  };
}
