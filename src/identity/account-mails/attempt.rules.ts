import type { SendOutcome } from '../../platform/mail/mail.types.js';
import type { Ending } from './account-mail.repository.js';

const MOST_ATTEMPTS = 8;

/**
 * What becomes of a mail after one attempt. What certainly failed for now waits longer each time; what may have
 * arrived is sent once more with the same Message-ID.
 */
export function endingOf(outcome: SendOutcome, attempts: number, retrySeconds: number[]): Ending {
  const { answer } = outcome;
  const wait = retrySeconds[Math.min(attempts - 1, retrySeconds.length - 1)] ?? 3600;
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', answer, wakeAfterSeconds: null };
    case 'failed_for_good':
      return { state: 'failed', answer, wakeAfterSeconds: null };
    case 'failed_for_now':
      return attempts < MOST_ATTEMPTS
        ? { state: 'retry', answer, wakeAfterSeconds: wait }
        : { state: 'dead', answer, wakeAfterSeconds: null };
    case 'uncertain':
      return { state: 'uncertain', answer, wakeAfterSeconds: wait };
  }
}
