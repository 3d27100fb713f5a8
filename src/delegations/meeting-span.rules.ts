import type { MeetingDate } from '../meetings/meetings.types.js';
import { addDays, instantOf, type ZoneId } from '../platform/time/wall-time.rules.js';

/** The moment a meeting begins for somebody in `zone`; one of whole days has begun once its first day is over there. */
export function beginOf({ startDate, startsAt }: Pick<MeetingDate, 'startDate' | 'startsAt'>, zone: ZoneId): Date {
  return startsAt === null ? instantOf(addDays(startDate, 1), '00:00', zone) : new Date(startsAt);
}

/** The last moment of a meeting; of whole days, the end of the last one wherever it is. Null while it has no date. */
export function endOf(date: MeetingDate | null): Date | null {
  if (date === null) return null;
  return date.endsAt === null
    ? instantOf(addDays(date.endDate, 1), '00:00', date.zone ?? 'Etc/GMT+12')
    : new Date(date.endsAt);
}
