import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HomeView } from '../../api';
import { ButtonLink, TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { ErrorState, RowsSkeleton } from '../../components/states';
import { useDates } from '../../lib/use-dates';
import { Attention } from './attention';
import { FirstSteps } from './first-steps';
import { homeQuery } from './home.queries';
import { MailsToday } from './mails-today';
import { NextMeetingsList } from './next-meetings';
import { OfficeWeek } from './office-week';
import { MineOnTheSide } from './mine-on-the-side';
import { useWeekSentence } from './use-week-sentence';
import { WeekList } from './week-list';
import classes from './home.module.css';

/** What this week holds, what needs attention, and what comes next. */
export function CoordinatorHome() {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const home = useQuery(homeQuery);
  const sentence = useWeekSentence();
  return (
    <>
      <PageHeader
        title={dates.fullDay(today)}
        documentTitle={t('nav.home')}
        lead={home.data ? sentence(home.data.week) : '…'}
        actions={
          <ButtonLink to="/meetings/new" leftSection={<IconPlus size={16} stroke={2} aria-hidden />}>
            {t('body.newMeeting')}
          </ButtonLink>
        }
      />
      {home.data ? (
        <Office home={home.data} />
      ) : home.error ? (
        <ErrorState error={home.error} retry={() => void home.refetch()} />
      ) : (
        <RowsSkeleton rows={8} />
      )}
    </>
  );
}

function Office({ home }: { home: HomeView }) {
  const { t } = useTranslation();
  const { total } = home.next;
  return (
    <>
      <OfficeWeek week={home.week} />
      {total === 0 && <FirstSteps />}
      <div className={classes.columns}>
        <Attention counters={home.attention} dayOfYear={home.dayOfYear} />
        <div>
          <WeekList week={home.week} />
          <NextMeetingsList
            title={t('home.nextMeetings')}
            meetings={home.next.items}
            empty={<TextLink to="/meetings/new">{t('home.addFirst')}</TextLink>}
            link={total > 0 && <TextLink to="/meetings">{t('home.allAhead', { count: total })}</TextLink>}
          />
          <MailsToday mails={home.mails} />
          <MineOnTheSide />
        </div>
      </div>
    </>
  );
}
