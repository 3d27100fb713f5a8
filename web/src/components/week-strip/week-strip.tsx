import { IconBeach, IconPlaneDeparture } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayOfMonth, type CalendarDate } from '../../lib/calendar-days';
import { useDates } from '../../lib/use-dates';
import { DeadlineGlyph, type DeadlineLayer, type DeadlineState } from '../marks/deadline-mark';
import type { MeetingState } from '../marks/meeting-mark';
import { dayInWeek, layoutWeek, type Spanning } from './week-strip.rules';
import classes from './week-strip.module.css';

export interface WeekMeeting extends Spanning {
  id: string;
  state: MeetingState;
  /** A link, as it is the way to the meeting. */
  content: ReactNode;
}

export interface WeekAbsence extends Spanning {
  id: string;
  kind: 'mission' | 'leave';
  text: string;
}

export interface WeekDeadline {
  id: string;
  date: CalendarDate;
  layer: DeadlineLayer;
  state: DeadlineState;
  content: ReactNode;
}

interface WeekStripProps {
  weekStart: CalendarDate;
  meetings: WeekMeeting[];
  absences?: WeekAbsence[];
  deadlines?: WeekDeadline[];
}

/** This week: meetings as bars over their days, under them who is away and what is due. */
export function WeekStrip({ weekStart, meetings, absences = [], deadlines = [] }: WeekStripProps) {
  const { t } = useTranslation();
  const { dates, today } = useDates();
  const bars = layoutWeek(meetings, weekStart);
  const lanes = Math.max(1, ...bars.map((bar) => bar.lane + 1));
  const days = Array.from({ length: 7 }, (_, index) => addDays(weekStart, index));
  return (
    <section className={classes.strip} aria-label={t('week.label')} style={{ '--lanes': lanes } as React.CSSProperties}>
      {days.map((day, index) => (
        <div
          key={day}
          className={classes.day}
          data-today={day === today || undefined}
          data-weekend={index > 4 || undefined}
          style={{ gridColumn: index + 1 }}
        >
          <div className={classes.head}>
            <span className={classes.number}>{dayOfMonth(day)}</span> {dates.weekday(day, 'short')}
            {day === today && ` · ${t('date.todayWord')}`}
          </div>
          <ul className={classes.items}>
            {absences
              .filter((absence) => dayInWeek(absence, weekStart) === index)
              .map((absence) => (
                <li key={absence.id} className={classes.absence}>
                  {absence.kind === 'mission' ? (
                    <IconPlaneDeparture size={14} stroke={1.6} aria-hidden />
                  ) : (
                    <IconBeach size={14} stroke={1.6} aria-hidden />
                  )}
                  <span>{absence.text}</span>
                </li>
              ))}
            {deadlines
              .filter((deadline) => deadline.date === day)
              .map((deadline) => (
                <li key={deadline.id} className={classes.deadline} data-state={deadline.state}>
                  <DeadlineGlyph layer={deadline.layer} state={deadline.state} />
                  <span>{deadline.content}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {bars.map(({ item, from, days: length, lane }) => (
        <div
          key={item.id}
          className={classes.bar}
          data-state={item.state}
          style={{ gridColumn: `${from + 1} / span ${length}`, gridRow: lane + 2 }}
        >
          {item.content}
        </div>
      ))}
    </section>
  );
}
