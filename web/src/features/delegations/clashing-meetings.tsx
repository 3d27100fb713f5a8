import type { ClashView } from '../../api';
import { TextLink } from '../../components/link';
import { inLanguage } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';

/** The other meetings on the same days, each with the way to it. */
export function ClashingMeetings({ clashes }: { clashes: ClashView[] }) {
  const { dates } = useDates();
  const language = useLanguage();
  return clashes.map(({ meeting }, place) => (
    <span key={meeting.id}>
      {place > 0 && '; '}
      <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
        {inLanguage(meeting.title, language)}
      </TextLink>
      , {dates.range(meeting.startDate, meeting.endDate, { year: false })}
    </span>
  ));
}
