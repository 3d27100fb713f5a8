import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  CandidatePage,
  ChangedSeat,
  DelegationView,
  MyMeetingPage,
  MyMeetingView,
  NewReply,
  NewSeats,
  SeatView,
} from '../../api';
import type { Attempt } from '../../components/form/use-save';
import { readJson, sendChange } from '../../lib/api';
import type { CalendarDate } from '../../lib/calendar-days';
import { pagesQuery, withQuery } from '../../lib/pages';
import { readMeetingsAgain } from '../meetings/meetings.queries';

export const delegationQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['delegation', meetingId],
    queryFn: ({ signal }) => readJson<DelegationView>(`/api/meetings/${meetingId}/delegation`, signal),
  });

export type Show = 'everybody' | 'went_before' | 'free';

export const candidatesQuery = (meetingId: string, filter: { q: string; show: Show }) =>
  pagesQuery<CandidatePage>('candidates', withQuery(`/api/meetings/${meetingId}/candidates`, { ...filter, limit: 30 }));

export function assignPeople(meetingId: string, body: NewSeats, { idempotencyKey }: Attempt): Promise<DelegationView> {
  return sendChange(`/api/meetings/${meetingId}/delegation`, { method: 'POST', body, idempotencyKey });
}

/** The role, or why the person goes in spite of a clash. */
export function changeSeat(id: string, body: ChangedSeat, { version, idempotencyKey }: Attempt): Promise<SeatView> {
  return sendChange(`/api/assignments/${id}`, {
    method: 'PATCH',
    body,
    version: version ?? 0,
    idempotencyKey,
  });
}

/** What a person told the coordinator by telephone or letter. */
export function replyFor(id: string, body: NewReply, { version, idempotencyKey }: Attempt): Promise<SeatView> {
  return sendChange(`/api/assignments/${id}/reply`, { method: 'PUT', body, version: version ?? 0, idempotencyKey });
}

export function takeOff(seat: Pick<SeatView, 'id' | 'version'>): Promise<void> {
  return sendChange(`/api/assignments/${seat.id}`, { method: 'DELETE', version: seat.version });
}

/** The reader's own meetings that end on this day or later, in the order of their dates. */
export const myMeetingsQuery = (from: CalendarDate) =>
  pagesQuery<MyMeetingPage>('my-meetings', withQuery('/api/me/meetings', { from }));

export const myMeetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['my-meetings', id],
    queryFn: ({ signal }) => readJson<MyMeetingView>(`/api/me/meetings/${id}`, signal),
  });

export function replyOwn(meetingId: string, body: NewReply, { idempotencyKey }: Attempt): Promise<MyMeetingView> {
  return sendChange(`/api/me/meetings/${meetingId}/reply`, { method: 'PUT', body, idempotencyKey });
}

/** After any change to who goes: the meeting, the lists, the reminders and the history tell of it too. */
export function readDelegationsAgain(client: QueryClient): Promise<void> {
  return readMeetingsAgain(client);
}
