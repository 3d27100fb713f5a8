import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  ChangedMeeting,
  MeetingPage,
  MeetingView,
  MovedMeetingDate,
  NewMeeting,
  NewMeetingDate,
  NewMeetingState,
  NoticeView,
  WhatIfView,
} from '../../api';
import type { Attempt } from '../../components/form/use-save';
import { readJson, sendChange } from '../../lib/api';
import { addDays, type CalendarDate } from '../../lib/calendar-days';
import { pagesQuery, withQuery } from '../../lib/pages';
import type { MeetingsFilter } from './meetings-filter';

/** What is coming by default; `past` and `all` run backward, `undated` waits for a date, `unclosed` for somebody to say how it ended. */
export const meetingsQuery = (filter: MeetingsFilter, today: CalendarDate) =>
  pagesQuery<MeetingPage>('meetings', withQuery('/api/meetings', parametersOf(filter, today)));

function parametersOf({ view, ...filter }: MeetingsFilter, today: CalendarDate): Record<string, string | undefined> {
  const yesterday = addDays(today, -1);
  switch (view) {
    case undefined:
      return { ...filter };
    case 'past':
      return { ...filter, order: 'latest', to: filter.to && filter.to < yesterday ? filter.to : yesterday };
    case 'all':
      return { ...filter, order: 'latest' };
    case 'unclosed':
      return { ...filter, outcome: 'unknown' };
    case 'undated':
      return { ...filter, state: 'postponed' };
  }
}

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', id],
    queryFn: ({ signal }) => readJson<MeetingView>(`/api/meetings/${id}`, signal),
  });

export function createMeeting(body: NewMeeting, { idempotencyKey }: Attempt): Promise<MeetingView> {
  return sendChange('/api/meetings', { method: 'POST', body, idempotencyKey });
}

export function editMeeting(id: string, body: ChangedMeeting, attempt: Attempt): Promise<MeetingView> {
  return sendChange(`/api/meetings/${id}`, { method: 'PATCH', body, ...based(attempt) });
}

export function dateMeeting(id: string, body: MovedMeetingDate, attempt: Attempt): Promise<MeetingView> {
  return sendChange(`/api/meetings/${id}/date`, { method: 'PUT', body, ...based(attempt) });
}

export function setMeetingState(id: string, body: NewMeetingState, attempt: Attempt): Promise<MeetingView> {
  return sendChange(`/api/meetings/${id}/state`, { method: 'POST', body, ...based(attempt) });
}

const based = ({ version, idempotencyKey }: Attempt) => ({ version: version ?? 0, idempotencyKey });

/** What a new date would bring with it. Saves nothing. */
export const whatIfQuery = (id: string, date: NewMeetingDate) =>
  queryOptions({
    queryKey: ['what-if', id, date],
    queryFn: () => sendChange<WhatIfView>(`/api/meetings/${id}/what-if`, { method: 'POST', body: date }),
    retry: false,
    staleTime: 30_000,
  });

/** What the reader should know of the last save; shown until it is put away. */
export const noticesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['meeting-notices', meetingId],
    queryFn: () => Promise.resolve<NoticeView[]>([]),
    staleTime: Infinity,
  });

/** After a save: the page shows the new state at once, and everything that hangs on a meeting is read again. */
export async function meetingSaved(client: QueryClient, meeting: MeetingView): Promise<void> {
  client.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
  client.setQueryData(noticesQuery(meeting.id).queryKey, meeting.notices);
  await readMeetingsAgain(client);
}

/** Home, calendar, reminders and history all tell of meetings; only what is on the screen is fetched now. */
export async function readMeetingsAgain(client: QueryClient): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'meeting-notices' && queryKey[0] !== 'me',
  });
}
