/** Wall time of an instant in a zone. All arithmetic with zones in the web goes through here. */
export interface WallMoment {
  date: string;
  time: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

export function wallMoment(instant: string | number, zone: string): WallMoment {
  const part: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(new Date(instant))) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** How far ahead of the second zone the first one is at that instant, in minutes. */
export function minutesAhead(zone: string, other: string, instant: string): number {
  const minutes = (wall: WallMoment) => Date.parse(`${wall.date}T${wall.time}:00Z`) / 60_000;
  return minutes(wallMoment(instant, zone)) - minutes(wallMoment(instant, other));
}

/** The city an IANA name ends in; the place of the meeting is better where it is known. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone this browser knows, UTC first. */
export function knownZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}
