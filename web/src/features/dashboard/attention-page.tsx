import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';

interface AttentionPageProps<Row> {
  title: string;
  lead: string;
  /** What `useInfiniteQuery` gives. */
  list: {
    data: { pages: { items: Row[]; total?: number }[] } | undefined;
    error: unknown;
    refetch: () => Promise<unknown>;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  empty: string;
  beside?: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

/** A list behind a counter of Home: the number stands in its heading, and is the one that Home showed. */
export function AttentionPage<Row>({ title, lead, list, empty, beside, children }: AttentionPageProps<Row>) {
  const { t } = useTranslation();
  const rows = list.data?.pages.flatMap((page) => page.items);
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <PageHeader
        title={title}
        trail={[
          <TextLink key="home" look="plain" to="/">
            {t('nav.home')}
          </TextLink>,
        ]}
        beside={beside}
        lead={
          total === 0 ? undefined : total === undefined ? lead : `${t('attention.count', { count: total })}. ${lead}`
        }
      />
      {rows ? (
        rows.length > 0 ? (
          <>
            {children(rows)}
            <More list={list} shown={rows.length} total={total} />
          </>
        ) : (
          <EmptyState>{empty}</EmptyState>
        )
      ) : list.error ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </>
  );
}
