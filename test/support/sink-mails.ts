import type { ParsedMail } from 'mailparser';
import { readCalendar, type ReadEvent } from './calendar-readers.js';
import type { MailSink } from './mail-sink.js';

/** The mails to one address, once there are so many; more or fewer after ten seconds fail the test. */
export async function mailsInSink(sink: MailSink, email: string, count: number): Promise<ParsedMail[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = (await sink.parsed()).filter((_, at) => sink.mails[at]!.to === email);
    if (found.length >= count || Date.now() > until) {
      expect(found.map((one) => one.subject)).toHaveLength(count);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The calendar entry a mail carries, whose method must be the one its part is declared with (RFC 6047, 2.4). */
export function calendarEntryIn(sink: MailSink, mail: ParsedMail): ReadEvent {
  const raw = sink.mails.find((one) => one.messageId === mail.messageId)!.raw;
  const part = mail.attachments.find((one) => one.contentType === 'text/calendar')!;
  const entry = readCalendar(part.content.toString('utf8'));
  expect(raw).toMatch(new RegExp(`content-type: text/calendar;[^\\n]*method=${entry.method}`, 'i'));
  return entry;
}
