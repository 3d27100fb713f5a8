import { useTranslation } from 'react-i18next';
import { MeetingGlyph, useMeetingWord } from '../../components/marks/meeting-mark';
import { DayRow } from '../../components/rows';
import { yearOf } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import type { MeetingListItem } from './meeting.types';
import classes from './meeting-row.module.css';

/** A coming meeting in a list: the day leads, the time left stands at the right. */
export function MeetingRow({ meeting }: { meeting: MeetingListItem }) {
  const { t } = useTranslation();
  const { dates, today, daysUntil } = useDates();
  const language = useLanguage();
  const word = useMeetingWord();
  const details = [
    word(meeting.state),
    useMeetingPlace(meeting),
    meeting.my ? t(`delegationRole.${meeting.my.role}`) : delegationWords(meeting, t),
  ];
  if (meeting.isDemo) details.push(t('meeting.demoDate'));
  return (
    <DayRow
      day={
        meeting.date
          ? dates.listDay(meeting.date.startDate, meeting.date.endDate, yearOf(today))
          : { day: '–', month: t('meeting.noDate') }
      }
      title={inLanguage(meeting.label, language)}
      detail={
        <span className={classes.detail}>
          <MeetingGlyph state={meeting.state} /> <span>{details.filter(Boolean).join(' · ')}</span>
        </span>
      }
      end={meeting.date ? dates.relative(daysUntil(meeting.date.startDate)) : undefined}
    />
  );
}

/** The city, or that it is virtual; a hybrid meeting is both. */
export function useMeetingPlace(meeting: Pick<MeetingListItem, 'mode' | 'city' | 'country'>): string {
  const { t } = useTranslation();
  const place = meeting.city ?? meeting.country;
  if (meeting.mode === 'virtual') return t('mode.virtual');
  if (!place) return t('meeting.placeOpen');
  return meeting.mode === 'hybrid' ? `${place}, ${t('mode.hybrid').toLocaleLowerCase()}` : place;
}

function delegationWords(meeting: MeetingListItem, t: ReturnType<typeof useTranslation>['t']): string {
  const { assigned, hasHead } = meeting.delegation;
  if (assigned === 0) return t('delegation.notAssigned');
  return hasHead ? t('delegation.assigned', { count: assigned }) : t('delegation.assignedNoHead', { count: assigned });
}
