import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingDate } from '../meetings/meetings.types.js';
import { PeopleQueries } from '../people/people.queries.js';
import { SETTINGS_TOKEN } from '../platform/config/config.module.js';
import { publicUrlOf } from '../platform/config/public-url.js';
import type { Settings } from '../platform/config/settings.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import { writeCalendar } from '../platform/icalendar/calendar-text.js';
import type { LetterKind } from '../platform/mail/letter.js';
import { Clock } from '../platform/time/clock.js';
import { RemindersQueries } from '../reminders/reminders.queries.js';
import type { Reminder, Subject, Telling } from '../reminders/reminders.types.js';
import { Subjects } from '../reminders/subjects.service.js';
import { declineLetter } from './decline.email.js';
import { DelegationMailsQueries, type MailedSeat } from './delegation-mails.queries.js';
import { NOTICE } from './delegations.types.js';
import { answeredInvitationLetter, invitationLetter } from './invitation.email.js';
import { meetingChangedLetter } from './meeting-changed.email.js';
import { calendarEntry, endedBy, meetingParts, roleName, shortDays, type EntryOf } from './meeting-mail.rules.js';
import { inCalendarOf, isKnown, leftInCalendar, newsParts, toldOf, type ToldMeeting } from './meeting-news.rules.js';
import { mainLinkOf } from './reply-links/reply-link.rules.js';
import { returnLetter } from './return.email.js';
import { cancellationLetter, withdrawalLetter } from './withdrawal.email.js';
import { SeatHistoryQueries } from './seat-history.queries.js';

/** What went before, by seat. */
interface Known {
  invited: Set<string>;
  told: Map<string, ToldMeeting>;
  supposed: Map<string, MeetingDate>;
  /** Persons. */
  coordinators: Set<string>;
}

/** A mail to the person of a seat, to whom `before` was told. */
interface AboutSeat {
  letter: LetterKind;
  entry: EntryOf;
  before: ToldMeeting | null;
  parts?: Record<string, string | null>;
}

/**
 * What is told once about a seat: to its person that they have it, that its meeting changed, that they have it no more; to the
 * coordinators that the person declined, or comes after all.
 */
@Injectable()
export class AssignmentSubject implements Subject, OnModuleInit {
  readonly kind = 'assignment';
  readonly within = { kind: 'meeting', ids: (tx: TenantTx, meetingId: string) => this.seats.ids(tx, meetingId) };

