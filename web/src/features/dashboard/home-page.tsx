import { useSuspenseQuery } from '@tanstack/react-query';
import { PageHeader } from '../../components/page-header';
import { useDates } from '../../lib/use-dates';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../identity/session';
import { NextMeetings } from './next-meetings';

export function HomePage() {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <>
      <PageHeader title={dates.fullDay(today)} documentTitle={t('nav.home')} />
      <NextMeetings mine={!me.permissions.includes('meetings:write')} />
    </>
  );
}
