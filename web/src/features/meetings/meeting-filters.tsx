import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { DayInput } from '../../components/form/day-input';
import { TextButton } from '../../components/text-button';
import { STATES, type MeetingsFilter } from './meetings-filter';
import { ownerFields, ownerValue } from './owner-choices.rules';
import { OwnerSelect } from './owner-select';
import classes from './meeting-filters.module.css';

interface MeetingFiltersProps {
  filter: MeetingsFilter;
  onChange: (change: { [K in keyof MeetingsFilter]: MeetingsFilter[K] | undefined }) => void;
  count: string | undefined;
}

/** Words, whose meetings, in which state, between which days. Everything goes into the address. */
export function MeetingFilters({ filter, onChange, count }: MeetingFiltersProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { bodyId, organizationId, mechanismId, state, from, to } = filter;
  const owner = bodyId
    ? ownerValue('body', bodyId)
    : organizationId
      ? ownerValue('organization', organizationId)
      : mechanismId
        ? ownerValue('mechanism', mechanismId)
        : null;
  const narrowed = [owner, state, from, to].filter(Boolean).length;
  return (
    <FilterBar count={count}>
      <WordsFilter
        label={t('meetings.find')}
        value={filter.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      <TextButton className={classes.toggle} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {narrowed > 0 ? t('meetings.filtersSet', { count: narrowed }) : t('meetings.filters')}
      </TextButton>
      <div className={classes.fields} data-opened={opened || undefined}>
        <OwnerSelect
          className={classes.owner}
          aria-label={t('meetings.whose')}
          placeholder={t('meetings.whose')}
          clearable
          value={owner}
          onChange={(value) => onChange(orUndefined(ownerFields(value)))}
        />
        {filter.view !== 'undated' && (
          <>
            <Select
              className={classes.short}
              aria-label={t('meetings.anyState')}
              placeholder={t('meetings.anyState')}
              clearable
              data={STATES.filter((one) => one !== 'postponed').map((one) => ({
                value: one,
                label: t(`meetingState.${one}`),
              }))}
              value={state ?? null}
              onChange={(value) => onChange({ state: (value ?? undefined) as MeetingsFilter['state'] })}
            />
            <DayInput
              className={classes.short}
              aria-label={t('meetings.from')}
              placeholder={t('meetings.from')}
              value={from ?? null}
              onChange={(day) => onChange({ from: day ?? undefined })}
            />
            <DayInput
              className={classes.short}
              aria-label={t('meetings.to')}
              placeholder={t('meetings.to')}
              value={to ?? null}
              onChange={(day) => onChange({ to: day ?? undefined })}
            />
          </>
        )}
      </div>
    </FilterBar>
  );
}

function orUndefined<Key extends string>(fields: Record<Key, string | null>): Record<Key, string | undefined> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? undefined])) as Record<
    Key,
    string | undefined
  >;
}
