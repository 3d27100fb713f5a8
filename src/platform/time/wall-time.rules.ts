import { Temporal } from 'temporal-polyfill';

/** A calendar date, `2027-05-04`. Never shifted by a zone. */
export type LocalDate = string;
/** A wall time without zone, `09:30`. */
export type LocalTime = string;
/** An IANA zone name, `Europe/Paris`. */
export type ZoneId = string;

export type WallTime =
  /** `kind: 'repeated'`: the clocks go back and this hour comes twice; the first is taken. */
  | { kind: 'exact' | 'repeated'; instant: Date }
  /** The clocks go forward over this hour; `nextValid` is the first wall time after the gap. */
  | { kind: 'skipped'; instant: Date; nextValid: { date: LocalDate; time: LocalTime } };

/**
 * The one place where a wall time becomes an instant. A gap shifts forward and a fold takes the first,
 * as RFC 5545 3.3.5 has it; callers that must not guess look at `kind`.
 */
export function resolveWallTime(date: LocalDate, time: LocalTime, zone: ZoneId): WallTime {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  const instant = new Date(plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'exact', instant };
  if (earlier.toPlainDateTime().equals(plain)) return { kind: 'repeated', instant };
  const transition = earlier.getTimeZoneTransition('next');
  const next = (transition ?? later).toPlainDateTime();
  return {
    kind: 'skipped',
    instant,
    nextValid: { date: next.toPlainDate().toString(), time: next.toPlainTime().toString().slice(0, 5) },
  };
}

/** The instant of a wall time, gaps shifted forward, folds taken first. */
export function instantOf(date: LocalDate, time: LocalTime, zone: ZoneId): Date {
  return resolveWallTime(date, time, zone).instant;
}

/** The calendar date that `instant` falls on in `zone`. */
export function dateIn(zone: ZoneId, instant: Date): LocalDate {
  return zoned(zone, instant).toPlainDate().toString();
}

/** The wall time `HH:MM` that `instant` reads on a clock in `zone`. */
export function timeIn(zone: ZoneId, instant: Date): LocalTime {
  return zoned(zone, instant).toPlainTime().toString().slice(0, 5);
}

/** `date` moved by whole calendar days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export const laterOf = (a: Date, b: Date): Date => (a > b ? a : b);

/** True for a real calendar date in the years 1900 to 2200: 31 February is none. */
export function isLocalDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** True for `HH:MM`, 00:00 to 23:59. */
export function isLocalTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * True for a named IANA zone; offsets such as `+03:00` are no place and are refused. Asks what reckons with it later: Intl also
 * takes names of three letters, IST or PST, which Temporal refuses.
 */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(text) || text.startsWith('SystemV/')) return false;
  try {
    zoned(text, new Date(0));
    return true;
  } catch {
    return false;
  }
}

function zoned(zone: ZoneId, instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
