import file from '../../../places/places.json' with { type: 'json' };
import { foldText } from './fold-text';
import type { Language } from './i18n';

/** A city whose name is known in both languages. The server reads the same file. */
export interface Place {
  country: string;
  en: string;
  tr: string;
  zone: string;
  /** What older browsers call its zone. */
  formerZone?: string;
}

export const PLACES: readonly Place[] = file.places;

const byName = new Map<string, Set<Place>>();
for (const place of PLACES)
  for (const name of [place.en, place.tr].map(foldText)) byName.set(name, (byName.get(name) ?? new Set()).add(place));

/** The cities of this name, in whichever language it was written; another country's namesake is another city. */
export function placesCalled(city: string, country: string | null): Place[] {
  return [...(byName.get(foldText(city)) ?? [])].filter((place) => country === null || place.country === country);
}

/** A city as the reader calls it. What was typed stays where the city is not known, or where two of that name differ. */
export function cityIn(at: { city: string | null; country?: string | null }, language: Language): string | null {
  if (!at.city) return null;
  const names = new Set(placesCalled(at.city, at.country ?? null).map((place) => place[language]));
  const [only] = names;
  return names.size === 1 && only ? only : at.city;
}
