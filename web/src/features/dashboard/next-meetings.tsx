import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { readJson } from '../../lib/api';
import { MeetingRow } from '../meetings/meeting-row';
import type { MeetingListItem, MeetingPage } from '../meetings/meeting.types';

const SHOWN = 6;

/** The meetings that come next: the reader's own, or the office's. */
export function NextMeetings({ mine }: { mine: boolean }) {
  const { t } = useTranslation();
  const address = mine ? '/api/me/meetings' : '/api/meetings';
  const meetings = useQuery({
    queryKey: ['meetings', address, 'next'],
    queryFn: ({ signal }) => readJson<MeetingPage>(`${address}?limit=${SHOWN}`, signal),
  });
  return (
    <NextMeetingsList
      title={mine ? t('home.myMeetings') : t('home.nextMeetings')}
      meetings={meetings.data?.items}
      error={meetings.error}
      retry={() => void meetings.refetch()}
    />
  );
}

interface NextMeetingsListProps {
  title: string;
  meetings: MeetingListItem[] | undefined;
  error?: unknown;
  retry?: () => void;
  link?: ReactNode;
}

export function NextMeetingsList({ title, meetings, error, retry, link }: NextMeetingsListProps) {
  const { t } = useTranslation();
  return (
    <Section title={title} link={link}>
      {meetings ? (
        meetings.length > 0 ? (
          <Rows>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        ) : (
          <EmptyState>{t('home.noMeetings')}</EmptyState>
        )
      ) : error ? (
        <ErrorState error={error} {...(retry ? { retry } : {})} />
      ) : (
        <RowsSkeleton />
      )}
    </Section>
  );
}
