import type { ComboboxItem, OptionsFilter, SelectProps } from '@mantine/core';
import { SearchSelect } from './search-select';
import { foldText } from '../../lib/fold-text';
import type { Language } from '../../lib/i18n';
import { now } from '../../lib/now';
import { zoneHolds } from '../../lib/place-zone';
import { useLanguage } from '../../lib/use-dates';
import { knownZones, zoneCity, zoneOffset } from '../../lib/zones';

/** A time zone by its city and by how its clocks stand today; any city that lives by them finds it. */
export function ZoneSelect(props: Omit<SelectProps, 'data'>) {
  const language = useLanguage();
  const data = zonesIn(language);
  return <SearchSelect limit={60} data={data} filter={byCity} {...props} />;
}

/** Some hundred formats of the browser go into it, so it is made once. */
const made = new Map<Language, ComboboxItem[]>();

function zonesIn(language: Language): ComboboxItem[] {
  const known = made.get(language) ?? allZones(language);
  made.set(language, known);
  return known;
}

function allZones(language: Language): ComboboxItem[] {
  const [utc, ...others] = knownZones();
  const label = (zone: string) => `${zoneCity(zone, language)}, ${zoneOffset(zone, now())}`;
  const rest = others.map((zone) => ({ value: zone, label: label(zone) }));
  return [
    { value: utc ?? 'UTC', label: utc ?? 'UTC' },
    ...rest.sort((a, b) => a.label.localeCompare(b.label, language)),
  ];
}

const byCity: OptionsFilter = ({ options, search, limit }) => {
  const items = options as ComboboxItem[];
  const fits = items.filter(
    ({ value, label }) => foldText(label).includes(foldText(search)) || zoneHolds(value, search),
  );
  return (search.trim() === '' ? items : fits).slice(0, limit);
};
