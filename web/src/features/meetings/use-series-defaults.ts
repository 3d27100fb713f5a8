import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent, useRef } from 'react';
import { zoneOfPlace } from '../../lib/place-zone';
import type { MeetingValues } from './meeting-values.rules';
import { useSeriesOf } from './series-select';

/** What the server joins to the only series of its body, when nothing is said of it. */
const SESSIONS: readonly MeetingValues['kind'][] = ['session', 'term_session'];

/** What was filled in, so that nothing typed is ever written over. */
interface Filled {
  seriesId: string | null;
  city: string;
  country: string | null;
  zone: string | null;
}

/**
 * A new session is of the only series of its body, and takes place where its series does, by the clocks of that place: both are filled
 * in, in sight, as long as nobody has said otherwise.
 */
export function useSeriesDefaults(form: UseFormReturnType<MeetingValues>, isNew: boolean): void {
  const { owner, kind, seriesId, noSeries } = form.getValues();
  const series = useSeriesOf(isNew ? owner : null);
  const only = series?.length === 1 && SESSIONS.includes(kind) ? (series[0] ?? null) : null;
  const chosen = series?.find(({ id }) => id === seriesId) ?? null;
  const filled = useRef<Filled>({ seriesId: null, city: '', country: null, zone: form.getValues().date.zone });

  const fill = (change: Partial<MeetingValues>) => {
    const untouched = !form.isDirty();
    form.setValues(change);
    // what the form filled in by itself is nothing to be asked about on leaving
    if (untouched) form.resetDirty();
  };
  const join = useEffectEvent((id: string | null) => {
    if (noSeries || seriesId !== filled.current.seriesId) return;
    filled.current.seriesId = id;
    if (seriesId !== id) fill({ seriesId: id });
  });
  const place = useEffectEvent((city: string, country: string | null) => {
    const { city: nowCity, country: nowCountry, date } = form.getValues();
    const { current } = filled;
    if (nowCity !== current.city || nowCountry !== current.country) return;
    const zone = date.zone === current.zone ? zoneOfPlace(city, country) : null;
    filled.current = { ...current, city, country, zone: zone ?? date.zone };
    fill({ city, country, ...(zone && { date: { ...date, zone } }) });
  });
  useEffect(() => {
    if (isNew && series) join(only?.id ?? null);
  }, [isNew, series, only?.id]);
  const placedBy = chosen?.id;
  const [city, country] = [chosen?.usualCity ?? '', chosen?.usualCountry ?? null];
  useEffect(() => {
    if (placedBy) place(city, country);
  }, [placedBy, city, country]);
}
