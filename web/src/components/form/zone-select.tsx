import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { knownZones, zoneCity } from '../../lib/zones';

/** A time zone by its city; the full name tells apart what two continents call alike. */
export function ZoneSelect(props: Omit<SelectProps, 'data'>) {
  const data = useMemo(() => knownZones().map((zone) => ({ value: zone, label: labelOf(zone) })), []);
  return <Select searchable limit={60} data={data} onClick={(event) => event.currentTarget.select()} {...props} />;
}

function labelOf(zone: string): string {
  const [area] = zone.split('/');
  return area === zone ? zone : `${zoneCity(zone)} (${area ?? ''})`;
}
