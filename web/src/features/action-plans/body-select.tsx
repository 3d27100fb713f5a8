import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BodyNode } from '../../api';
import { SearchSelect } from '../../components/form/search-select';
import { holdsWords } from '../../lib/fold-text';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { shortNameOf, treeQuery } from '../organizations/organizations.queries';

type BodySelectProps = Omit<SelectProps, 'data' | 'onChange' | 'value'> & {
  value?: string | null;
  onChange?: (id: string | null) => void;
};

/** A body under its organization, by short or whole name. */
export function BodySelect({ value = null, onChange, ...props }: BodySelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(treeQuery);
  const below = (nodes: Pick<BodyNode, 'id' | 'name' | 'acronym' | 'children'>[]): { value: string; label: string }[] =>
    nodes.flatMap((node) => {
      const acronym = inLanguage(node.acronym, language);
      const name = inLanguage(node.name, language);
      return [
        { value: node.id, label: acronym && acronym !== name ? `${acronym}, ${name}` : name },
        ...below(node.children),
      ];
    });
  const groups = (data?.items ?? [])
    .map((organization) => ({ group: shortNameOf(organization, language), items: below(organization.bodies) }))
    .filter(({ items }) => items.length > 0);
  return (
    <SearchSelect
      clearable
      allowDeselect
      nothingFoundMessage={t('organizations.nothingFound')}
      {...props}
      value={value}
      onChange={(id) => onChange?.(id)}
      data={groups}
      filter={({ options, search }) =>
        options.flatMap((option): typeof options => {
          if (!('group' in option)) return holdsWords(option.label, search) ? [option] : [];
          const items = option.items.filter(
            (item) =>
              'label' in item &&
              holdsWords(`${typeof option.group === 'string' ? option.group : ''} ${item.label}`, search),
          );
          return items.length > 0 ? [{ ...option, items }] : [];
        })
      }
    />
  );
}
