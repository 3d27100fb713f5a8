import { useTranslation } from 'react-i18next';
import type { MeetingBriefView } from '../../api';
import { DateLine } from '../../components/date-line';
import { cityIn } from '../../lib/places';
import { useLanguage } from '../../lib/use-dates';
import classes from './meeting-day.module.css';

/** When and where, in the one line that a question about a meeting needs beside it. */
export function MeetingDay({ meeting }: { meeting: Pick<MeetingBriefView, 'date' | 'city' | 'country'> }) {
  const { t } = useTranslation();
  const city = cityIn(meeting, useLanguage());
  if (!meeting.date) return <p className={classes.day}>{t('meeting.noDate')}</p>;
  return (
    <p className={classes.day}>
      <DateLine date={meeting.date} place={city} />
    </p>
  );
}
