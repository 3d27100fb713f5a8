import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { LedgerTable, type Column } from '../../components/ledger-table';
import { TextLink } from '../../components/link';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { InstitutionSelect } from './institution-select';
import { PeopleTabs } from './people-tabs';
import { personsQuery, shortName } from './people.queries';
import { PersonForm } from './person-form';
import type { AccountRole, Person } from './person.types';

/** Everybody the office knows: its own people, and those of other institutions who travel with them. */
export function PeoplePage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });
  const mayEdit = useMay('people:write');
  const [adding, setAdding] = useState(false);
  const people = useInfiniteQuery(personsQuery(filter));
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const total = people.data?.pages[0]?.total;
  const set = (change: Partial<typeof filter>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const filtered = Boolean(filter.q || filter.institutionId || filter.presence);
  return (
    <>
      <PageHeader
        title={t('nav.people')}
        lead={t('people.lead')}
        actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('people.add')}</Button>}
      />
      <PeopleTabs />
      <FilterBar count={total !== undefined && t('people.count', { count: total })}>
        <WordsFilter label={t('people.find')} value={filter.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
        <InstitutionSelect
          aria-label={t('people.institution')}
          placeholder={t('people.anyInstitution')}
          clearable
          value={filter.institutionId ?? null}
          onChange={(institutionId) => set({ institutionId: institutionId ?? undefined })}
        />
        <PresenceFilter value={filter.presence} onChange={(presence) => set({ presence })} />
      </FilterBar>
      {people.isPending ? (
        <RowsSkeleton rows={8} />
      ) : people.error && !people.data ? (
        <ErrorState error={people.error} retry={() => void people.refetch()} />
      ) : rows.length > 0 ? (
        <>
          <PeopleTable people={rows} />
          <More list={people} shown={rows.length} total={total} />
        </>
      ) : filtered ? (
        <EmptyState
          link={<TextButton onClick={() => void navigate({ search: {}, replace: true })}>{t('list.clear')}</TextButton>}
        >
          {t('people.nobodyFound')}
        </EmptyState>
      ) : (
        <EmptyState link={mayEdit && <TextButton onClick={() => setAdding(true)}>{t('people.addFirst')}</TextButton>}>
          {t('people.empty')}
        </EmptyState>
      )}
      <EditDrawer title={t('people.add')} opened={adding} onClose={() => setAdding(false)}>
        {({ onDirty, close }) => (
          <PersonForm
            person={null}
            onDirty={onDirty}
            onCancel={close}
            onSaved={(person) => void navigate({ to: '/people/$personId', params: { personId: person.id } })}
          />
        )}
      </EditDrawer>
    </>
  );
}

interface PresenceFilterProps {
  value: 'left' | 'all' | undefined;
  onChange: (value: 'left' | 'all' | undefined) => void;
}

function PresenceFilter({ value, onChange }: PresenceFilterProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('people.presence.label')}
      data={(['here', 'left', 'all'] as const).map((one) => ({ value: one, label: t(`people.presence.${one}`) }))}
      value={value ?? 'here'}
      onChange={(next) => onChange(next === 'left' || next === 'all' ? next : undefined)}
    />
  );
}

function PeopleTable({ people }: { people: Person[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { dates } = useDates();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      phone: 'name',
      width: '30%',
      cell: (person) => (
        <TextLink look="title" to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </TextLink>
      ),
    },
    {
      key: 'institution',
      header: t('people.institution'),
      phone: 'end',
      width: '16%',
      cell: (person) => shortName(person.institution, language),
    },
    {
      key: 'title',
      header: t('people.title'),
      phone: 'rest',
      cell: (person) => [inLanguage(person.title, language), person.unit].filter(Boolean).join(', '),
    },
    {
      key: 'email',
      address: true,
      header: t('people.email'),
      phone: 'rest',
      cell: (person) => person.email ?? <span>{t('people.noEmail')}</span>,
    },
    {
      key: 'account',
      header: t('people.account'),
      phone: 'away',
      cell: (person) => {
        if (person.hasLeft) return t('people.left');
        const account = person.account ? t(`role.${person.account.role as AccountRole}`) : '–';
        if (!person.leftAt) return account;
        const leaves = t('people.leavesOn', { day: dates.day(person.leftAt, { width: 'short' }) });
        return person.account ? (
          <>
            {account}
            <br />
            {leaves}
          </>
        ) : (
          leaves
        );
      },
    },
  ];
  return <LedgerTable label={t('nav.people')} columns={columns} rows={people} rowKey={(person) => person.id} />;
}
