import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FoundSelect, useWords, type FoundSelectProps } from '../../components/form/found-select';
import { useLanguage } from '../../lib/use-dates';
import { personQuery, personsQuery, shortName } from '../people/people.queries';

/** A person by a few letters of name, title or institution. */
export function OwnerSelect({ value = null, ...props }: FoundSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({ ...personQuery(value ?? ''), enabled: value !== null });
  const labelOf = (person: { name: string; institution: Parameters<typeof shortName>[0] }) =>
    `${person.name}, ${shortName(person.institution, language)}`;
  const chosen = value !== null && data ? { value, label: labelOf(data) } : null;
  const words = useWords(chosen);
  const people = useInfiniteQuery(personsQuery({ q: words.q || undefined }));
  const found = (people.data?.pages[0]?.items ?? []).map((person) => ({ value: person.id, label: labelOf(person) }));
  return (
    <FoundSelect
      nothingFoundMessage={t('people.nobodyFound')}
      {...props}
      value={value}
      words={words}
      chosen={chosen}
      found={found}
      isFetching={people.isFetching}
    />
  );
}
