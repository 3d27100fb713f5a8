import { createSpotlight, Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readJson } from '../../lib/api';

export type SearchKind = 'meeting' | 'body' | 'organization' | 'person' | 'institution' | 'action_item';

interface SearchResult {
  kind: SearchKind;
  id: string;
  title: string;
  detail: string | null;
}

/** Where a result leads, by its kind. */
const ADDRESS: Record<SearchKind, string> = {
  meeting: '/meetings',
  body: '/bodies',
  organization: '/organizations',
  person: '/people',
  institution: '/people/institutions',
  action_item: '/action-items',
};

const [store, spotlight] = createSpotlight();

interface SearchProps {
  opened: boolean;
  onClose: () => void;
}

/** Finds meetings, bodies, people, items and letter numbers by a few letters. */
export function Search({ opened, onClose }: SearchProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 150);
  const results = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => readJson<{ items: SearchResult[] }>(`/api/search?q=${encodeURIComponent(asked)}`, signal),
    enabled: opened && asked.length > 1,
    placeholderData: (previous) => previous,
  });
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened]);

  const found = asked.length > 1 ? (results.data?.items ?? []) : [];
  const groups = groupByKind(found, (kind) => t(`search.kind.${kind}`), (address) => router.history.push(address));
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      filter={(_query, actions) => actions}
      nothingFound={query.trim().length < 2 ? t('search.start') : results.isFetching ? t('state.loading') : t('search.nothing')}
      searchProps={{ leftSection: <IconSearch size={18} stroke={1.8} />, placeholder: t('search.prompt'), 'aria-label': t('search.prompt') }}
      scrollable
      maxHeight="60dvh"
    />
  );
}

function groupByKind(
  results: SearchResult[],
  nameOf: (kind: SearchKind) => string,
  go: (address: string) => void,
): SpotlightActionGroupData[] {
  const groups = new Map<SearchKind, SpotlightActionData[]>();
  for (const { kind, id, title, detail } of results) {
    if (!(kind in ADDRESS)) continue;
    const action = { id: `${kind}-${id}`, label: title, description: detail ?? '', onClick: () => go(`${ADDRESS[kind]}/${id}`) };
    groups.set(kind, [...(groups.get(kind) ?? []), action]);
  }
  return [...groups].map(([kind, actions]) => ({ group: nameOf(kind), actions }));
}
