import { queryOptions } from '@tanstack/react-query';
import type { OfficeView } from '../../api';
import { readJson } from '../../lib/api';

export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: ({ signal }) => readJson<OfficeView>('/api/office', signal),
});
