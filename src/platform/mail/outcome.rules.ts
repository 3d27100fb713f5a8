import { headerText } from './header.rules.js';
import type { SendOutcome } from './mail.types.js';

/** So much of what a server answered is kept; the ledger shows it. */
const LONGEST_ANSWER = 500;

/** What nodemailer tells about a failed attempt. */
export interface SmtpFailure {
  code?: string;
  /** The SMTP command that was under way. */
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

/**
 * What a failed attempt means. A reply of the server is always a certain answer; without one it counts whether the body had begun
 * to go out: the server may have taken a message whose reply never came.
 */
export function outcomeOf(failure: SmtpFailure, bodyBegan: boolean): SendOutcome {
  const answer = answerOf(failure.response ?? [failure.code, failure.message].filter(Boolean).join(': '));
  const { responseCode = 0, command = '' } = failure;
  const aboutThisMail = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE';
  if (aboutThisMail && responseCode >= 500 && command !== 'MAIL FROM')
    return { kind: 'failed_for_good', answer, address: command === 'RCPT TO' };
  if (aboutThisMail || !bodyBegan) return { kind: 'failed_for_now', answer };
  return { kind: 'uncertain', answer };
}

/** A server may answer anything, and a database does not take all of it. */
export const answerOf = (said: string): string => headerText(said, LONGEST_ANSWER);
