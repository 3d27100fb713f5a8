import { wallMoment } from './zones';
import type { CalendarDate } from './calendar-days';

/** Between the server's clock and this machine's, so that "tomorrow" means the same on both. */
let serverAhead = 0;

/** Told by every answer that names the server's time; a machine with a wrong clock then still counts days rightly. */
export function noteServerTime(iso: string): void {
  const server = Date.parse(iso);
  if (Number.isFinite(server)) serverAhead = server - Date.now();
}

export function now(): number {
  return Date.now() + serverAhead;
}

export function todayIn(zone: string): CalendarDate {
  return wallMoment(now(), zone).date;
}
