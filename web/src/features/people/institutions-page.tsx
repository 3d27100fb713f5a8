import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { LedgerTable, type Column } from '../../components/ledger-table';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { useCountryName } from './countries';
import { InstitutionForm } from './institution-form';
import { PeopleTabs } from './people-tabs';
import { institutionsQuery, shortName } from './people.queries';
import type { Institution } from './person.types';

export function InstitutionsPage() {
  const { t } = useTranslation();
  const { q = '' } = useSearch({ from: '/signed-in/people/institutions' });
  const navigate = useNavigate({ from: '/people/institutions' });
  const mayEdit = useMay('people:write');
  const mayLoad = useMay('catalogue:load');
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(institutionsQuery(q));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <PageHeader
        title={t('people.tabInstitutions')}
        lead={t('institutions.lead')}
        actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('institutions.add')}</Button>}
      />
      <PeopleTabs />
      <FilterBar count={total !== undefined && t('institutions.count', { count: total })}>
        <WordsFilter
          label={t('institutions.find')}
          value={q}
          onChange={(words) => void navigate({ search: words ? { q: words } : {}, replace: true })}
        />
      </FilterBar>
      {list.isPending ? (
        <RowsSkeleton rows={6} />
      ) : list.error && !list.data ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : rows.length > 0 ? (
        <>
          <InstitutionsTable institutions={rows} />
          <More list={list} shown={rows.length} total={total} />
        </>
      ) : q ? (
        <EmptyState
          link={<TextButton onClick={() => void navigate({ search: {}, replace: true })}>{t('list.clear')}</TextButton>}
        >
          {t('institutions.nothingFound')}
        </EmptyState>
      ) : (
        <EmptyState link={mayLoad && <TextLink to="/settings/catalogue">{t('organizations.loadCatalogue')}</TextLink>}>
          {t('institutions.empty')}
        </EmptyState>
      )}
      <EditDrawer title={t('institutions.add')} opened={adding} onClose={() => setAdding(false)}>
        {({ onDirty, close }) => (
          <InstitutionForm
            institution={null}
            onDirty={onDirty}
            onCancel={close}
            onSaved={(saved) =>
              void navigate({ to: '/people/institutions/$institutionId', params: { institutionId: saved.id } })
            }
          />
        )}
      </EditDrawer>
    </>
  );
}

function InstitutionsTable({ institutions }: { institutions: Institution[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const country = useCountryName();
  const columns: Column<Institution>[] = [
    {
      key: 'name',
      header: t('people.institution'),
      phone: 'name',
      width: '20%',
      cell: (one) => (
        <TextLink look="title" to="/people/institutions/$institutionId" params={{ institutionId: one.id }}>
          {shortName(one, language)}
        </TextLink>
      ),
    },
    {
      key: 'full',
      header: t('institutions.name'),
      phone: 'rest',
      cell: (one) => (one.acronym ? inLanguage(one.name, language) : ''),
    },
    {
      key: 'kind',
      header: t('organizations.kind'),
      phone: 'rest',
      width: '18%',
      cell: (one) => (one.isHome ? t('institutions.home') : t(`institutionKind.${one.kind}`)),
    },
    {
      key: 'country',
      header: t('terms.country'),
      phone: 'rest',
      width: '14%',
      cell: (one) => one.country && country(one.country),
    },
    { key: 'people', header: t('nav.people'), phone: 'end', width: '8%', align: 'end', cell: (one) => one.people },
  ];
  return (
    <LedgerTable label={t('people.tabInstitutions')} columns={columns} rows={institutions} rowKey={(one) => one.id} />
  );
}
