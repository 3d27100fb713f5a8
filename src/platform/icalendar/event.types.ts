import type { LocalDate, LocalTime, ZoneId } from '../time/wall-time.rules.js';

/** When something is: whole days, both ends included, or wall times at a place. */
export type EventTime =
  | { kind: 'days'; first: LocalDate; last: LocalDate }
  | { kind: 'hours'; startDate: LocalDate; startTime: LocalTime; endDate: LocalDate; endTime: LocalTime; zone: ZoneId };

export interface EventPerson {
  name: string;
  address: string;
}

export interface EventAttendee extends EventPerson {
  chairs: boolean;
  reply: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';
}

/** One event as it is sent to the people invited (RFC 5546). */
export interface CalendarEvent {
  method: 'REQUEST' | 'CANCEL';
  /** The same for life: later requests and the cancel find the entry by it. */
  uid: string;
  /** Rises when date, time or place change, and on a cancel. */
  sequence: number;
  /** When this text was made. */
  stamp: Date;
  time: EventTime;
  summary: string;
  description: string | null;
  location: string | null;
  url: string | null;
  /** Not yet firm. */
  tentative: boolean;
  organizer: EventPerson;
  attendees: EventAttendee[];
}
