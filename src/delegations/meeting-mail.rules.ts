import { STATE_NAMES, type MeetingDate, type MeetingState, type Mode } from '../meetings/meetings.types.js';
import { inLanguage, type Language, type Said } from '../platform/i18n/language.js';
import type { CalendarEvent } from '../platform/icalendar/event.types.js';
import { cityIn } from '../platform/places/place-names.js';
import { dayText, fullRangeText, hourText, shortRangeText } from '../platform/time/date-text.js';
import { dateIn, type ZoneId } from '../platform/time/wall-time.rules.js';
import type { MailedMeeting, MailedSeat } from './delegation-mails.queries.js';
import { ROLE_NAMES, type Reply } from './delegations.types.js';

export interface Reader {
  name: string;
  email: string | null;
  hasAccount: boolean;
  language: Language;
  zone: ZoneId;
}

export const MODE_NAMES: Record<Mode, Said> = {
  in_person: { en: 'in person', tr: 'yüz yüze' },
  virtual: { en: 'online', tr: 'çevrim içi' },
  hybrid: { en: 'hybrid', tr: 'hibrit' },
};

/** The parts that every mail about a meeting has, in the reader's language and by the reader's clock. */
export function meetingParts(meeting: MailedMeeting, reader: Reader, link: string): Record<string, string | null> {
  const { language } = reader;
  const { date } = meeting;
  const of = meeting.body ? [meeting.body.organization, meeting.body] : [meeting.organization ?? meeting.mechanism];
  return {
    meeting: inLanguage(meeting.title, language),
    when: date && fullRangeText(date.startDate, date.endDate, language),
    hours: date && hoursOf(date, cityIn(meeting, language), reader),
    where: placeOf(meeting, language),
    state: [STATE_NAMES[meeting.state][language], meeting.mode && MODE_NAMES[meeting.mode][language]]
      .filter(Boolean)
      .join(', '),
    body: of.flatMap((one) => (one ? [nameOf(one, language)] : [])).join(', '),
    letter: [meeting.letterDate && dayText(meeting.letterDate, language), meeting.letterNumber]
      .filter(Boolean)
      .join(', '),
    link,
  };
}

/** When, as a subject says it on that day of the reader's. */
export function shortDays(date: MeetingDate | null, { language, zone }: Reader, at: Date): string {
  if (date === null) return language === 'tr' ? 'tarih belli değil' : 'no date yet';
  return shortRangeText(date.startDate, date.endDate, language, dateIn(zone, at));
}

export const roleName = (seat: MailedSeat, language: Language): string =>
  ROLE_NAMES[seat.role][language].toLocaleLowerCase(language);

type OfMeeting = NonNullable<MailedMeeting['body'] | MailedMeeting['organization'] | MailedMeeting['mechanism']>;

function nameOf(one: OfMeeting, language: Language): string {
  const acronym = 'acronym' in one ? inLanguage(one.acronym, language) : '';
  return acronym || inLanguage(one.name, language);
}

function hoursOf(
  { startDate, startTime, zone, startsAt }: MeetingDate,
  place: string | null,
  reader: Reader,
): string | null {
  if (startTime === null || zone === null || startsAt === null) return null;
  return hourText(
    { date: startDate, time: startTime, zone, instant: new Date(startsAt), place },
    reader.zone,
    reader.language,
  );
}

export function placeOf(meeting: Pick<MailedMeeting, 'venue' | 'city' | 'country'>, language: Language): string {
  const { venue, country } = meeting;
  const land = country === null ? null : new Intl.DisplayNames(language, { type: 'region' }).of(country);
  return [venue, cityIn(meeting, language), land].filter(Boolean).join(', ');
}

/** A date firm enough for a calendar: a window is not. */
export const isFirm = (date: MeetingDate | null): date is MeetingDate => date !== null && date.firmness !== 'window';

const PARTSTAT: Record<Reply, CalendarEvent['attendees'][number]['reply']> = {
  none: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  unsure: 'TENTATIVE',
  declined: 'DECLINED',
};

/** By which date a mail gives the meeting to a calendar, or takes it out. */
export interface EntryOf {
  method: 'REQUEST' | 'CANCEL';
  date: MeetingDate | null;
}

/** The calendar entry of one seat; null where there is no firm date. The meeting is one entry for life, whatever becomes of its date. */
export function calendarEntry(
  seat: MailedSeat,
  reader: Reader,
  { method, date }: EntryOf,
  about: { publicUrl: string; mailFrom: string; now: Date },
): CalendarEvent | null {
  const { meeting } = seat;
  if (!isFirm(date) || reader.email === null) return null;
  const hours = date.startTime !== null && date.endTime !== null && date.zone !== null;
  return {
    method,
    uid: `${meeting.id}@heyet`,
    sequence: seat.sequence,
    stamp: about.now,
    time: hours
      ? {
          kind: 'hours',
          startDate: date.startDate,
          startTime: date.startTime!,
          endDate: date.endDate,
          endTime: date.endTime!,
          zone: date.zone!,
        }
      : { kind: 'days', first: date.startDate, last: date.endDate },
    summary: inLanguage(meeting.title, reader.language),
    description: null,
    location: placeOf(meeting, reader.language),
    // no secret goes into a calendar, which others may read too
    url: reader.hasAccount ? `${about.publicUrl}/meetings/${meeting.id}` : null,
    tentative: date.firmness === 'tentative',
    organizer: { name: `Heyet · ${inLanguage(meeting.office, reader.language)}`, address: about.mailFrom },
    attendees: [
      {
        name: reader.name,
        address: reader.email,
        chairs: seat.role === 'head_of_delegation',
        reply: PARTSTAT[seat.reply],
      },
    ],
  };
}

/** Why nobody is written to about a meeting in this state any more; null where somebody may be. */
export function endedBy(state: MeetingState): string | null {
  return state === 'held' || state === 'cancelled' || state === 'postponed' ? state : null;
}
