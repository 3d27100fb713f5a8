import { useTranslation } from 'react-i18next';
import type { YearSeriesView } from '../../api';
import { TextLink } from '../../components/link';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { dayOfYear, yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import type { YearMatrixRow } from './year.rules';
import classes from './calendar.module.css';

interface SeriesEvidenceProps {
  series: YearSeriesView & { promised: number };
  row: YearMatrixRow;
  name: string;
  year: number;
}

/** Why more is expected: the cadence in the words of its source, and how much of it stands. No date is made up. */
export function SeriesEvidence({ series, row, name, year }: SeriesEvidenceProps) {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const language = useLanguage();
  const mayAdd = useMay('meetings:write');
  const { promised, announced, statement, usualMonth } = series;
  const now = yearOf(today);
  const missing = promised - announced;
  return (
    <>
      <MeetingMark state="expected" alert />
      <h2 className={classes.evidenceTitle}>
        {year < now
          ? t('calendar.shouldHaveMet', { name, count: missing, year })
          : announced > 0
            ? t('calendar.shouldMeetMore', { name, count: missing, year })
            : t('calendar.shouldMeet', { name, count: missing, year })}
      </h2>
      {statement && <p className={classes.evidence}>{inLanguage(statement, language)}</p>}
      <p className={classes.evidence}>
        {year === now
          ? t('calendar.announcedOnDay', { announced, promised, day: dayOfYear(today) + 1 })
          : t('calendar.announcedInYear', { announced, promised, year })}
        {usualMonth !== null && <> {t('calendar.usually', { month: dates.month(usualMonth - 1) })}</>}
      </p>
      <p className={classes.ways}>
        {row.body && (
          <TextLink to="/organizations/bodies/$bodyId" params={{ bodyId: row.body.id }}>
            {t('calendar.source')}
          </TextLink>
        )}
        {!row.body && row.organization && (
          <TextLink to="/organizations/$organizationId" params={{ organizationId: row.organization.id }}>
            {t('calendar.source')}
          </TextLink>
        )}
        {mayAdd && row.body && (
          <TextLink to="/meetings/new" search={{ bodyId: row.body.id }}>
            {t('calendar.recordDate')}
          </TextLink>
        )}
      </p>
    </>
  );
}
