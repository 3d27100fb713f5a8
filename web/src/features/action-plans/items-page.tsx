import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../../components/form/edit-drawer';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { useMay } from '../identity/use-may';
import { itemsQuery } from './action-items.queries';
import { ItemForm } from './item-form';
import { ItemsFilters } from './items-filters';
import { ItemsTable } from './items-table';

/** What is owed by whom and until when, the most urgent first. */
export function ItemsPage() {
  const { t } = useTranslation();
  const { add, ...filter } = useSearch({ from: '/signed-in/action-items' });
  const navigate = useNavigate({ from: '/action-items' });
  const mayReadAll = useMay('action-items:read');
  const mayEdit = useMay('action-items:write');
  const items = useInfiniteQuery(itemsQuery(filter, mayReadAll));
  const rows = items.data?.pages.flatMap((page) => page.items);
  const total = items.data?.pages[0]?.total;
  const open = (adding: boolean) =>
    void navigate({ search: ({ add: _, ...now }) => (adding ? { ...now, add: true } : now), replace: true });
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('nav.actionItems')}
        lead={mayReadAll ? t('items.lead') : t('items.leadOwn')}
        actions={mayEdit && <Button onClick={() => open(true)}>{t('items.add')}</Button>}
      />
      <ItemsFilters filter={filter} mayReadAll={mayReadAll} total={total} />
      {rows ? (
        rows.length > 0 ? (
          <>
            <ItemsTable items={rows} withOwner={mayReadAll && filter.whose !== 'mine'} />
            <More list={items} shown={rows.length} total={total} />
          </>
        ) : narrowed ? (
          <EmptyState
            link={
              <TextButton onClick={() => void navigate({ search: {}, replace: true })}>{t('list.clear')}</TextButton>
            }
          >
            {t('items.nothingFound')}
          </EmptyState>
        ) : (
          <EmptyState link={mayEdit && <TextButton onClick={() => open(true)}>{t('items.addFirst')}</TextButton>}>
            {mayReadAll ? t('items.empty') : t('items.emptyOwn')}
          </EmptyState>
        )
      ) : items.error ? (
        <ErrorState error={items.error} retry={() => void items.refetch()} />
      ) : (
        <RowsSkeleton rows={8} />
      )}
      {mayEdit && (
        <EditDrawer title={t('items.add')} opened={add === true} onClose={() => open(false)}>
          {({ onDirty, close }) => (
            <ItemForm
              item={null}
              start={{ meetingId: filter.meetingId ?? null, bodyId: filter.bodyId ?? null }}
              onDirty={onDirty}
              onCancel={close}
              onSaved={(item) => void navigate({ to: '/action-items/$itemId', params: { itemId: item.id } })}
            />
          )}
        </EditDrawer>
      )}
    </>
  );
}
