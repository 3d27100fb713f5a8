import { foldText } from './fold-text';
import { knownZones, zoneCity } from './zones';

/** The zone a place surely is in: that of a city the zones are named after, or the only one of its country. */
export function zoneOfPlace(city: string, country: string | null): string | null {
  const wanted = foldText(city);
  const named = wanted ? knownZones().find((zone) => foldText(zoneCity(zone)) === wanted) : undefined;
  if (named) return named;
  const zones = country ? zonesOfCountry(country) : [];
  return zones.length === 1 ? (zones[0] ?? null) : null;
}

/** Not every browser tells the zones of a country; then the reader chooses. */
function zonesOfCountry(country: string): string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined };
    return locale.getTimeZones?.() ?? [];
  } catch {
    return [];
  }
}
