import { addDays } from '../time/wall-time.rules.js';
import { contentLine, quoted, textValue } from './content-line.rules.js';
import type { CalendarEvent, EventAttendee, EventPerson, EventTime } from './event.types.js';
import { timezoneLines } from './timezone.rules.js';

/** One event as iCalendar text (RFC 5545), with its method and the zone it is told in. */
export function writeCalendar(event: CalendarEvent): string {
  const lines = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Heyet//Heyet//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', event.method),
    ...(event.time.kind === 'hours' ? timezoneLines(event.time.zone, event.time.startDate, event.time.endDate) : []),
    ...eventLines(event),
    contentLine('END', 'VCALENDAR'),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent): string[] {
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(event.uid)),
    contentLine('SEQUENCE', String(event.sequence)),
    contentLine('DTSTAMP', `${event.stamp.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`),
    ...timeLines(event.time),
    contentLine('SUMMARY', textValue(event.summary)),
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location),
    ...(event.url === null ? [] : [contentLine('URL', event.url)]),
    contentLine('STATUS', event.method === 'CANCEL' ? 'CANCELLED' : event.tentative ? 'TENTATIVE' : 'CONFIRMED'),
    contentLine('TRANSP', 'OPAQUE'),
    contentLine('ORGANIZER', address(event.organizer), { CN: quoted(event.organizer.name) }),
    ...event.attendees.map(attendeeLine),
    contentLine('END', 'VEVENT'),
  ];
}

/** Days end with the day after the last. */
function timeLines(time: EventTime): string[] {
  if (time.kind === 'days') {
    const day = { VALUE: 'DATE' };
    return [contentLine('DTSTART', digits(time.first), day), contentLine('DTEND', digits(addDays(time.last, 1)), day)];
  }
  const zone = { TZID: time.zone };
  return [
    contentLine('DTSTART', `${digits(time.startDate)}T${digits(time.startTime)}00`, zone),
    contentLine('DTEND', `${digits(time.endDate)}T${digits(time.endTime)}00`, zone),
  ];
}

/** Replies are given on a page of ours, so none is asked for by mail. */
function attendeeLine(attendee: EventAttendee): string {
  return contentLine('ATTENDEE', address(attendee), {
    CUTYPE: 'INDIVIDUAL',
    ROLE: attendee.chairs ? 'CHAIR' : 'REQ-PARTICIPANT',
    PARTSTAT: attendee.reply,
    RSVP: 'FALSE',
    CN: quoted(attendee.name),
  });
}

const optional = (name: string, text: string | null) =>
  text === null || text === '' ? [] : [contentLine(name, textValue(text))];
const address = (person: EventPerson) => `mailto:${person.address}`;
const digits = (text: string) => text.replace(/[-:]/g, '');
