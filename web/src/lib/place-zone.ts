import { foldText } from './fold-text';
import { PLACES, placesCalled } from './places';
import { knownZones, zoneCity } from './zones';

/** The zone a place surely is in: that of a city we know or that a zone is named after, or the only one of its country. */
export function zoneOfPlace(city: string, country: string | null): string | null {
  const zones = new Set(city.trim() ? placesCalled(city, country).map(({ zone }) => zone) : []);
  const [placed] = zones;
  if (placed && zones.size === 1) return asKnown(placed);
  const isElsewhere = placesCalled(city, null).length > 0 && zones.size === 0;
  const wanted = foldText(city);
  const named =
    wanted && !isElsewhere ? knownZones().find((zone) => foldText(zoneCity(zone, 'en')) === wanted) : undefined;
  if (named) return named;
  const all = country ? zonesOfCountry(country) : [];
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** Whether a zone is meant by these words: its own city, or another one that lives by its clocks. */
export function zoneHolds(zone: string, words: string): boolean {
  const wanted = foldText(words);
  if (foldText(zone.replaceAll('_', ' ')).includes(wanted)) return true;
  return PLACES.some(
    (place) =>
      [place.zone, place.formerZone].includes(zone) &&
      [place.en, place.tr].some((name) => foldText(name).includes(wanted)),
  );
}

/** As this browser calls the zone: some still offer the name it had before. */
function asKnown(zone: string): string {
  const known = new Set(knownZones());
  const former = PLACES.find((place) => place.zone === zone && place.formerZone)?.formerZone;
  return !known.has(zone) && former && known.has(former) ? former : zone;
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
