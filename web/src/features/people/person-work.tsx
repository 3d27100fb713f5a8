import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemPage, MyMeetingPage } from '../../api';
import { More } from '../../components/more';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { pagesQuery, withQuery } from '../../lib/pages';
import { MeetingRow } from '../../components/meeting-row';
import { ItemRows } from './item-rows';

const SHOWN = 10;

/** Where somebody goes next, the nearest first. */
export function PersonMeetings({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const meetings = useInfiniteQuery(
    pagesQuery<MyMeetingPage>('meetings', withQuery(`/api/persons/${personId}/meetings`, { limit: SHOWN })),
  );
  const rows = meetings.data?.pages.flatMap((page) => page.items);
  return (
    <Section title={t('people.comingMeetings')}>
      {rows ? (
        rows.length > 0 ? (
          <>
            <Rows>
              {rows.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} />
              ))}
            </Rows>
            <More list={meetings} shown={rows.length} />
          </>
        ) : (
          <EmptyState>{t('people.noMeetings')}</EmptyState>
        )
      ) : meetings.error ? (
        <ErrorState error={meetings.error} retry={() => void meetings.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
    </Section>
  );
}

/** What somebody still owes. */
export function PersonItems({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const items = useInfiniteQuery(
    pagesQuery<ActionItemPage>('action-items', withQuery('/api/action-items', { ownerId: personId, limit: SHOWN })),
  );
  const rows = items.data?.pages.flatMap((page) => page.items);
  const total = items.data?.pages[0]?.total;
  return (
    <Section title={t('people.openItems')} note={total || undefined}>
      {rows ? (
        rows.length > 0 ? (
          <>
            <ItemRows items={rows} />
            <More list={items} shown={rows.length} total={total} />
          </>
        ) : (
          <EmptyState>{t('people.noItems')}</EmptyState>
        )
      ) : items.error ? (
        <ErrorState error={items.error} retry={() => void items.refetch()} />
      ) : (
        <RowsSkeleton rows={3} height={40} />
      )}
    </Section>
  );
}
