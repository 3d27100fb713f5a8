import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { More } from '../../components/more';
import { PageHeader } from '../../components/page-header';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { addDays } from '../../lib/calendar-days';
import { useDates } from '../../lib/use-dates';
import { MeetingMonths } from '../meetings/meeting-months';
import { MeetingTabs } from '../meetings/meeting-tabs';
import { myMeetingsQuery } from './delegation.queries';

const YEAR_DAYS = 366;

/** Where the reader goes, in the order of the dates; what was stays reachable for a year. */
export function MyMeetingsPage() {
  const { t } = useTranslation();
  const { today } = useDates();
  const { since } = useSearch({ strict: false });
  const navigate = useNavigate();
  const withPast = since === 'year';
  const meetings = useInfiniteQuery(myMeetingsQuery(withPast ? addDays(today, -YEAR_DAYS) : today));
  const rows = meetings.data?.pages.flatMap((page) => page.items);
  const toggle = () =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, since: withPast ? undefined : ('year' as const) }),
      replace: true,
    });
  return (
    <>
      <PageHeader title={t('home.myMeetings')} />
      <MeetingTabs current="mine" />
      {rows ? (
        <>
          {rows.length > 0 ? <MeetingMonths meetings={rows} /> : <EmptyState>{t('meetings.noneOfMine')}</EmptyState>}
          <More list={meetings} shown={rows.length} />
          <p data-no-print>
            <TextButton onClick={toggle}>{withPast ? t('meetings.onlyComing') : t('meetings.withPast')}</TextButton>
          </p>
        </>
      ) : meetings.error ? (
        <ErrorState error={meetings.error} retry={() => void meetings.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </>
  );
}
