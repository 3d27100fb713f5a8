import type { SelectProps } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../components/form/search-select';
import { useLanguage } from '../../lib/use-dates';
import { institutionChoicesQuery, longName, saveInstitution } from './people.queries';

const NEW = 'new';

type InstitutionSelectProps = Omit<SelectProps, 'data' | 'onChange' | 'value'> & {
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** A name that is not known yet can be entered on the spot. */
  canAdd?: boolean;
};

/** An institution by short or whole name. */
export function InstitutionSelect({ value = null, onChange, canAdd = false, error, ...props }: InstitutionSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { data = [] } = useQuery(institutionChoicesQuery);
  const [typed, setTyped] = useState('');
  const adding = useMutation({
    mutationFn: (name: string) =>
      saveInstitution(
        null,
        { name: { en: null, tr: null, [language]: name }, kind: 'other' },
        { idempotencyKey: crypto.randomUUID(), version: null },
      ),
    onSuccess: async (institution) => {
      await client.invalidateQueries({ queryKey: ['institutions'] });
      onChange?.(institution.id);
      setTyped(longName(institution, language));
    },
  });
  const choices = data.map((institution) => ({ value: institution.id, label: longName(institution, language) }));
  const name = typed.trim();
  const unknown =
    canAdd &&
    name.length > 1 &&
    !choices.some(({ label }) => label.toLocaleLowerCase(language) === name.toLocaleLowerCase(language));
  return (
    <SearchSelect
      nothingFoundMessage={t('people.noInstitutionFound')}
      {...props}
      error={adding.error ? adding.error.message : error}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      data={unknown ? [...choices, { value: NEW, label: t('people.addInstitutionNamed', { name }) }] : choices}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && (option.value === NEW || holds(option.label, search, language)))
      }
      onChange={(id) => (id === NEW ? adding.mutate(name) : onChange?.(id))}
    />
  );
}

function holds(label: string, search: string, language: string): boolean {
  const text = label.toLocaleLowerCase(language);
  return search
    .toLocaleLowerCase(language)
    .split(/[\s,]+/)
    .every((word) => text.includes(word));
}
