import { deepStrictEqual } from 'node:assert';
import ICAL from 'ical.js';
import { convertIcsCalendar, type IcsDateObject } from 'ts-ics';

/** What a calendar program understands of a text with one event. */
export interface ReadEvent {
  method: string;
  uid: string;
  sequence: number;
  stamp: string;
  status: string;
  /** An instant in UTC, or for whole days a date. */
  starts: string;
  ends: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  organizer: ReadPerson;
  attendees: (ReadPerson & { reply: string; role: string })[];
}

interface ReadPerson {
  name: string;
  address: string;
}

/** As two programs that know nothing of each other read it; throws where they do not understand the same. */
export function readCalendar(text: string): ReadEvent {
  const [one, other] = [withIcalJs(text), withTsIcs(text)];
  deepStrictEqual(one, other);
  return one;
}

function withIcalJs(text: string): ReadEvent {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const vevent = calendar.getFirstSubcomponent('vevent')!;
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const { startDate, endDate } = new ICAL.Event(vevent);
  const value = (name: string) => textOf(vevent.getFirstPropertyValue(name));
  const moment = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  const person = (property: ICAL.Property) => ({
    name: textOf(property.getParameter('cn')),
    address: textOf(property.getFirstValue()),
  });
  return {
    method: textOf(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    stamp: moment(vevent.getFirstPropertyValue('dtstamp') as ICAL.Time),
    status: value('status'),
    starts: moment(startDate),
    ends: moment(endDate),
    summary: value('summary'),
    description: value('description'),
    location: value('location'),
    url: value('url'),
    organizer: person(vevent.getFirstProperty('organizer')!),
    attendees: vevent.getAllProperties('attendee').map((one) => ({
      ...person(one),
      reply: textOf(one.getParameter('partstat')),
      role: textOf(one.getParameter('role')),
    })),
  };
}

function withTsIcs(text: string): ReadEvent {
  const calendar = convertIcsCalendar(undefined, text);
  const event = calendar.events![0]!;
  const moment = ({ type, date }: IcsDateObject) =>
    type === 'DATE' ? date.toISOString().slice(0, 10) : date.toISOString();
  const person = ({ name = '', email }: { name?: string; email: string }) => ({
    name: name.replace(/^"|"$/g, ''),
    address: `mailto:${email}`,
  });
  return {
    method: textOf(calendar.method),
    uid: event.uid,
    sequence: event.sequence ?? 0,
    stamp: moment(event.stamp),
    status: event.status ?? '',
    starts: moment(event.start),
    ends: moment(event.end!),
    summary: textOf(event.summary),
    description: event.description ?? '',
    location: event.location ?? '',
    url: event.url ?? '',
    organizer: person(event.organizer!),
    attendees: (event.attendees ?? []).map((one) => ({
      ...person(one),
      reply: one.partstat ?? '',
      role: one.role ?? '',
    })),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
