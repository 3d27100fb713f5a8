import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FoundSelect, useWords, type FoundSelectProps } from '../../components/form/found-select';
import { useLanguage } from '../../lib/use-dates';
import { personQuery, personsQuery, shortName } from './people.queries';
import type { Person } from './person.types';

type PersonSelectProps = Omit<FoundSelectProps, 'onChange'> & { onChoose: (person: Person | null) => void };

/** One of those who do not sign in yet, by a few letters of name, title, institution or address. */
export function PersonWithoutAccountSelect({ value = null, onChoose, ...props }: PersonSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({ ...personQuery(value ?? ''), enabled: value !== null });
  const labelOf = (person: Person) => `${person.name}, ${shortName(person.institution, language)}`;
  const chosen = value !== null && data ? { value, label: labelOf(data) } : null;
  const words = useWords(chosen);
  const people = useInfiniteQuery(personsQuery({ q: words.q || undefined, account: 'without' }));
  const found = people.data?.pages[0]?.items ?? [];
  return (
    <FoundSelect
      nothingFoundMessage={t('people.nobodyFound')}
      {...props}
      value={value}
      onChange={(id) => onChoose(found.find((one) => one.id === id) ?? (id !== null && id === data?.id ? data : null))}
      words={words}
      chosen={chosen}
      found={found.map((person) => ({ value: person.id, label: labelOf(person) }))}
      isFetching={people.isFetching}
    />
  );
}

/** The one person without an account who has exactly this address; null where nobody has it, or several share it. */
export function usePersonOfAddress(email: string): Person | null {
  const asked = email.trim().toLowerCase();
  const isWhole = /^\S+@\S+\.\S+$/.test(asked);
  const { data } = useInfiniteQuery({
    ...personsQuery({ q: asked, account: 'without' }),
    enabled: isWhole,
  });
  if (!isWhole || !data) return null;
  const theirs = (data.pages[0]?.items ?? []).filter((one) => one.email?.toLowerCase() === asked);
  return theirs.length === 1 ? theirs[0]! : null;
}
