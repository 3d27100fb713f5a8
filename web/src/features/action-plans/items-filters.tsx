import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { TextButton } from '../../components/text-button';
import { BodySelect } from './body-select';
import { DUE, ITEM_STATES, PRIORITIES, SIDES, type ItemsFilter } from './items-filter';
import { MeetingNamed } from './meeting-named';
import { OwnerSelect } from './owner-select';
import classes from './items-filters.module.css';

interface ItemsFiltersProps {
  filter: ItemsFilter;
  mayReadAll: boolean;
  total: number | undefined;
}

/** What narrows the list; all of it stands in the address. */
export function ItemsFilters({ filter, mayReadAll, total }: ItemsFiltersProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/action-items' });
  const set = (change: { [K in keyof ItemsFilter]: ItemsFilter[K] | undefined }) =>
    void navigate({ search: (now) => given({ ...now, ...change }), replace: true });
  const all = filter.whose !== 'mine';
  const [opened, setOpened] = useState(false);
  const { state, due, ownerId, bodyId, side, priority } = filter;
  const narrowed = [state, due, ownerId, bodyId, side, priority].filter(Boolean).length;
  return (
    <>
      <FilterBar count={total !== undefined && t('items.count', { count: total })}>
        {mayReadAll && (
          <SegmentedControl
            aria-label={t('items.whose')}
            data={[
              { value: 'all', label: t('items.all') },
              { value: 'mine', label: t('items.mine') },
            ]}
            value={filter.whose ?? 'all'}
            onChange={(whose) =>
              set(
                whose === 'mine'
                  ? {
                      whose,
                      ownerId: undefined,
                      bodyId: undefined,
                      meetingId: undefined,
                      side: undefined,
                      priority: undefined,
                    }
                  : { whose: undefined },
              )
            }
          />
        )}
        <WordsFilter label={t('items.find')} value={filter.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
        <TextButton className={classes.toggle} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {narrowed > 0 ? t('meetings.filtersSet', { count: narrowed }) : t('meetings.filters')}
        </TextButton>
        <div className={classes.fields} data-opened={opened || undefined}>
          <Select
            className={classes.field}
            aria-label={t('items.state')}
            data={[
              { value: 'unsettled', label: t('items.unsettled') },
              ...ITEM_STATES.map((state) => ({ value: state, label: t(`itemState.${state}`) })),
              { value: 'any', label: t('items.anyState') },
            ]}
            value={filter.state ?? 'unsettled'}
            onChange={(state) => set({ state: state === 'unsettled' ? undefined : (state as ItemsFilter['state']) })}
          />
          <Select
            className={classes.field}
            aria-label={t('items.due')}
            data={[
              { value: 'any', label: t('items.anyDue') },
              ...DUE.map((due) => ({ value: due, label: t(`items.dueFilter.${due}`) })),
            ]}
            value={filter.due ?? 'any'}
            onChange={(due) => set({ due: due === 'any' ? undefined : (due as ItemsFilter['due']) })}
          />
          {mayReadAll && all && (
            <>
              <OwnerSelect
                className={classes.wide}
                aria-label={t('items.owner')}
                placeholder={t('items.anyOwner')}
                value={filter.ownerId ?? null}
                onChange={(ownerId) => set({ ownerId: ownerId ?? undefined })}
              />
              <BodySelect
                className={classes.wide}
                aria-label={t('items.body')}
                placeholder={t('items.anyBody')}
                value={filter.bodyId ?? null}
                onChange={(bodyId) => set({ bodyId: bodyId ?? undefined })}
              />
              <Select
                className={classes.field}
                aria-label={t('items.side')}
                data={[
                  { value: 'any', label: t('items.anySide') },
                  ...SIDES.map((side) => ({ value: side, label: t(`side.${side}`) })),
                ]}
                value={filter.side ?? 'any'}
                onChange={(side) => set({ side: side === 'any' ? undefined : (side as ItemsFilter['side']) })}
              />
              <Select
                className={classes.field}
                aria-label={t('items.priority')}
                data={[
                  { value: 'any', label: t('items.anyPriority') },
                  ...PRIORITIES.map((priority) => ({ value: priority, label: t(`priority.${priority}`) })),
                ]}
                value={filter.priority ?? 'any'}
                onChange={(priority) =>
                  set({ priority: priority === 'any' ? undefined : (priority as ItemsFilter['priority']) })
                }
              />
            </>
          )}
        </div>
      </FilterBar>
      {filter.meetingId && <MeetingNamed id={filter.meetingId} onClear={() => set({ meetingId: undefined })} />}
    </>
  );
}

/** Without what is not chosen: it has no place in the address. */
function given<Search extends object>(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}
