import { createTransport } from 'nodemailer';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';
import type { Message, SendOutcome } from './mail.types.js';
import { Mailer } from './mailer.js';
import { composeMessage, messageIdOf } from './message.rules.js';

/** Real messages as files in DATA_DIR/outbox, readable by the owner alone. One mail is one name: sent twice, it is there once. */
export class OutboxMailer extends Mailer {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  private readonly folder: string;
  private readonly mailFrom: string;

  constructor(settings: Pick<Settings, 'dataDir' | 'mailFrom'>) {
    super();
    this.folder = join(settings.dataDir, 'outbox');
    this.mailFrom = settings.mailFrom;
  }

  async send(message: Message): Promise<SendOutcome> {
    try {
      const { message: content } = await this.composer.sendMail(composeMessage(message, this.mailFrom));
      await this.keep(`${message.messageKey}.eml`, content as Buffer);
      return { kind: 'accepted', answer: 'kept in the outbox folder' };
    } catch (error) {
      return {
        kind: 'failed_for_now',
        answer: `The outbox folder cannot be written: ${(error as Error).message}`.slice(0, 500),
      };
    }
  }

  close(): void {
    this.composer.close();
  }

  async trouble(): Promise<string | null> {
    return null;
  }

  messageId(messageKey: string): string {
    return messageIdOf(messageKey, this.mailFrom);
  }

  /** Whole or not at all, also when the power goes. */
  private async keep(name: string, content: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const unfinished = join(this.folder, `.${name}.${process.pid}`);
    try {
      const file = await open(unfinished, 'w', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(this.folder, name));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}
