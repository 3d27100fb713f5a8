import type { SendMailOptions } from 'nodemailer';
import { headerText, headerUrl, safeMailbox } from './header.rules.js';
import type { Message } from './mail.types.js';

/** The Message-ID of a mail, at the sender's domain. */
export const messageIdOf = (messageKey: string, mailFrom: string): string => `${messageKey}@${mailFrom.split('@')[1]}`;

/**
 * A message as nodemailer takes it. An invitation is the last part of multipart/alternative and no attachment (RFC 6047): the
 * library's own `icalEvent` adds a second copy without method, which Outlook shows as a file.
 */
export function composeMessage(message: Message, mailFrom: string): SendMailOptions {
  const { calendar, oneClickUrl, replyTo } = message;
  return {
    from: safeMailbox({ name: message.fromName, address: mailFrom }),
    to: safeMailbox(message.to),
    ...(replyTo && { replyTo: safeMailbox(replyTo) }),
    subject: headerText(message.subject),
    messageId: `<${messageIdOf(message.messageKey, mailFrom)}>`,
    text: message.text,
    html: message.html,
    // what its look at every letter of a mail would find for Turkish and English, without the look
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.language,
      ...(oneClickUrl !== undefined && {
        'List-Unsubscribe': `<${headerUrl(oneClickUrl)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(calendar && {
      alternatives: [
        { contentType: `text/calendar; charset=UTF-8; method=${calendar.method}`, content: calendar.text },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