  constructor(
    private readonly queries: DelegationMailsQueries,
    private readonly ledger: RemindersQueries,
    private readonly seats: SeatHistoryQueries,
    private readonly people: PeopleQueries,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async tell(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>> {
    const seats = await this.queries.seats(
      tx,
      reminders.map((one) => one.subject.id),
    );
    const leaving = reminders.filter((one) => one.kind === NOTICE.withdrawn).map((one) => one.subject.id);
    const told = await this.told(tx, reminders);
    const known: Known = {
      invited: await this.invited(tx, leaving),
      told,
      coordinators: await this.coordinators(tx, reminders),
      supposed: await this.supposed(
        tx,
        [...seats.values()].filter((one) => !told.has(one.id)),
      ),
    };
    return new Map(
      reminders.map((one) => [
        one.id,
        overtaken(one, reminders) ?? this.tellOne(tx.tenantId, one, seats.get(one.subject.id), known),
      ]),
    );
  }

  async titles(tx: TenantTx, ids: string[]): Promise<Map<string, LocalText>> {
    const seats = await this.queries.seats(tx, ids);
    return new Map([...seats].map(([id, seat]) => [id, seat.meeting.title]));
  }

  /** Who coordinates now: a reason may be private, and goes to nobody who was to hear it and coordinates no more. */
  private async coordinators(tx: TenantTx, reminders: Reminder[]): Promise<Set<string>> {
    const asks = reminders.some((one) => isForCoordinators(one));
    return new Set(asks ? (await this.people.coordinators(tx)).map((one) => one.id) : []);
  }

  /** Those of these seats whose person may hold a calendar entry: an update brings one too. */
  private async invited(tx: TenantTx, ids: string[]): Promise<Set<string>> {
    const told = new Set<string>();
    if (ids.length === 0) return told;
    for (const kind of [NOTICE.invitation, NOTICE.update])
      for (const id of await this.ledger.toldOf(tx, { kind: this.kind, ids }, kind)) told.add(id);
    return told;
  }

  /** By seat, what its person was last told of the meeting. */
  private async told(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, ToldMeeting>> {
    const knowing: string[] = [NOTICE.update, NOTICE.withdrawn];
    const ids = reminders.filter((one) => knowing.includes(one.kind)).map((one) => one.subject.id);
    if (ids.length === 0) return new Map();
    const found = await this.ledger.lastPart(tx, { kind: this.kind, ids }, [NOTICE.invitation, NOTICE.update], 'told');
    return new Map([...found].map(([id, said]) => [id, JSON.parse(said) as ToldMeeting]));
  }

  /** By seat, the date of an entry that may stand in its person's calendar, where it is not known what a mail told and there is no date now. */
  private async supposed(tx: TenantTx, seats: MailedSeat[]): Promise<Map<string, MeetingDate>> {
    const dateless = seats.filter((one) => one.meeting.date === null);
    const invited = await this.invited(
      tx,
      dateless.map((one) => one.id),
    );
    const asked = dateless.map((one) => one.id).filter((id) => invited.has(id));
    return asked.length === 0 ? new Map() : this.queries.lastFirmDates(tx, asked);
  }

  private tellOne(
    tenantId: string,
    reminder: Reminder,
    seat: MailedSeat | undefined,
    { invited, told, supposed, coordinators }: Known,
  ): Telling {
    if (!seat) return { untrue: { code: 'deleted' } };
    if (isForCoordinators(reminder) && !coordinators.has(reminder.recipient.personId))
      return { untrue: { code: 'not_coordinating' } };
    const before = told.get(seat.id) ?? null;
    const lost = supposed.get(seat.id) ?? null;
    if (reminder.kind === NOTICE.withdrawn) {
      if (!invited.has(seat.id)) return { untrue: { code: 'never_invited' } };
      const date = before ? inCalendarOf(before) : (seat.meeting.date ?? lost);
      const off = reminder.step === 'cancelled';
      const letter = off ? cancellationLetter : withdrawalLetter;
      const days = shortDays(seat.meeting.date ?? date, reminder.recipient, this.clock.now());
      const parts = { why: off ? seat.meeting.reason : null, days: (seat.meeting.date ?? date) ? days : null };
      return this.mail(tenantId, reminder, seat, { letter, entry: { method: 'CANCEL', date }, before, parts });
    }
    if (seat.withdrawn) return { untrue: { code: 'withdrawn' } };
    const { state } = seat.meeting;
    const isNews = reminder.kind === NOTICE.update && state === 'postponed';
    const ended = isNews ? null : endedBy(state);
    if (ended) return { untrue: { code: ended } };
    if (reminder.kind === NOTICE.declined) return this.decline(reminder, seat);
    if (reminder.kind === NOTICE.returned) return this.comesAfterAll(reminder, seat);
    if (reminder.kind !== NOTICE.update) return this.invite(tenantId, reminder, seat);
    return this.change(tenantId, reminder, seat, before, leftInCalendar(before, seat) ?? lost);
  }

  /** A meeting that lost its date is taken out of the calendar that had it, and comes back with its next date. */
  private change(
    tenantId: string,
    reminder: Reminder,
    seat: MailedSeat,
    before: ToldMeeting | null,
    left: MeetingDate | null,
  ): Telling {
    if (before && isKnown(before, seat)) return { untrue: TOLD_ALREADY };
    const entry: EntryOf = left ? { method: 'CANCEL', date: left } : { method: 'REQUEST', date: seat.meeting.date };
    const news = newsParts(before, seat, reminder.recipient, this.clock.now());
    const parts = { ...news, entryEnds: left && 'yes' };
    return this.mail(tenantId, reminder, seat, { letter: meetingChangedLetter, entry, before, parts });
  }

  /** Nobody is asked what they answered already, and nobody invited who does not come. */
  private invite(tenantId: string, reminder: Reminder, seat: MailedSeat): Telling {
    if (seat.reply === 'declined') return { untrue: { code: 'declined' } };
    const letter = seat.reply === 'none' ? invitationLetter : answeredInvitationLetter;
    const parts = { unsure: seat.reply === 'unsure' ? 'yes' : null };
    const entry: EntryOf = { method: 'REQUEST', date: seat.meeting.date };
    return this.mail(tenantId, reminder, seat, { letter, entry, before: null, parts });
  }

  /** For a coordinator: somebody does not come. */
  private decline({ recipient }: Reminder, seat: MailedSeat): Telling {
    if (seat.reply !== 'declined') return { untrue: { code: 'answered_anew' } };
    const parts = meetingParts(seat.meeting, recipient, `${publicUrlOf(this.settings)}/meetings/${seat.meeting.id}`);
    return {
      mail: {
        letter: declineLetter,
        ...(seat.inCharge && { inCharge: seat.inCharge }),
        parts: {
          ...parts,
          days: shortDays(seat.meeting.date, recipient, this.clock.now()),
          person: seat.personName,
          role: roleName(seat, recipient.language),
          reason: seat.replyNote,
          headOpen: seat.role === 'head_of_delegation' ? 'yes' : null,
        },
      },
    };
  }

  /** For a coordinator: who had declined thought again. */
  private comesAfterAll({ recipient }: Reminder, seat: MailedSeat): Telling {
    if (seat.reply === 'declined' || seat.reply === 'none') return { untrue: { code: 'answered_anew' } };
    const { id, quota, taken } = seat.meeting;
    const parts = meetingParts(seat.meeting, recipient, `${publicUrlOf(this.settings)}/meetings/${id}`);
    return {
      mail: {
        letter: returnLetter,
        ...(seat.inCharge && { inCharge: seat.inCharge }),
        parts: {
          ...parts,
          days: shortDays(seat.meeting.date, recipient, this.clock.now()),
          person: seat.personName,
          role: roleName(seat, recipient.language),
          unsure: seat.reply === 'unsure' ? 'yes' : null,
          quota: quota === null ? null : String(quota),
          taken: String(taken),
          overQuota: quota !== null && taken > quota ? 'yes' : null,
        },
      },
    };
  }

  private mail(tenantId: string, reminder: Reminder, seat: MailedSeat, about: AboutSeat): Telling {
    const reader = reminder.recipient;
    const publicUrl = publicUrlOf(this.settings);
    const now = this.clock.now();
    const { method } = about.entry;
    const entry = calendarEntry(seat, reader, about.entry, { publicUrl, mailFrom: this.settings.mailFrom, now });
    const { link, secretLink } = mainLinkOf(seat, reader, publicUrl, tenantId, now);
    // who is taken off is given no link any more
    const own = reminder.kind === NOTICE.withdrawn ? null : secretLink;
    const parts = meetingParts(seat.meeting, reader, link);
    return {
      mail: {
        letter: about.letter,
        inCharge: seat.inCharge,
        ...(own && { secretLink: own }),
        parts: {
          ...parts,
          days: shortDays(seat.meeting.date, reader, now),
          role: roleName(seat, reader.language),
          assignedBy: seat.assignedBy,
          ownLink: own && 'yes',
          calendar: entry && method,
          asksAgain: seat.reply === 'none' ? 'yes' : null,
          ...about.parts,
          // in no wording: kept with the mail for the next one
          told: JSON.stringify(toldOf(seat, about.before)),
        },
        ...(entry && { calendar: { method, text: writeCalendar(entry) } }),
      },
    };
  }
}

const isForCoordinators = ({ kind }: Reminder): boolean => kind === NOTICE.declined || kind === NOTICE.returned;

const TOLD_ALREADY = { code: 'told_just_now' };

/** Changes that go at the same moment are told as one, by the last of them, or by the invitation. */
function overtaken(reminder: Reminder, among: Reminder[]): Telling | null {
  if (reminder.kind !== NOTICE.update) return null;
  const newer = among.some(
    ({ subject, kind, occurrence }) =>
      subject.id === reminder.subject.id &&
      (kind === NOTICE.invitation || (kind === NOTICE.update && occurrence > reminder.occurrence)),
  );
  return newer ? { untrue: TOLD_ALREADY } : null;
}
