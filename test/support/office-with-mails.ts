import type { ParsedMail } from 'mailparser';
import { startApp, type TestApp } from './app.js';
import { readCalendar, type ReadEvent } from './calendar-readers.js';
import { startMailSink, type MailSink } from './mail-sink.js';
import { onThatMorning, openOffice, type OfficeAtWork } from './office-at-work.js';

/** The mails to one address, once there are so many; more or fewer after ten seconds fail the test. */
async function mailsInSink(sink: MailSink, email: string, count: number): Promise<ParsedMail[]> {
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
function calendarEntryIn(sink: MailSink, mail: ParsedMail): ReadEvent {
  const raw = sink.mails.find((one) => one.messageId === mail.messageId)!.raw;
  const part = mail.attachments.find((one) => one.contentType === 'text/calendar')!;
  const entry = readCalendar(part.content.toString('utf8'));
  expect(raw).toMatch(new RegExp(`content-type: text/calendar;[^\\n]*method=${entry.method}`, 'i'));
  return entry;
}

/** The office at work whose mails go into a sink. */
export interface OfficeWithMails {
  test: TestApp;
  work: OfficeAtWork;
  sink: MailSink;
  /** A person who has an address of their own. */
  delegate(name: string, language?: 'en' | 'tr'): Promise<{ id: string; email: string }>;
  /** The mails to one address, once there are so many. */
  mails(email: string, count: number): Promise<ParsedMail[]>;
  entryIn(mail: ParsedMail): ReadEvent;
  stop(): Promise<void>;
}

export async function openOfficeWithMails(env: Record<string, string>): Promise<OfficeWithMails> {
  const sink = await startMailSink();
  const test = await startApp({
    ...onThatMorning(),
    ROLE: 'all',
    ...env,
    SMTP_URL: sink.url,
    PUBLIC_URL: 'https://heyet.example',
  });
  const work = await openOffice(test);
  let made = 0;
  return {
    test,
    work,
    sink,
    delegate: async (name, language = 'tr') => {
      const email = `kisi${++made}@ornek.example`;
      return { id: await work.person(name, { email, language }), email };
    },
    mails: (email, count) => mailsInSink(sink, email, count),
    entryIn: (mail) => calendarEntryIn(sink, mail),
    stop: async () => {
      await test.stop();
      await sink.stop();
    },
  };
}

/** The mails of one kind, by their Message-ID. */
export const ofKind = (all: ParsedMail[], kind: string): ParsedMail[] =>
  all.filter((one) => one.messageId!.includes(`<${kind}.`));
