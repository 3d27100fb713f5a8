import type { Mailbox } from './mail.types.js';

const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Text for a header: one line, no control characters, no half of a character pair. A line break never becomes a header. */
export function headerText(text: string, longest = 300): string {
  const line = text.toWellFormed().replace(CONTROL, ' ').trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}

/** True for one plain address, which can never name a second recipient or begin a header. */
export const isSendable = (address: string): boolean => address.length <= 254 && ADDRESS.test(address);

/** A mailbox safe to put in a header. @throws for an address that is none: nothing is sent. */
export function safeMailbox({ name, address }: Mailbox): Mailbox {
  if (!isSendable(address)) throw new Error('Not one mail address.');
  return { name: headerText(name, 120), address };
}

/** A link that writes to one address: nothing in it names a second recipient or begins a subject. */
export function mailtoOf(address: string): string {
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
}

/** An address of our own for a header, written so that nothing in it ends the header or its brackets. @throws for what is no http address */
export function headerUrl(text: string): string {
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('Not an http address.');
  return url.href;
}
