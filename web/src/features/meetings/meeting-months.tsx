import { useTranslation } from 'react-i18next';
import { Rows } from '../../components/rows';
import { Section } from '../../components/section';
import type { ListedMeeting } from '../../components/meeting-row';
import { useDates } from '../../lib/use-dates';
import { MeetingLine } from './meeting-line';
import { byMonth } from './months.rules';

/** A list in the order of its dates, month by month. */
export function MeetingMonths({ meetings }: { meetings: ListedMeeting[] }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  return byMonth(meetings).map(({ month, meetings: inMonth }) => (
    <Section
      key={month}
      title={month ? `${dates.month(Number(month.slice(5)) - 1)} ${month.slice(0, 4)}` : t('meetings.undated')}
      note={inMonth.length > 1 ? inMonth.length : undefined}
    >
      <Rows>
        {inMonth.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </Rows>
    </Section>
  ));
}
