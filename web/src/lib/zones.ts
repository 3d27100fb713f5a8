import { foldText } from './fold-text';
import type { Language } from './i18n';
import { PLACES, type Place } from './places';

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

/** The city that a zone is called after, in the reader's language; the place of the meeting is better where it is known. */
export function zoneCity(zone: string, language: Language): string {
  return namesakes().get(zone)?.[language] ?? lastPart(zone);
}

let known: Map<string, Place> | undefined;

function namesakes(): Map<string, Place> {
  if (known) return known;
  known = new Map();
  for (const place of PLACES) {
    const [name, part] = [place.en, lastPart(place.zone)].map(foldText) as [string, string];
    const isNamesake = name === part || name.startsWith(`${part} `);
    if (isNamesake) known.set(place.zone, place);
    if (place.formerZone) known.set(place.formerZone, place);
  }
  return known;
}

function lastPart(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** How far a zone is ahead of UTC at that instant: "UTC+1", "UTC+5:30". */
export function zoneOffset(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT').replace('GMT', 'UTC');
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone this browser knows, UTC first. */
export function knownZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}
