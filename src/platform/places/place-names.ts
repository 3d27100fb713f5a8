import file from '../../../places/places.json' with { type: 'json' };
import type { Language } from '../i18n/language.js';

/** A city whose name is known in both languages. The web reads the same file. */
interface Place {
  country: string;
  en: string;
  tr: string;
  zone: string;
  /** What older systems call its zone. */
  formerZone?: string;
}

const PLACES: readonly Place[] = file.places;

/** Below this a word begins too many names. */
const SHORTEST_WORD = 3;

const byName = new Map<string, Set<Place>>();
const byZone = new Map<string, Place>();
for (const place of PLACES) {
  for (const name of [place.en, place.tr].map(fold)) byName.set(name, (byName.get(name) ?? new Set()).add(place));
  const [name, part] = [fold(place.en), fold(lastPart(place.zone))];
  if (name === part || name.startsWith(`${part} `)) byZone.set(place.zone, place);
  if (place.formerZone) byZone.set(place.formerZone, place);
}

/**
 * A city as the reader calls it, in whichever language it was typed. What was typed stays where the city is not known, or where two
 * of that name differ.
 */
export function cityIn(at: { city: string | null; country: string | null }, language: Language): string | null {
  if (!at.city) return null;
  const places = [...(byName.get(fold(at.city)) ?? [])].filter(
    (one) => at.country === null || one.country === at.country,
  );
  const names = new Set(places.map((place) => place[language]));
  const [only] = names;
  return names.size === 1 && only ? only : at.city;
}

/** The city that a zone is called after, as the reader calls it: "Paris", "Viyana". */
export const zoneCity = (zone: string, language: Language): string => byZone.get(zone)?.[language] ?? lastPart(zone);

/** What cities that a searched word may mean are called in the other language: "Vienna" for "viyana". Folded names are left out, as a search folds. */
export function otherNamesOf(word: string): string[] {
  const wanted = fold(word);
  if (wanted.length < SHORTEST_WORD) return [];
  const begins = (name: string) =>
    fold(name)
      .split(/[\s-]/)
      .some((part) => part.startsWith(wanted));
  const others = PLACES.filter(({ en, tr }) => fold(en) !== fold(tr)).flatMap(({ en, tr }) => [
    ...(begins(tr) ? [en] : []),
    ...(begins(en) ? [tr] : []),
  ]);
  return [...new Set(others)];
}

/**
 * How the database finds that "Viyana" and "Vienna" are one place: the folded English name under the folded Turkish one. A name
 * that two places have in either language is left out, since which of them is meant is not known.
 */
export const englishByTurkish: Readonly<Record<string, string>> = Object.fromEntries(
  PLACES.map(({ en, tr }) => [fold(tr), fold(en)] as const).filter(
    ([tr, en]) => tr !== en && [tr, en].every((name) => byName.get(name)!.size === 1),
  ),
);

/** As the search of the database folds: "İstanbul", "istanbul" and "ISTANBUL" are one. */
function fold(text: string): string {
  return text.trim().toLocaleLowerCase('tr').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');
}

function lastPart(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
