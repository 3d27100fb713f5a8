import type { PersonInCharge, Recipient } from '../../people/people.types.js';
import { isSendable } from '../../platform/mail/header.rules.js';
import type { SendOutcome } from '../../platform/mail/mail.types.js';

/** After this many attempts a row is given up, shown and alerted. */
export const MOST_ATTEMPTS = 8;

/** What a row becomes after an attempt. */
export type Settlement =
  | { state: 'sent' }
  | { state: 'failed'; reason: 'address_refused' | 'content_refused' }
  | { state: 'dead'; reason: 'given_up' }
  /** `inSeconds`: until it is tried again. */
  | { state: 'retry' | 'uncertain'; inSeconds: number };

/**
 * What follows from an outcome. Waits grow along `waits` and vary by a fifth, so that what failed together does not come back
 * together. An uncertain mail is sent once more with the same Message-ID; the claim holds it after that.
 */
export function settlementOf(outcome: SendOutcome, attempts: number, waits: number[], random: number): Settlement {
  const inSeconds = (waits[Math.min(attempts, waits.length) - 1] ?? 60) * (0.8 + 0.4 * random);
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent' };
    case 'failed_for_good':
      return { state: 'failed', reason: outcome.address ? 'address_refused' : 'content_refused' };
    case 'failed_for_now':
      return attempts >= MOST_ATTEMPTS ? { state: 'dead', reason: 'given_up' } : { state: 'retry', inSeconds };
    case 'uncertain':
      return { state: 'uncertain', inSeconds };
  }
}

/**
 * Whom an answer to a mail should reach: who is in charge of what it is about, or else the one coordinator there is. Null where
 * nobody can be written to; `reader` where the first that can be is the one who reads the mail.
 */
export function answererOf(
  candidates: (PersonInCharge | null | undefined)[],
  { email }: Pick<Recipient, 'email'>,
): PersonInCharge | 'reader' | null {
  const first = candidates.find((one) => one && isSendable(one.email));
  if (!first) return null;
  return first.email.toLowerCase() === email?.toLowerCase() ? 'reader' : first;
}

/** How a letter begins. Turkish letters say "Sayın" before every name and title. */
export function greetingOf({
  name,
  salutation,
  language,
}: Pick<Recipient, 'name' | 'salutation' | 'language'>): string {
  const title = (salutation ?? '').replace(/^(Sayın|Sn\.|Dear)\s*/i, '').trim();
  return [language === 'tr' ? 'Sayın' : 'Dear', title, `${name},`].filter(Boolean).join(' ');
}
