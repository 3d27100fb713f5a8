import type { Recipient } from '../../people/people.types.js';
import type { SecretLink } from '../reminders.types.js';
import { muteKindOf } from '../mutes/mutes.rules.js';

const DAY_MS = 86_400_000;
/** A mail is muted from long after it came. */
const DAYS = 365;

/** The part of a mail that leads to the page on which it is muted. */
export const MUTE_PART = 'mute';

/**
 * The link by which its recipient mutes further mails of this kind; null for a mail that may not be muted. It opens the ledger's row,
 * which says who and what, and ends with the address it went to.
 */
export function muteLinkOf(
  row: { id: string; kind: string; step: string; recipient: Pick<Recipient, 'email'> },
  publicUrl: string,
  tenantId: string,
  now: Date,
): SecretLink | null {
  const { email } = row.recipient;
  if (email === null || muteKindOf(row) === null) return null;
  return {
    part: MUTE_PART,
    page: `${publicUrl}/mute`,
    opens: {
      purpose: 'reminder_mute',
      userId: null,
      tenantId,
      subjectId: row.id,
      expiresAt: new Date(now.getTime() + DAYS * DAY_MS),
      sentTo: email,
    },
  };
}

/** Where mail programs send the one click of RFC 8058. They know no fragment and no header of ours, so its secret is in the path. */
export const oneClickUrl = (publicUrl: string, secret: string): string =>
  `${publicUrl}/api/muted-reminders/one-click/${secret}`;

/** True for the body of that click, as a form of either kind that RFC 8058 (3.2) allows. */
export function isOneClick(contentType: string | undefined, body: string): boolean {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType ?? ''))
    return new URLSearchParams(body).get('List-Unsubscribe') === 'One-Click';
  return /\bname="?List-Unsubscribe"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(body);
}
