import { queryOptions } from '@tanstack/react-query';
import type { YearView } from '../../api';
import { readJson } from '../../lib/api';
import type { YearMatrixRow } from './year.rules';

/** A whole year at once. It hangs on every meeting, so a change of one reads it again. */
export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['meetings', 'year', year],
    queryFn: ({ signal }) =>
      readJson<Omit<YearView, 'rows'> & { rows: YearMatrixRow[] }>(`/api/calendar/year?year=${year}`, signal),
    // The year before stays in sight until the next one is there.
    placeholderData: (previous) => previous,
  });
