import type { SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPage } from '../../api';
import { SearchSelect } from '../../components/form/search-select';
import { readJson } from '../../lib/api';
import { addDays } from '../../lib/calendar-days';
import { inLanguage } from '../../lib/i18n';
import { withQuery } from '../../lib/pages';
import { useDates, useLanguage } from '../../lib/use-dates';
import { meetingQuery } from './meetings.queries';

type MeetingSelectProps = Omit<SelectProps, 'data' | 'onChange' | 'value'> & {
  value?: string | null;
  onChange?: (id: string | null) => void;
};

const SHOWN = 30;
const NEAR_DAYS = 31;

/** A meeting by a few words: its label, body, place or letter number. The latest come first, as items mostly follow a meeting. */
export function MeetingSelect({ value = null, onChange, ...props }: MeetingSelectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { dates, today } = useDates();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const chosen = useQuery({ ...meetingQuery(value ?? ''), enabled: value !== null });
  const labelOf = (meeting: Pick<MeetingPage['items'][number], 'label' | 'date'>) =>
    [inLanguage(meeting.label, language), meeting.date && dates.range(meeting.date.startDate, meeting.date.endDate)].filter(Boolean).join(', ');
  const own = value !== null && chosen.data ? { value, label: labelOf(chosen.data) } : null;
  const q = own && asked === own.label ? '' : asked;
  // Before anything is typed, those around today; words find them all.
  const to = q ? undefined : addDays(today, NEAR_DAYS);
  const found = useQuery({
    queryKey: ['meetings', 'choices', q, to],
    queryFn: ({ signal }) => readJson<MeetingPage>(withQuery('/api/meetings', { order: 'latest', q, to, limit: SHOWN }), signal),
    placeholderData: (previous) => previous,
  });
  const meetings = (found.data?.items ?? []).map((meeting) => ({ value: meeting.id, label: labelOf(meeting) }));
  return (
    <SearchSelect
      clearable
      allowDeselect
      nothingFoundMessage={found.isFetching ? t('state.loading') : t('items.noMeetingFound')}
      {...props}
      value={value}
      onChange={(id) => onChange?.(id)}
      searchValue={typed}
      onSearchChange={setTyped}
      data={own && !meetings.some((meeting) => meeting.value === own.value) ? [own, ...meetings] : meetings}
      filter={({ options }) => options}
    />
  );
}
