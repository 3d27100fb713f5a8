import fc from 'fast-check';
import ICAL from 'ical.js';
import { readCalendar } from '../../../test/support/calendar-readers.js';
import { addDays, instantOf } from '../time/wall-time.rules.js';
import { writeCalendar } from './calendar-text.js';
import type { CalendarEvent, EventTime } from './event.types.js';

const BASE: CalendarEvent = {
  method: 'REQUEST',
  uid: '0199f000-0000-7000-8000-000000000001@heyet.example',
  sequence: 3,
  stamp: new Date('2026-11-24T06:00:00.500Z'),
  time: {
    kind: 'hours',
    startDate: '2027-05-04',
    startTime: '09:30',
    endDate: '2027-05-05',
    endTime: '17:00',
    zone: 'Europe/Paris',
  },
  summary: 'LEED Yönlendirme Komitesi, 100. toplantı',
  description: null,
  location: 'OECD, 2 rue André-Pascal; Paris',
  url: 'https://heyet.example/meetings/1',
  tentative: false,
  organizer: { name: 'Heyet · KOSGEB', address: 'heyet@example.org' },
  attendees: [{ name: 'Şule Varsayımcı', address: 'sule@example.org', chairs: false, reply: 'NEEDS-ACTION' }],
};

const read = (event: CalendarEvent) => {
  const component = new ICAL.Component(ICAL.parse(writeCalendar(event)) as unknown[]);
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const found = new ICAL.Event(component.getFirstSubcomponent('vevent')!);
  return { component, event: found, vevent: component.getFirstSubcomponent('vevent')! };
};

const text = fc
  .string({ unit: 'grapheme', maxLength: 120 })
  .map((one) => one.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const ZONES = [
  'Asia/Kathmandu',
  'America/St_Johns',
  'Europe/Paris',
  'Europe/Istanbul',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];

/** What people write: Turkish, signs that mean something in iCalendar, emoji of several parts, line breaks, long lines. */
const written = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'Şule',
          'İŞKUR',
          'ığüşöç',
          'LEED',
          'toplantı',
          '100.',
          'Gündem: 1; 2, 3',
          '\\n',
          '"ek"',
          'x=1:2',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('👩🏽‍💼', '🇹🇷', '🏳️‍🌈', 'e\u0301', '\u{20000}', '’', '…', '\u00a0') },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', 'Ş'.repeat(80), 'a'.repeat(150)) },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.join(' ').trim());

/** The second program ends a name at a semicolon, in quotation marks or not; the test above has them. */
const name = written.map((one) => one.replace(/[;:\\]/g, ','));

