import type { HomeWeek } from '../../api';
import { TextLink } from '../../components/link';
import { WeekStrip, type WeekDeadline, type WeekMeeting } from '../../components/week-strip/week-strip';
import { inLanguage } from '../../lib/i18n';
import { cityIn } from '../../lib/places';
import { useLanguage } from '../../lib/use-dates';
import { useWeekItems } from './use-week-items';

/** The week as a strip, where there is room for seven columns. */
export function OfficeWeek({ week }: { week: HomeWeek }) {
  const language = useLanguage();
  const items = useWeekItems(week);
  const meetings: WeekMeeting[] = week.meetings.flatMap((meeting) => {
    if (!meeting.date) return [];
    const { startDate, endDate } = meeting.date;
    const words = [inLanguage(meeting.title, language), cityIn(meeting, language)].filter(Boolean).join(', ');
    return [
      {
        id: meeting.id,
        state: meeting.state,
        start: startDate,
        end: endDate,
        content: (
          <TextLink look="plain" to="/meetings/$meetingId" params={{ meetingId: meeting.id }} title={words}>
            {words}
          </TextLink>
        ),
      },
    ];
  });
  const deadlines: WeekDeadline[] = items.map(({ item, day, state }) => ({
    id: item.id,
    date: day,
    layer: 'inside',
    state,
    content: (
      <TextLink look="plain" to="/action-items/$itemId" params={{ itemId: item.id }}>
        {inLanguage(item.title, language)}
      </TextLink>
    ),
  }));
  return <WeekStrip weekStart={week.days[0] ?? ''} meetings={meetings} deadlines={deadlines} />;
}
