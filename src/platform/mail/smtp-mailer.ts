import { createTransport } from 'nodemailer';
import type { Readable } from 'node:stream';
import type { Settings } from '../config/settings.js';
import { signatureOf } from './dkim.js';
import type { Message, SendOutcome } from './mail.types.js';
import { Mailer } from './mailer.js';
import { composeMessage, messageIdOf } from './message.rules.js';
import { answerOf, outcomeOf, type SmtpFailure } from './outcome.rules.js';

interface Attempt {
  /** The body as it goes to the server; unset until then. */
  body?: Readable;
}

type Compiled = { data: { attempt?: Attempt }; message: { createReadStream(options?: unknown): Readable } };

/** SMTP over a pool of connections that stay open. */
export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly mailFrom: string;

  constructor(
    settings: Pick<
      Settings,
      | 'smtpUrl'
      | 'smtpConnections'
      | 'smtpTimeoutSeconds'
      | 'mailFrom'
      | 'dkimDomain'
      | 'dkimSelector'
      | 'dkimPrivateKey'
    >,
  ) {
    super();
    const dkim = signatureOf(settings);
    const patience = settings.smtpTimeoutSeconds * 1000;
    this.mailFrom = settings.mailFrom;
    this.transport = createTransport({
      url: settings.smtpUrl!,
      pool: true,
      maxConnections: settings.smtpConnections,
      maxMessages: Infinity,
      // a lost connection is an outcome, and the ledger decides what follows
      maxRequeues: 0,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(dkim && { dkim }),
    } as never);
    this.transport.use('stream', watchBody as never);
  }

  async send(message: Message, deadline?: AbortSignal): Promise<SendOutcome> {
    const attempt: Attempt = {};
    try {
      const sent = await this.transport.sendMail({
        ...composeMessage(message, this.mailFrom),
        attempt,
        signal: deadline,
      } as never);
      return { kind: 'accepted', answer: answerOf((sent as { response?: string }).response ?? '') };
    } catch (error) {
      return outcomeOf(error as SmtpFailure, attempt.body?.readableDidRead ?? false);
    }
  }

  close(): void {
    this.transport.close();
  }

  async trouble(): Promise<string | null> {
    try {
      await this.transport.verify();
      return null;
    } catch (error) {
      const { code, message } = error as SmtpFailure;
      return `The mail server at SMTP_URL does not take mail at the moment (${code ?? message}). Mails wait and are tried again.`;
    }
  }

  messageId(messageKey: string): string {
    return messageIdOf(messageKey, this.mailFrom);
  }
}

/** Keeps hold of the body's stream: whether a byte of it was read is the only sure sign that the server may hold the mail. */
function watchBody(mail: Compiled, done: (error?: Error | null) => void): void {
  const { attempt } = mail.data;
  if (attempt) {
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (options) => (attempt.body = create(options));
  }
  done();
}
