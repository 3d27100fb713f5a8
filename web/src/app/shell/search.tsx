import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundView, SearchAnswer } from '../../api';
import { readJson } from '../../lib/api';
import { DateFormat } from '../../lib/dates';
import { inLanguage, type Language } from '../../lib/i18n';
import { regionName } from '../../lib/region-names';
import { useLanguage } from '../../lib/use-dates';

type SearchKind = FoundView['kind'];

/** Where a result leads, by its kind. */
const ADDRESS: Record<SearchKind, string> = {
  meeting: '/meetings',
  body: '/organizations/bodies',
  organization: '/organizations',
  person: '/people',
  institution: '/people/institutions',
  action_item: '/action-items',
};

const [store, spotlight] = createSpotlight();

interface SearchProps {
  opened: boolean;
  /** What is typed; it may have begun before the dialog was there. */
  query: string;
  onQuery: (query: string) => void;
  /** The field of the dialog has the focus, and takes what is typed from here on. */
  onTaken: () => void;
  onClose: () => void;
}

/** Finds meetings, bodies, people, items and letter numbers by a few letters. */
export function Search({ opened, query, onQuery, onTaken, onClose }: SearchProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const language = useLanguage();
  const [asked] = useDebouncedValue(query.trim(), 150);
  const results = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => readJson<SearchAnswer>(`/api/search?q=${encodeURIComponent(asked)}`, signal),
    enabled: opened && asked.length > 1,
    placeholderData: (previous) => previous,
  });
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened]);

  const found = asked.length > 1 ? (results.data?.items ?? []) : [];
  const groups = groupByKind(found, {
    language,
    nameOf: (kind) => t(`search.kind.${kind}`),
    go: (address) => router.history.push(address),
  });
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut={null}
      query={query}
      onQueryChange={onQuery}
      onSpotlightClose={onClose}
      filter={(_query, actions) => actions}
      nothingFound={
        query.trim().length < 2 ? t('search.start') : results.isFetching ? t('state.loading') : t('search.nothing')
      }
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.8} />,
        placeholder: t('search.prompt'),
        'aria-label': t('search.prompt'),
        onFocus: onTaken,
      }}
      returnFocus={false}
      closeOnActionTrigger
      scrollable
      maxHeight="60dvh"
      attributes={{ content: { 'aria-label': t('search.prompt') } }}
      centered={false}
      yOffset="12dvh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
    />
  );
}

interface Shown {
  language: Language;
  nameOf: (kind: SearchKind) => string;
  go: (address: string) => void;
}

function groupByKind(results: FoundView[], { language, nameOf, go }: Shown): SpotlightActionGroupData[] {
  const groups = new Map<SearchKind, SpotlightActionData[]>();
  for (const result of results) {
    const { kind, id, title } = result;
    const action = {
      id: `${kind}-${id}`,
      label: inLanguage(title, language),
      description: describe(result, language),
      onClick: () => go(`${ADDRESS[kind]}/${id}`),
    };
    groups.set(kind, [...(groups.get(kind) ?? []), action]);
  }
  return [...groups].map(([kind, actions]) => ({ group: nameOf(kind), actions }));
}

/** What tells it apart from others of the same name: where it belongs, and its day. */
function describe({ kind, context, date }: FoundView, language: Language): string {
  const place = inLanguage(context, language);
  const known = kind === 'institution' && place ? regionName(place, language) : place;
  return [known, date && DateFormat.of(language).day(date)].filter(Boolean).join(' · ');
}
