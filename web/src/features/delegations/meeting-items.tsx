import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemPage } from '../../api';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { pagesQuery, withQuery } from '../../lib/pages';
import { useMay } from '../identity/use-may';
import { ItemRows } from '../people/item-rows';

const SHOWN = 10;

/** What this meeting left to do, settled or not. */
export function MeetingItems({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const mayAdd = useMay('action-items:write');
  const items = useInfiniteQuery(
    pagesQuery<ActionItemPage>(
      'action-items',
      withQuery('/api/action-items', { meetingId, state: 'any', limit: SHOWN }),
    ),
  );
  const rows = items.data?.pages.flatMap((page) => page.items);
  const total = items.data?.pages[0]?.total;
  const add = mayAdd && (
    <TextLink to="/action-items" search={{ add: true, meetingId }} data-no-print>
      {t('meeting.addItem')}
    </TextLink>
  );
  return (
    <Section title={t('nav.actionItems')} note={total || undefined} link={rows && rows.length > 0 && add}>
      {rows ? (
        rows.length > 0 ? (
          <>
            <ItemRows items={rows} withOwner />
            <More list={items} shown={rows.length} total={total} />
          </>
        ) : (
          <EmptyState link={add}>{t('meeting.noItems')}</EmptyState>
        )
      ) : items.error ? (
        <ErrorState error={items.error} retry={() => void items.refetch()} />
      ) : (
        <RowsSkeleton rows={2} height={44} />
      )}
    </Section>
  );
}

/** What the reader owes from this meeting, for whoever sees nothing else of the office's items. Nothing where there is none. */
export function MyMeetingItems({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const items = useInfiniteQuery(
    pagesQuery<ActionItemPage>(
      'action-items',
      withQuery('/api/me/action-items', { meetingId, state: 'any', limit: SHOWN }),
    ),
  );
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  const total = items.data?.pages[0]?.total;
  if (rows.length === 0) return null;
  return (
    <Section title={t('home.myItems')} note={total}>
      <ItemRows items={rows} />
      <More list={items} shown={rows.length} total={total} />
    </Section>
  );
}
