import type { ComboboxItem, SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../components/form/search-select';
import { holdsWords } from '../../lib/fold-text';
import { useLanguage } from '../../lib/use-dates';
import { mechanismsQuery, treeQuery } from '../organizations/organizations.queries';
import { ownerGroups, type OwnerChoice } from './owner-choices.rules';
import classes from './owner-select.module.css';

/** A body, an organization as a whole, or a mechanism with another country; found by any of its names and acronyms. */
export function OwnerSelect(props: Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: tree } = useQuery(treeQuery);
  const { data: mechanisms } = useQuery(mechanismsQuery);
  const mechanismsTitle = t('meetingForm.mechanisms');
  const groups = useMemo(
    () => ownerGroups(tree?.items ?? [], mechanisms?.items ?? [], { language, mechanismsTitle }),
    [tree, mechanisms, language, mechanismsTitle],
  );
  return (
    <SearchSelect
      nothingFoundMessage={t('meetingForm.noOwnerFound')}
      maxDropdownHeight={360}
      {...props}
      data={groups}
      renderOption={({ option }) => (
        <span className={classes.option} data-depth={Math.min((option as OwnerOption).depth, 3)}>
          {option.label}
        </span>
      )}
      filter={({ options, search }) =>
        search.trim() === ''
          ? options
          : options.flatMap((group) => {
              if (!('group' in group)) return [];
              const items = group.items.filter((item) => holdsWords((item as OwnerOption).words, search));
              return items.length > 0 ? [{ ...group, items }] : [];
            })
      }
    />
  );
}

type OwnerOption = ComboboxItem & OwnerChoice;
