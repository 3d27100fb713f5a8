import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MyHomeView } from '../../api';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { useDates } from '../../lib/use-dates';
import { meQuery } from '../identity/session';
import { myHomeQuery } from './home.queries';
import { NextMeetingCard } from './next-meeting-card';
import { NextMeetingsList } from './next-meetings';
import { OwnItems } from './own-items';
import classes from './home.module.css';

/** For two minutes before boarding: the next meeting, and below it everything else of one's own. */
export function DelegateHome() {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const { data: me } = useSuspenseQuery(meQuery);
  const home = useQuery(myHomeQuery);
  return (
    <>
      <PageHeader
        title={`${dates.fullDay(today, { year: false })} · ${me.person?.name ?? me.user.name}`}
        documentTitle={t('nav.home')}
        size="line"
      />
      {home.data ? (
        <Own home={home.data} />
      ) : home.error ? (
        <ErrorState error={home.error} retry={() => void home.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </>
  );
}

function Own({ home: { next, meetings, openReplies, items } }: { home: MyHomeView }) {
  const { t } = useTranslation();
  const rest = meetings.filter(({ id }) => id !== next?.id);
  const unanswered = openReplies - (next?.my.reply === 'none' ? 1 : 0);
  return (
    <div className={classes.own}>
      <div>
        {next && <NextMeetingCard key={next.id} meeting={next} />}
        {(rest.length > 0 || !next) && (
          <NextMeetingsList
            title={t('home.myMeetings')}
            note={unanswered > 0 ? t('home.openReplies', { count: unanswered }) : undefined}
            meetings={rest}
            link={<TextLink to="/meetings/mine">{t('home.all')}</TextLink>}
          />
        )}
      </div>
      <Section
        title={t('home.myItems')}
        note={items.overdue > 0 ? t('home.overdue', { count: items.overdue }) : undefined}
        link={
          items.total > 0 && (
            <TextLink to="/action-items" search={{ whose: 'mine' }}>
              {t('home.allItems', { count: items.total })}
            </TextLink>
          )
        }
      >
        {items.items.length > 0 ? <OwnItems items={items.items} /> : <EmptyState>{t('home.noItems')}</EmptyState>}
      </Section>
    </div>
  );
}
