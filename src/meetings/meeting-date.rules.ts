import type { Said } from '../platform/i18n/language.js';
import type { Language } from '../platform/i18n/language.js';
import { statedInstant, type Notice } from '../platform/http/stated-time.js';
import { wrongField } from '../platform/http/validation.js';
import { daysBetween } from '../platform/time/wall-time.rules.js';
import type { Firmness, MeetingDate, MeetingMove } from './meetings.types.js';

/** A date as somebody states it. */
export interface StatedDate {
  firmness: Firmness;
  startDate: string;
  endDate: string;
  startTime?: string | null;
  endTime?: string | null;
  zone?: string | null;
}

export const LONGEST_DAYS = 366;

const SAID = {
  windowHour: { en: 'A window has days and no hour yet.', tr: 'Tarih aralığının saati olmaz, yalnızca günleri olur.' },
  bothHours: {
    en: 'Give both the first and the last hour, or neither for all day.',
    tr: 'Başlangıç ve bitiş saatini birlikte verin; tüm gün için ikisini de boş bırakın.',
  },
  zone: { en: 'An hour needs the time zone of its place.', tr: 'Saat verildiğinde yerin saat dilimi de gerekir.' },
  endBeforeStart: { en: 'The end is before the start.', tr: 'Bitiş, başlangıçtan önce.' },
  tooLong: { en: 'At most {days} days.', tr: 'En çok {days} gün olabilir.' },
} satisfies Record<string, Said>;

/**
 * The date as it is kept: instants derived from the wall times of its place, and none for a window or an all-day meeting.
 * `at` says where the date stands in the request, for the field of an error.
 * @throws wrongField for an end before the start, half an hour range, or an hour that does not exist.
 */
export function settleDate(
  stated: StatedDate,
  language: Language,
  at: '' | 'date.' = '',
): { date: MeetingDate; notices: Notice[] } {
  assertDays(stated, at);
  const { firmness, startDate, endDate } = stated;
  const startTime = stated.startTime ?? null;
  const endTime = stated.endTime ?? null;
  const zone = stated.zone ?? null;
  const days = { firmness, startDate, endDate, zone };
  if (startTime === null && endTime === null) {
    return { date: { ...days, startTime, endTime, startsAt: null, endsAt: null }, notices: [] };
  }
  if (firmness === 'window') throw wrongField(`${at}startTime`, 'window_has_no_hour', SAID.windowHour);
  if (startTime === null || endTime === null) {
    throw wrongField(`${at}${startTime === null ? 'startTime' : 'endTime'}`, 'both_hours', SAID.bothHours);
  }
  if (zone === null) throw wrongField(`${at}zone`, 'zone_needed', SAID.zone);
  const start = statedInstant(`${at}startTime`, { date: startDate, time: startTime, zone }, language);
  const end = statedInstant(`${at}endTime`, { date: endDate, time: endTime, zone }, language);
  if (end.instant <= start.instant) throw wrongField(`${at}endTime`, 'end_before_start', SAID.endBeforeStart);
  return {
    date: { ...days, startTime, endTime, startsAt: iso(start.instant), endsAt: iso(end.instant) },
    notices: [...start.notices, ...end.notices],
  };
}

function assertDays({ startDate, endDate }: StatedDate, at: string): void {
  const days = daysBetween(startDate, endDate);
  if (days < 0) throw wrongField(`${at}endDate`, 'end_before_start', SAID.endBeforeStart);
  if (days >= LONGEST_DAYS) throw wrongField(`${at}endDate`, 'too_long', SAID.tooLong, { days: LONGEST_DAYS });
}

const iso = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

/** What kind of move a new date is, or null when it says nothing new. */
export function causeOf(before: MeetingDate | null, after: MeetingDate): MeetingMove['cause'] | null {
  if (before === null || !sameMoment(before, after)) return 'date';
  return before.firmness === after.firmness ? null : 'firmness';
}

function sameMoment(a: MeetingDate, b: MeetingDate): boolean {
  const fields = ['startDate', 'endDate', 'startTime', 'endTime', 'zone', 'startsAt', 'endsAt'] as const;
  return fields.every((field) => a[field] === b[field]);
}
