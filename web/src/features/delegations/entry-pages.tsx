import { useParams } from '@tanstack/react-router';
import { useMay } from '../identity/use-may';
import { MeetingsPage } from '../meetings/meetings-page';
import { MeetingPage } from './meeting-page';
import { MyMeetingPage } from './my-meeting-page';
import { MyMeetingsPage } from './my-meetings-page';

/** The same addresses for everybody, since mails lead there: who sees only his own meetings finds those. */
export function MeetingsEntry() {
  return useMay('meetings:read') ? <MeetingsPage /> : <MyMeetingsPage />;
}

export function MeetingEntry() {
  const { meetingId } = useParams({ from: '/signed-in/meetings/$meetingId' });
  return useMay('meetings:read') ? <MeetingPage meetingId={meetingId} /> : <MyMeetingPage meetingId={meetingId} />;
}
