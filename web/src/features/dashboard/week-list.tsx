import { useTranslation } from 'react-i18next';
import type { HomeWeek, MeetingBriefView } from '../../api';
import { TextLink } from '../../components/link';
import { DeadlineGlyph } from '../../components/marks/deadline-mark';
import { MeetingGlyph, useMeetingWord } from '../../components/marks/meeting-mark';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { dayOfMonth } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useWeekItems, type WeekItem } from './use-week-items';
import classes from './week-list.module.css';

/** The same week for narrow screens: only the days that hold something. */
export function WeekList({ week }: { week: HomeWeek }) {
  const { t } = useTranslation();
  const items = useWeekItems(week);
  const days = week.days.flatMap((day, index) => {
    const meetings = week.meetings.filter(({ date }) => date && beginsOn(date, day, index === 0));
    const due = items.filter((item) => item.day === day);
    return meetings.length + due.length > 0 ? [{ day, meetings, due }] : [];
  });
  return (
    <div className={classes.narrow}>
      <Section title={t('week.label')}>
        {days.length > 0 ? (
          days.map((one) => <Day key={one.day} {...one} />)
        ) : (
          <EmptyState>{t('home.quietWeek')}</EmptyState>
        )}
      </Section>
    </div>
  );
}

/** What began before the week stands under its first day. */
function beginsOn(date: { startDate: string; endDate: string }, day: string, isFirst: boolean): boolean {
  return date.startDate === day || (isFirst && date.startDate < day && date.endDate >= day);
}

function Day({ day, meetings, due }: { day: string; meetings: MeetingBriefView[]; due: WeekItem[] }) {
  const { dates, today } = useDates();
  const { t } = useTranslation();
  return (
    <div className={classes.day} data-today={day === today || undefined}>
      <h3 className={classes.head}>
        <span className={classes.number}>{dayOfMonth(day)}</span>{' '}
        {day === today ? t('date.todayWord') : dates.weekday(day, 'short')}
      </h3>
      <ul className={classes.things}>
        {meetings.map((meeting) => (
          <MeetingOfDay key={meeting.id} meeting={meeting} day={day} />
        ))}
        {due.map((one) => (
          <ItemOfDay key={one.item.id} one={one} />
        ))}
      </ul>
    </div>
  );
}

function MeetingOfDay({ meeting, day }: { meeting: MeetingBriefView; day: string }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const language = useLanguage();
  const word = useMeetingWord();
  const end = meeting.date?.endDate ?? day;
  const details = [
    word(meeting.state),
    cityIn(meeting, language),
    end > day && t('home.untilDay', { day: dates.weekday(end) }),
  ];
  return (
    <li className={classes.thing}>
      <MeetingGlyph state={meeting.state} />
      <span>
        <TextLink look="title" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {inLanguage(meeting.title, language)}
        </TextLink>
        <span className={classes.detail}>{details.filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}

function ItemOfDay({ one: { item, time, state } }: { one: WeekItem }) {
  const { dates } = useDates();
  const language = useLanguage();
  return (
    <li className={classes.thing} data-state={state}>
      <DeadlineGlyph layer="inside" state={state} />
      <span>
        <TextLink look="title" className={classes.item} to="/action-items/$itemId" params={{ itemId: item.id }}>
          {inLanguage(item.title, language)}
        </TextLink>
        <span className={classes.detail}>{[dates.time(time), item.owner?.name].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  );
}
