import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DelegationSummaryView, MeetingBriefView, SeatView } from '../api';
import { yearOf } from '../lib/calendar-days';
import { inLanguage } from '../lib/i18n';
import { cityIn } from '../lib/places';
import { regionName } from '../lib/region-names';
import { useDates, useLanguage } from '../lib/use-dates';
import { TextLink } from './link';
import { MeetingGlyph, useMeetingWord } from './marks/meeting-mark';
import { DayRow } from './rows';
import classes from './meeting-row.module.css';

/** Before the dot: no line begins with one. */
const NBSP = '\u00a0';

/** A meeting as any list of the API tells it; the office's lists know its delegation, the reader's own lists only his seat. */
export interface ListedMeeting extends MeetingBriefView {
  delegation?: DelegationSummaryView;
  my?: { role: string; reply: string } | null;
}

/** A coming meeting in a list: the day leads, the time left stands at the right. */
export function MeetingRow({ meeting }: { meeting: ListedMeeting }) {
  const { t } = useTranslation();
  const { dates, today, daysUntil } = useDates();
  const language = useLanguage();
  const word = useMeetingWord();
  const details = [
    word(meeting.state),
    useMeetingPlace(meeting),
    meeting.my
      ? t(`delegationRole.${meeting.my.role as SeatView['role']}`)
      : meeting.delegation && delegationWords(meeting.delegation, t),
  ];
  if (meeting.my?.reply === 'none') details.push(t('reply.none'));
  if (meeting.isDemo) details.push(t('meeting.demoDate'));
  return (
    <DayRow
      day={
        meeting.date
          ? dates.listDay(meeting.date.startDate, meeting.date.endDate, yearOf(today))
          : { day: '–', month: t('meeting.noDate') }
      }
      title={
        <TextLink look="title" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {inLanguage(meeting.title, language)}
        </TextLink>
      }
      detail={
        <span className={classes.detail}>
          <MeetingGlyph state={meeting.state} /> <span>{details.filter(Boolean).join(`${NBSP}· `)}</span>
        </span>
      }
      end={meeting.date ? dates.relative(daysUntil(meeting.date.startDate)) : undefined}
    />
  );
}

/** The city, or that it is virtual; a hybrid meeting is both. */
export function useMeetingPlace(meeting: Pick<ListedMeeting, 'mode' | 'city' | 'country'>): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = cityIn(meeting, language) ?? (meeting.country && regionName(meeting.country, language));
  if (meeting.mode === 'virtual') return t('mode.virtual');
  if (!place) return t('meeting.placeOpen');
  return meeting.mode === 'hybrid' ? `${place}, ${t('mode.hybrid').toLocaleLowerCase(language)}` : place;
}

function delegationWords({ assigned, hasHead }: DelegationSummaryView, t: TFunction): string {
  if (assigned === 0) return t('delegation.notAssigned');
  return hasHead ? t('delegation.assigned', { count: assigned }) : t('delegation.assignedNoHead', { count: assigned });
}
