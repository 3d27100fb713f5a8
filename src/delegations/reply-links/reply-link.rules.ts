import type { MeetingDate, MeetingState } from '../../meetings/meetings.types.js';
import type { Recipient } from '../../people/people.types.js';
import type { ZoneId } from '../../platform/time/wall-time.rules.js';
import type { SecretLink } from '../../reminders/reminders.types.js';
import type { MailedSeat } from '../delegation-mails.queries.js';
import { beginOf, endOf } from '../meeting-span.rules.js';

const DAY_MS = 86_400_000;
/** How long a link lasts for a meeting that has no date. */
const DAYS_WITHOUT_DATE = 180;

export interface MainLink {
  /** What the button of a mail opens. */
  link: string;
  secretLink: SecretLink | null;
}

/**
 * Where a mail about a seat leads. Who has an account here goes to the meeting and signs in; who has none gets a page of their own,
 * by a link that is good for this seat alone, until the meeting is over or their address is another.
 */
export function mainLinkOf(
  seat: MailedSeat,
  { email, hasAccount }: Pick<Recipient, 'email' | 'hasAccount'>,
  publicUrl: string,
  tenantId: string,
  now: Date,
): MainLink {
  const link = `${publicUrl}/meetings/${seat.meeting.id}`;
  if (hasAccount || email === null) return { link, secretLink: null };
  const expiresAt = endOf(seat.meeting.date) ?? new Date(now.getTime() + DAYS_WITHOUT_DATE * DAY_MS);
  return {
    link,
    secretLink: {
      part: 'link',
      page: `${publicUrl}/reply`,
      opens: { purpose: 'assignment_reply', userId: null, tenantId, subjectId: seat.id, expiresAt, sentTo: email },
    },
  };
}

/** Through a link an answer is taken, and changed, until the meeting begins for its reader. */
export function isOpenToReply(
  meeting: { state: MeetingState; date: MeetingDate | null },
  zone: ZoneId,
  now: Date,
): boolean {
  if (meeting.state === 'cancelled' || meeting.state === 'held') return false;
  return meeting.date === null || beginOf(meeting.date, zone) > now;
}

type Span = Pick<MeetingDate, 'startDate' | 'endDate' | 'startsAt' | 'endsAt'>;

/** The date that a mail told, where the meeting has another one now. */
export function movedFrom<Told extends Span>(told: Told | null, now: Span | null): Told | null {
  if (told === null) return null;
  const same =
    now !== null &&
    told.startDate === now.startDate &&
    told.endDate === now.endDate &&
    told.startsAt === now.startsAt &&
    told.endsAt === now.endsAt;
  return same ? null : told;
}
