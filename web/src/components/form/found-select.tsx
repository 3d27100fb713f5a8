import type { SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from './search-select';

interface Choice {
  value: string;
  label: string;
}

export type FoundSelectProps = Omit<SelectProps, 'data' | 'onChange' | 'value'> & {
  value?: string | null;
  onChange?: (id: string | null) => void;
};

/** What is typed into a `FoundSelect`, and what of it to look for: the label of what is chosen stands in the field, and is no search. */
export function useWords(chosen: Choice | null) {
  const [typed, onType] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  return { typed, onType, q: chosen && asked === chosen.label ? '' : asked };
}

interface Found {
  words: ReturnType<typeof useWords>;
  chosen: Choice | null;
  found: Choice[];
  isFetching: boolean;
}

/** A choice among more than a list can hold: the server looks for what is typed, and what is chosen stays among it. */
export function FoundSelect({
  value,
  onChange,
  nothingFoundMessage,
  words,
  chosen,
  found,
  isFetching,
  ...props
}: FoundSelectProps & Found) {
  const { t } = useTranslation();
  return (
    <SearchSelect
      clearable
      allowDeselect
      nothingFoundMessage={isFetching ? t('state.loading') : nothingFoundMessage}
      {...props}
      value={value}
      onChange={(id) => onChange?.(id)}
      searchValue={words.typed}
      onSearchChange={words.onType}
      data={chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found}
      filter={({ options }) => options}
    />
  );
}
