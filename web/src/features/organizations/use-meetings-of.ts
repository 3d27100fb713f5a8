import { useInfiniteQuery } from '@tanstack/react-query';
import type { MeetingPage } from '../../api';
import { pagesQuery, withQuery } from '../../lib/pages';

export type MeetingsOwner = { bodyId: string } | { organizationId: string } | { seriesId: string };

/** The meetings of one thing, the latest first, as `MeetingsSection` takes them. */
export function useMeetingsOf(of: MeetingsOwner) {
  const { data, error, refetch } = useInfiniteQuery(
    pagesQuery<MeetingPage>('meetings', withQuery('/api/meetings', { ...of, order: 'latest', limit: 100 })),
  );
  return {
    of,
    meetings: data?.pages.flatMap((page) => page.items),
    total: data?.pages[0]?.total,
    error,
    retry: () => void refetch(),
  };
}
