import { useTranslation } from 'react-i18next';
import type { RecordedDateView } from '../../api';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { useDates } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import classes from './former-dates.module.css';

/** The dates a meeting had before: when each was given, by whom, and on what it stood. Nothing where there was only one. */
export function FormerDates({ recorded }: { recorded: RecordedDateView[] }) {
  const { t } = useTranslation();
  const former = recorded.filter((date) => !date.inForce);
  if (former.length === 0) return null;
  return (
    <Section title={t('meeting.formerDates')} note={former.length}>
      <Rows>
        {former.map((date) => (
          <FormerDate key={date.id} date={date} />
        ))}
      </Rows>
    </Section>
  );
}

function FormerDate({ date }: { date: RecordedDateView }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const letter = [date.letterDate && dates.day(date.letterDate), date.letterNumber].filter(Boolean).join(', ');
  return (
    <li className={classes.row}>
      <div className={classes.when}>
        <div className={classes.days}>{dates.range(date.startDate, date.endDate)}</div>
        {date.startTime && <div className={classes.second}>{dates.hoursOfDays(date)}</div>}
      </div>
      <div className={classes.how}>
        <MeetingMark state={date.firmness} />
        <div className={classes.second}>
          {t('meeting.recorded', { day: dates.day(wallMoment(date.recordedAt, zone).date), name: date.recordedBy })}
          {letter && <>; {t('meeting.byLetter', { letter })}</>}
        </div>
        {date.reason && <div className={classes.second}>{date.reason}</div>}
      </div>
    </li>
  );
}
