import type { Language } from '../i18n/language.js';
import type { Wording } from './wording.js';

/** A mailbox. Never one string: `'b@x\r\nBcc: e@x'` as a string reaches strangers. */
export interface Mailbox {
  name: string;
  address: string;
}

/** A calendar object that mail programs act on; its method is also the one inside the text. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  text: string;
}

/** A mail that was written from a wording: what it says, and how to say the same again. */
export interface WrittenMail extends MailContent {
  wording: Wording;
  parts: Record<string, string>;
}

/** What a mail says, ready to be sent: filled and escaped. */
export interface MailContent {
  subject: string;
  html: string;
  text: string;
  language: Language;
  calendar?: CalendarPart;
}

/** One mail to one recipient. */
export interface Message extends MailContent {
  /** Shown as the sender's name beside MAIL_FROM. */
  fromName: string;
  to: Mailbox;
  /** Whom an answer reaches; unset where nobody reads it. */
  replyTo?: Mailbox;
  /** Left of the @ of the Message-ID: the same on each attempt, another for each recipient. */
  messageKey: string;
  /** Where one click mutes mails of this kind (RFC 8058); unset for what may not be muted. */
  oneClickUrl?: string;
}

/** What became of one attempt to send. */
export type SendOutcome =
  /** The server took it. */
  | { kind: 'accepted'; answer: string }
  /** It certainly did not arrive, and another attempt may. */
  | { kind: 'failed_for_now'; answer: string }
  /** It certainly did not arrive, and no attempt will: `address` when the server refused the recipient for good. */
  | { kind: 'failed_for_good'; answer: string; address: boolean }
  /** The body may have gone before the connection ended: the recipient may hold it. */
  | { kind: 'uncertain'; answer: string };
