import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { LedgerTable, type Column } from '../../components/ledger-table';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { sendChange } from '../../lib/api';
import { useDates } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { ReminderTabs } from './reminder-tabs';
import { addressesQuery } from './reminders.queries';
import type { SuppressedAddress } from './reminder.types';

/** Addresses that a mail server refused for good. Nothing goes to them until somebody lifts it. */
export function AddressesPage() {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const client = useQueryClient();
  const mayLift = useMay('reminders:write');
  const addresses = useQuery(addressesQuery);
  const columns: Column<SuppressedAddress>[] = [
    { key: 'email', header: t('people.email'), phone: 'name', cell: (one) => <strong>{one.email}</strong> },
    { key: 'answer', header: t('addresses.answer'), phone: 'rest', cell: (one) => one.answer },
    { key: 'since', header: t('addresses.since'), phone: 'rest', cell: (one) => dates.instant(one.createdAt, zone) },
    {
      key: 'lift',
      header: t('table.acts'),
      phone: 'end',
      align: 'end',
      cell: (one) => (
        <ConfirmButton
          quiet
          label={t('addresses.lift')}
          question={t('addresses.liftQuestion', { email: one.email })}
          detail={t('addresses.liftDetail')}
          act={() => sendChange(`/api/suppressed-addresses/${one.id}`, { method: 'DELETE' })}
          onDone={() => void client.invalidateQueries({ queryKey: addressesQuery.queryKey })}
        />
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('reminders.addresses')}
        trail={[<span key="reminders">{t('nav.reminders')}</span>]}
        lead={t('addresses.lead')}
      />
      <ReminderTabs />
      {addresses.data ? (
        addresses.data.length > 0 ? (
          <LedgerTable
            label={t('reminders.addresses')}
            columns={mayLift ? columns : columns.slice(0, -1)}
            rows={addresses.data}
            rowKey={(one) => one.id}
          />
        ) : (
          <EmptyState>{t('addresses.empty')}</EmptyState>
        )
      ) : addresses.error ? (
        <ErrorState error={addresses.error} retry={() => void addresses.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
    </>
  );
}
