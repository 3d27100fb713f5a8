import type { SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../components/form/search-select';
import { useLanguage } from '../../lib/use-dates';
import { personQuery, personsQuery, shortName } from '../people/people.queries';

type OwnerSelectProps = Omit<SelectProps, 'data' | 'onChange' | 'value'> & {
  value?: string | null;
  onChange?: (id: string | null) => void;
};

/** A person by a few letters of name, title or institution. An office may know more people than a list can hold, so the server looks. */
export function OwnerSelect({ value = null, onChange, ...props }: OwnerSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const chosen = useQuery({ ...personQuery(value ?? ''), enabled: value !== null });
  const labelOf = (person: { name: string; institution: Parameters<typeof shortName>[0] }) => `${person.name}, ${shortName(person.institution, language)}`;
  const own = value !== null && chosen.data ? { value, label: labelOf(chosen.data) } : null;
  // The label of who is chosen stands in the field; it is no search.
  const q = own && asked === own.label ? '' : asked;
  const found = useInfiniteQuery(personsQuery({ q: q || undefined }));
  const people = (found.data?.pages[0]?.items ?? []).map((person) => ({ value: person.id, label: labelOf(person) }));
  return (
    <SearchSelect
      clearable
      allowDeselect
      nothingFoundMessage={found.isFetching ? t('state.loading') : t('people.nobodyFound')}
      {...props}
      value={value}
      onChange={(id) => onChange?.(id)}
      searchValue={typed}
      onSearchChange={setTyped}
      data={own && !people.some((person) => person.value === own.value) ? [own, ...people] : people}
      filter={({ options }) => options}
    />
  );
}
