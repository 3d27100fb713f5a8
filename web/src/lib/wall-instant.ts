import { minutesAhead, wallMoment } from './zones';

/** The instant of a wall time in a zone; of an hour that comes twice the first. Null when the clock change skips the hour. */
export function wallInstant(date: string, time: string, zone: string): string | null {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (!Number.isFinite(asUtc)) return null;
  // The zone's distance to UTC a day before and a day after: an hour that exists has one of the two.
  const distances = [-1, 1].map((days) => minutesAhead(zone, 'UTC', new Date(asUtc + days * 86_400_000).toISOString()));
  const found = distances
    .map((minutes) => asUtc - minutes * 60_000)
    .filter((instant) => {
      const wall = wallMoment(instant, zone);
      return wall.date === date && wall.time === time;
    });
  return found.length > 0 ? new Date(Math.min(...found)).toISOString() : null;
}