const hour = fc
  .tuple(fc.integer({ min: 8, max: 20 }), fc.constantFrom('00', '30', '45'))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}`);

/** Hours of the day, which no clock change of these zones skips or repeats. */
const time: fc.Arbitrary<EventTime> = fc.oneof(
  fc
    .tuple(day, fc.nat({ max: 9 }))
    .map(([first, more]): EventTime => ({ kind: 'days', first, last: addDays(first, more) })),
  fc
    .tuple(day, fc.integer({ min: 1, max: 9 }), hour, hour, fc.constantFrom(...ZONES))
    .map(([startDate, more, startTime, endTime, zone]): EventTime => {
      return { kind: 'hours', startDate, startTime, endDate: addDays(startDate, more), endTime, zone };
    }),
);

const meant = (when: EventTime): { starts: string; ends: string } =>
  when.kind === 'days'
    ? { starts: when.first, ends: addDays(when.last, 1) }
    : {
        starts: instantOf(when.startDate, when.startTime, when.zone).toISOString(),
        ends: instantOf(when.endDate, when.endTime, when.zone).toISOString(),
      };

const DAY_MS = 86_400_000;

/**
 * No clock change in the day before or after begin and end. The second reader takes the wall time for UTC when it looks up the
 * offset, so it is wrong near a change; there the first one alone is asked (`tells every zone …`).
 */
const isFarFromChanges = (when: EventTime): boolean =>
  when.kind === 'days' ||
  [[when.startDate, when.startTime] as const, [when.endDate, when.endTime] as const].every(([date, time]) => {
    const at = (days: number) => instantOf(addDays(date, days), time, when.zone).getTime();
    return at(1) - at(0) === DAY_MS && at(0) - at(-1) === DAY_MS;
  });

/** A name is a parameter, which has no way to write a quotation mark or a line break. */
const inOneLine = (name: string) => name.replace(/"/g, "'").replace(/[\n\t]+/g, ' ');

describe('calendar text', () => {
  it('names organizer and the person invited, with the method and the zone it is told in', () => {
    const written = writeCalendar(BASE);
    expect(written).toContain('METHOD:REQUEST\r\n');
    expect(written).toContain('DTSTART;TZID=Europe/Paris:20270504T093000\r\n');
    expect(written).toContain('DTSTAMP:20261124T060000Z\r\n');
    const { vevent, component } = read(BASE);
    expect(vevent.getFirstPropertyValue('organizer')).toBe('mailto:heyet@example.org');
    const attendee = vevent.getFirstProperty('attendee')!;
    expect([attendee.getFirstValue(), attendee.getParameter('cn'), attendee.getParameter('partstat')]).toEqual([
      'mailto:sule@example.org',
      'Şule Varsayımcı',
      'NEEDS-ACTION',
    ]);
    expect(component.getFirstSubcomponent('vtimezone')!.getFirstPropertyValue('tzid')).toBe('Europe/Paris');
  });

  it('ends whole days with the day after and gives them no zone', () => {
    const written = writeCalendar({ ...BASE, time: { kind: 'days', first: '2027-05-04', last: '2027-05-05' } });
    expect(written).toContain('DTSTART;VALUE=DATE:20270504\r\nDTEND;VALUE=DATE:20270506\r\n');
    expect(written).not.toContain('VTIMEZONE');
  });

  it('cancels with the same UID and a status that says so', () => {
    const written = writeCalendar({ ...BASE, method: 'CANCEL', sequence: 4 });
    expect(written).toContain('METHOD:CANCEL');
    expect(written).toContain('STATUS:CANCELLED');
    expect(written).toContain('SEQUENCE:4');
  });

  it('tells every zone so that a reader without zone data finds the instant, over clock changes too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, fc.integer({ min: 0, max: 23 }), (zone, date, hour) => {
        const time = `${String(hour).padStart(2, '0')}:30`;
        const instant = instantOf(date, time, zone);
        const event = {
          ...BASE,
          time: {
            kind: 'hours',
            startDate: date,
            startTime: time,
            endDate: date,
            endTime: time,
            zone,
          } satisfies EventTime,
        };
        // an hour that a clock change skips or repeats means different things to different readers
        fc.pre(isPlain(date, time, zone));
        expect(read(event).event.startDate.toJSDate()).toEqual(instant);
      }),
      { numRuns: 400 },
    );
  });

  it('survives any text in any field, in lines of at most 75 octets that never cut a character', () => {
    fc.assert(
      fc.property(text, text, text, (summary, location, name) => {
        const event = { ...BASE, summary, location, attendees: [{ ...BASE.attendees[0]!, name }] };
        const written = writeCalendar(event);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\n\r]/);
        }
        const { vevent } = read(event);
        expect(vevent.getFirstPropertyValue('summary') ?? '').toBe(summary);
        expect(vevent.getFirstPropertyValue('location') ?? '').toBe(location);
        expect(vevent.getFirstProperty('attendee')!.getParameter('cn')).toBe(
          name.replace(/"/g, "'").replace(/[\n\t]+/g, ' '),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('tells two calendar programs the same of any meeting, as it was meant', () => {
    const meeting = fc.record({
      method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const),
      sequence: fc.nat({ max: 99 }),
      summary: written,
      description: fc.option(fc.array(written, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n'))),
      location: fc.option(written),
      tentative: fc.boolean(),
      time,
      organizer: fc.record({ name, address: fc.constant('heyet@example.org') }),
      attendees: fc.array(
        fc.record({
          name,
          address: fc.emailAddress(),
          chairs: fc.boolean(),
          reply: fc.constantFrom(
            'NEEDS-ACTION' as const,
            'ACCEPTED' as const,
            'TENTATIVE' as const,
            'DECLINED' as const,
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(meeting, (given) => {
        fc.pre(isFarFromChanges(given.time));
        const event: CalendarEvent = { ...BASE, ...given };
        expect(readCalendar(writeCalendar(event))).toEqual({
          method: event.method,
          uid: event.uid,
          sequence: event.sequence,
          stamp: '2026-11-24T06:00:00.000Z',
          status: event.method === 'CANCEL' ? 'CANCELLED' : event.tentative ? 'TENTATIVE' : 'CONFIRMED',
          ...meant(event.time),
          summary: event.summary,
          description: event.description ?? '',
          location: event.location ?? '',
          url: event.url,
          organizer: { name: inOneLine(event.organizer.name), address: 'mailto:heyet@example.org' },
          attendees: event.attendees.map(({ name, address, chairs, reply }) => ({
            name: inOneLine(name),
            address: `mailto:${address}`,
            reply,
            role: chairs ? 'CHAIR' : 'REQ-PARTICIPANT',
          })),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lets no line break begin a property of its own', () => {
    const written = writeCalendar({
      ...BASE,
      summary: 'A\r\nATTENDEE:mailto:evil@example.org',
      attendees: [{ ...BASE.attendees[0]!, name: 'x"\r\nBEGIN:VALARM' }],
    });
    expect(
      written
        .replace(/\r\n /g, '')
        .split('\r\n')
        .filter((line) => line.startsWith('ATTENDEE')),
    ).toHaveLength(1);
    expect(written).not.toMatch(/^BEGIN:VALARM/m);
  });
});

/** True for a wall time that exists once. */
function isPlain(date: string, time: string, zone: string): boolean {
  const at = instantOf(date, time, zone).getTime();
  const shown = (ms: number) => new Date(ms).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);
  const same = [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3].filter(
    (hours) => shown(at + hours * 3_600_000) === `${date} ${time}`,
  );
  return same.length === 1;
}
