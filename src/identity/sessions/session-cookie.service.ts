import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS_TOKEN } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { cookieName, cookieOptions, isSecret } from './session.rules.js';

/** The session's secret as it travels: its name and marks follow from PUBLIC_URL. */
@Injectable()
export class SessionCookie {
  private readonly https: boolean;

  constructor(@Inject(SETTINGS_TOKEN) settings: Pick<Settings, 'publicUrl'>) {
    this.https = settings.publicUrl?.startsWith('https:') ?? false;
  }

  read(request: FastifyRequest): string | null {
    const secret = request.cookies[cookieName(this.https)];
    return isSecret(secret) ? secret : null;
  }

  set(reply: FastifyReply, secret: string): void {
    void reply.setCookie(cookieName(this.https), secret, cookieOptions(this.https));
  }

  clear(reply: FastifyReply): void {
    const { maxAge: _, ...options } = cookieOptions(this.https);
    void reply.clearCookie(cookieName(this.https), options);
  }
}
