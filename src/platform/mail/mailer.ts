import type { Message, SendOutcome } from './mail.types.js';

/** When an attempt must end that was claimed for so long: a live one never outlasts its lease, else a second claim sends twice. */
export const attemptDeadline = (leaseSeconds: number): AbortSignal => AbortSignal.timeout(leaseSeconds * 750);

/** Sends mails: over SMTP, or into files where no server is set. */
export abstract class Mailer {
  /**
   * One attempt. Never throws for what a server or network does: the outcome says what is certain. `deadline` ends an attempt
   * that a slow server draws out.
   */
  abstract send(message: Message, deadline?: AbortSignal): Promise<SendOutcome>;

  /** Closes idle connections and waits for none. */
  abstract close(): void;

  /** A sentence for whoever runs this when mails cannot go out at the moment; null when they can. */
  abstract trouble(): Promise<string | null>;

  /** The Message-ID of a mail, without brackets: the same on every attempt. */
  abstract messageId(messageKey: string): string;
}
