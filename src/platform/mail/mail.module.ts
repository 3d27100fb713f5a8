import {
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { Mailer } from './mailer.js';
import { OutboxMailer } from './outbox-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [SETTINGS_TOKEN],
      useFactory: (settings: Settings) =>
        settings.smtpUrl === null ? new OutboxMailer(settings) : new SmtpMailer(settings),
    },
  ],
  exports: [Mailer],
})
export class MailModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('mail');

  constructor(
    private readonly mailer: Mailer,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** A mail server that is away stops nothing: mails wait. It is only told. */
  onApplicationBootstrap(): void {
    if (this.settings.role === 'web') return;
    void this.mailer.trouble().then((trouble) => trouble && this.log.warn(trouble));
  }

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}
