import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SearchSelect } from '../../components/form/search-select';
import { useLanguage } from '../../lib/use-dates';
import { countriesQuery } from './people.queries';

/** A country by its name, in the order of the reader's alphabet. */
export function CountrySelect(props: Omit<SelectProps, 'data'>) {
  const language = useLanguage();
  const { data = [] } = useQuery(countriesQuery);
  const choices = data
    .map((country) => ({ value: country.code, label: country.name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return <SearchSelect clearable limit={300} data={choices} {...props} />;
}
