import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '../../api';
import { FoundSelect, useWords, type FoundSelectProps } from '../../components/form/found-select';
import { readJson } from '../../lib/api';
import { addDays } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { withQuery } from '../../lib/pages';
import { useDates, useLanguage } from '../../lib/use-dates';
import { meetingQuery } from './meetings.queries';

const SHOWN = 30;
const NEAR_DAYS = 31;

/** A meeting by a few words: its label, body, place or letter number. The latest come first, as items mostly follow a meeting. */
export function MeetingSelect({ value = null, ...props }: FoundSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { dates, today } = useDates();
  const { data } = useQuery({ ...meetingQuery(value ?? ''), enabled: value !== null });
  const labelOf = (meeting: Pick<MeetingPage['items'][number], 'title' | 'date'>) =>
    [inLanguage(meeting.title, language), meeting.date && dates.range(meeting.date.startDate, meeting.date.endDate)]
      .filter(Boolean)
      .join(', ');
  const chosen = value !== null && data ? { value, label: labelOf(data) } : null;
  const words = useWords(chosen);
  const { q } = words;
  // Before anything is typed, those around today; words find them all.
  const to = q ? undefined : addDays(today, NEAR_DAYS);
  const meetings = useQuery({
    queryKey: ['meetings', 'choices', q, to],
    queryFn: ({ signal }) =>
      readJson<MeetingPage>(withQuery('/api/meetings', { order: 'latest', q, to, limit: SHOWN }), signal),
    placeholderData: (previous) => previous,
  });
  const found = (meetings.data?.items ?? []).map((meeting) => ({ value: meeting.id, label: labelOf(meeting) }));
  return (
    <FoundSelect
      nothingFoundMessage={t('items.noMeetingFound')}
      {...props}
      value={value}
      words={words}
      chosen={chosen}
      found={found}
      isFetching={meetings.isFetching}
    />
  );
}
