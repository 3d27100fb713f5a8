import { Box } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MySession, MySessions } from '../../../api';
import { ConfirmButton } from '../../../components/confirm-button';
import { LedgerTable, type Column } from '../../../components/ledger-table';
import { ErrorState, RowsSkeleton } from '../../../components/states';
import { TextButton } from '../../../components/text-button';
import { readJson, sendChange } from '../../../lib/api';
import { useDates } from '../../../lib/use-dates';
import { deviceOf } from './device.rules';
import { SettingsFrame } from './settings-frame';

const KEY = ['me', 'sessions'];

/** Where the reader is signed in, and the way to end it elsewhere. */
export function SessionsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await readJson<MySessions>('/api/me/sessions', signal)).items,
  });
  const others = sessions.data?.some((session) => !session.isCurrent);
  return (
    <SettingsFrame
      title={t('settings.sessions')}
      lead={t('sessions.lead')}
      actions={
        others && (
          <ConfirmButton
            label={t('sessions.endOthers')}
            question={t('sessions.endOthersQuestion')}
            detail={t('sessions.endOthersDetail')}
            act={() => sendChange('/api/me/sessions', { method: 'DELETE' })}
            onDone={() => void client.invalidateQueries({ queryKey: KEY })}
          />
        )
      }
    >
      {sessions.data ? (
        <SessionsTable sessions={sessions.data} />
      ) : sessions.error ? (
        <ErrorState error={sessions.error} retry={() => void sessions.refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
    </SettingsFrame>
  );
}

function SessionsTable({ sessions }: { sessions: MySession[] }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: (id: string) => sendChange(`/api/me/sessions/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  const columns: Column<MySession>[] = [
    {
      key: 'device',
      header: t('sessions.device'),
      phone: 'name',
      cell: (session) => {
        const { browser, system } = deviceOf(session.userAgent);
        return <strong>{[browser, system].filter(Boolean).join(', ') || t('sessions.unknownDevice')}</strong>;
      },
    },
    {
      key: 'seen',
      header: t('sessions.lastSeen'),
      phone: 'rest',
      cell: (session) => <Moment words="sessions.seen" moment={dates.instant(session.lastSeenAt, zone)} />,
    },
    {
      key: 'since',
      header: t('sessions.since'),
      phone: 'rest',
      cell: (session) => <Moment words="sessions.signedIn" moment={dates.instant(session.createdAt, zone)} />,
    },
    { key: 'address', header: t('sessions.address'), phone: 'rest', cell: (session) => session.address ?? '' },
    {
      key: 'end',
      header: t('sessions.here'),
      phone: 'end',
      align: 'end',
      cell: (session) =>
        session.isCurrent ? (
          t('sessions.thisOne')
        ) : (
          <TextButton disabled={ending.isPending} onClick={() => ending.mutate(session.id)}>
            {t('sessions.end')}
          </TextButton>
        ),
    },
  ];
  return (
    <>
      {ending.error && <ErrorState error={ending.error} />}
      <LedgerTable label={t('settings.sessions')} columns={columns} rows={sessions} rowKey={(session) => session.id} />
    </>
  );
}

/** On a phone, where the table has no head, the moment says which it is. */
function Moment({ words, moment }: { words: 'sessions.seen' | 'sessions.signedIn'; moment: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Box component="span" visibleFrom="sm">
        {moment}
      </Box>
      <Box component="span" hiddenFrom="sm">
        {t(words, { moment })}
      </Box>
    </>
  );
}
