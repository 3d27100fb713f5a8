import { Temporal } from 'temporal-polyfill';
import type { LocalDate, ZoneId } from '../time/wall-time.rules.js';
import { contentLine, textValue } from './content-line.rules.js';

/**
 * The VTIMEZONE of a zone for the days of an event: the rule in force before it and each change until a year after. Without it
 * Outlook is an hour off.
 */
export function timezoneLines(zone: ZoneId, first: LocalDate, last: LocalDate): string[] {
  const from = Temporal.PlainDate.from(first).subtract({ days: 1 }).toZonedDateTime(zone);
  const until = Temporal.PlainDate.from(last).add({ years: 1 }).toZonedDateTime(zone);
  const begins = from.getTimeZoneTransition('previous');
  const changes: Temporal.ZonedDateTime[] = [];
  for (
    let change = from.getTimeZoneTransition('next');
    change && change.epochMilliseconds < until.epochMilliseconds;
    change = change.getTimeZoneTransition('next')
  ) {
    changes.push(change);
  }
  const summer = Math.max(...[from, ...changes].map((one) => one.offsetNanoseconds));
  const winter = Math.min(...[from, ...changes].map((one) => one.offsetNanoseconds));
  const observances = [
    begins ? observance(begins, summer, winter) : sinceEver(from),
    ...changes.map((one) => observance(one, summer, winter)),
  ];
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', textValue(zone)),
    ...observances.flat(),
    contentLine('END', 'VTIMEZONE'),
  ];
}

/** One change of the clocks; its beginning is told by the clock as it was before. */
function observance(change: Temporal.ZonedDateTime, summer: number, winter: number): string[] {
  const before = change.subtract({ seconds: 1 });
  const wall = change.toPlainDateTime().subtract({ nanoseconds: change.offsetNanoseconds - before.offsetNanoseconds });
  const kind = summer !== winter && change.offsetNanoseconds === summer ? 'DAYLIGHT' : 'STANDARD';
  return lines(kind, wall, before.offsetNanoseconds, change.offsetNanoseconds);
}

function sinceEver(moment: Temporal.ZonedDateTime): string[] {
  return lines(
    'STANDARD',
    Temporal.PlainDateTime.from('1970-01-01T00:00:00'),
    moment.offsetNanoseconds,
    moment.offsetNanoseconds,
  );
}

function lines(kind: 'STANDARD' | 'DAYLIGHT', wall: Temporal.PlainDateTime, from: number, to: number): string[] {
  return [
    contentLine('BEGIN', kind),
    contentLine('DTSTART', wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')),
    contentLine('TZOFFSETFROM', offset(from)),
    contentLine('TZOFFSETTO', offset(to)),
    contentLine('END', kind),
  ];
}

function offset(nanoseconds: number): string {
  const seconds = Math.round(Math.abs(nanoseconds) / 1e9);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[2] === 0) parts.pop();
  return `${nanoseconds < 0 ? '-' : '+'}${parts.map((one) => String(one).padStart(2, '0')).join('')}`;
}
