import { queryOptions } from '@tanstack/react-query';
import { readJson, sendChange } from '../../lib/api';
import { pagesQuery, withQuery } from '../../lib/pages';
import type { Policy, ReminderDetail, ReminderGroup, ReminderPage, SuppressedAddress } from './reminder.types';

export interface LedgerFilter {
  state?: ReminderGroup | undefined;
  order: 'soonest' | 'latest';
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  personId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const ledgerQuery = (filter: LedgerFilter) => ({
  ...pagesQuery<ReminderPage>('reminders', withQuery('/api/reminders', { ...filter, limit: 50 })),
  // What is due now changes by itself, from planned to sent.
  refetchInterval: 20_000,
});

/** The figures at the top count the whole ledger of the subject or person, whatever day or group is shown. */
export const countsQuery = ({
  subjectKind,
  subjectId,
  personId,
}: Pick<LedgerFilter, 'subjectKind' | 'subjectId' | 'personId'>) =>
  queryOptions({
    queryKey: ['reminders', 'counts', subjectKind, subjectId, personId],
    queryFn: async ({ signal }) =>
      (
        await readJson<ReminderPage>(
          withQuery('/api/reminders', { subjectKind, subjectId, personId, limit: 1 }),
          signal,
        )
      ).counts ?? null,
    refetchInterval: 20_000,
  });

export const reminderQuery = (id: string) =>
  queryOptions({
    queryKey: ['reminders', 'one', id],
    queryFn: ({ signal }) => readJson<ReminderDetail>(`/api/reminders/${id}`, signal),
  });

export function sendAgain(id: string): Promise<ReminderDetail> {
  return sendChange(`/api/reminders/${id}/send-again`, { method: 'POST', idempotencyKey: crypto.randomUUID() });
}

export const policiesQuery = queryOptions({
  queryKey: ['reminder-policies'],
  queryFn: async ({ signal }) => (await readJson<{ items: Policy[] }>('/api/reminder-policies', signal)).items,
});

export const addressesQuery = queryOptions({
  queryKey: ['suppressed-addresses'],
  queryFn: async ({ signal }) =>
    (await readJson<{ items: SuppressedAddress[] }>('/api/suppressed-addresses', signal)).items,
});
