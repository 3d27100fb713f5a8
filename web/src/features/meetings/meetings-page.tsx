import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink, TextLink } from '../../components/link';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { useDates } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { MeetingFilters } from './meeting-filters';
import { MeetingMonths } from './meeting-months';
import { MeetingTabs } from './meeting-tabs';
import { meetingsQuery } from './meetings.queries';
import type { MeetingsFilter } from './meetings-filter';

/** The office's meetings: what is coming, and by their own addresses what was, and what still waits for a date. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const { today } = useDates();
  const filter: MeetingsFilter = useSearch({ from: '/signed-in/meetings' });
  const navigate = useNavigate({ from: '/meetings' });
  const mayPlan = useMay('meetings:write');
  const meetings = useInfiniteQuery(meetingsQuery(filter, today));
  // What is still going on ends later than yesterday, so the server counts it among what began before.
  const isPast = (endDate: string | undefined) => endDate !== undefined && endDate < today;
  const found = meetings.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = filter.view === 'past' ? found.filter((meeting) => isPast(meeting.date?.endDate)) : found;
  const first = meetings.data?.pages[0];
  const total = first?.total === undefined ? undefined : first.total - (found.length - rows.length);
  const { view: _view, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('nav.meetings')}
        actions={mayPlan && <ButtonLink to="/meetings/new">{t('body.newMeeting')}</ButtonLink>}
      />
      <MeetingTabs
        current={filter.view ?? 'coming'}
        filter={filter}
        withoutDate={filter.view === 'undated' ? total : first?.withoutDate}
      />
      {(isNarrowed || total !== 0) && (
        <MeetingFilters
          filter={filter}
          count={total === undefined ? undefined : t('meetings.count', { count: total })}
          onChange={(change) =>
            void navigate({ search: (now) => ({ ...now, ...change }) as MeetingsFilter, replace: true })
          }
        />
      )}
      {filter.delegation && (
        <p>
          {t(filter.delegation === 'without_head' ? 'meetings.onlyWithoutHead' : 'meetings.onlyOverQuota')}{' '}
          <TextButton onClick={() => void navigate({ search: ({ delegation: _, ...rest }) => rest, replace: true })}>
            {t('list.clear')}
          </TextButton>
        </p>
      )}
      {meetings.isPending ? (
        <RowsSkeleton rows={8} />
      ) : meetings.error && !meetings.data ? (
        <ErrorState error={meetings.error} retry={() => void meetings.refetch()} />
      ) : rows.length > 0 ? (
        <>
          <MeetingMonths meetings={rows} />
          <More list={meetings} shown={rows.length} total={total} />
        </>
      ) : isNarrowed ? (
        <EmptyState
          link={
            <TextButton onClick={() => void navigate({ search: ({ view }) => (view ? { view } : {}), replace: true })}>
              {t('list.clear')}
            </TextButton>
          }
        >
          {t('meetings.nothingFound')}
        </EmptyState>
      ) : (
        <NothingYet view={filter.view} mayPlan={mayPlan} />
      )}
    </>
  );
}

function NothingYet({ view, mayPlan }: { view: MeetingsFilter['view']; mayPlan: boolean }) {
  const { t } = useTranslation();
  if (view === 'past') return <EmptyState>{t('meetings.nothingPast')}</EmptyState>;
  if (view === 'unclosed') return <EmptyState>{t('meetings.nothingUnclosed')}</EmptyState>;
  if (view === 'undated') return <EmptyState>{t('meetings.nothingUndated')}</EmptyState>;
  return (
    <EmptyState link={mayPlan && <TextLink to="/meetings/new">{t('meetings.addFirst')}</TextLink>}>
      {t('home.noMeetings')}
    </EmptyState>
  );
}
