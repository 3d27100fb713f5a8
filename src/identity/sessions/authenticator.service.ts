import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/database/actor.js';
import type { SessionIdentity } from '../../platform/http/access.js';
import { Authenticator } from '../../platform/http/authenticator.js';
import { Clock } from '../../platform/time/clock.js';
import { permissionsOf } from '../identity.policy.js';
import { SessionRepository, type LiveSession } from './session.repository.js';
import { SessionCookie } from './session-cookie.service.js';
import { hashOf } from './session.rules.js';

const SEEN_EVERY_MS = 60_000;

/** Tells who a request comes from by its session cookie, in one statement. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  private readonly log = new Logger('sessions');

  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async authenticate(request: FastifyRequest): Promise<SessionIdentity | null> {
    const secret = this.cookie.read(request);
    return secret ? this.identify(secret) : null;
  }

  /** Null when the session has ended. */
  async identify(secret: string): Promise<SessionIdentity | null> {
    const session = await this.sessions.byHash(hashOf(secret));
    if (!session) return null;
    if (this.clock.now().getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await this.touch(session.sessionId);
    return identityOf(session);
  }

  /** A request does not fail because this could not be noted. */
  private async touch(sessionId: string): Promise<void> {
    await this.sessions
      .touch(sessionId)
      .catch((error: unknown) => this.log.warn(`last use of session ${sessionId} was not noted: ${String(error)}`));
  }
}

function identityOf(session: LiveSession): SessionIdentity {
  const { sessionId, userId, email, userName, language, zone, tenantId, passwordConfirmedAt } = session;
  const suspended = session.tenantStatus === 'suspended' && session.memberId !== null;
  return {
    sessionId,
    userId,
    email,
    name: userName,
    language,
    zone,
    tenantId,
    actor: suspended ? null : actorOf(session),
    suspended,
    passwordConfirmedAt,
  };
}

function actorOf(session: LiveSession): Actor | null {
  const { tenantId, memberId, role, userId, personId, language, zone } = session;
  if (!tenantId || !memberId || !role) return null;
  const label = session.personName ?? session.userName;
  return { tenantId, userId, memberId, personId, role, permissions: permissionsOf(role), label, language, zone };
}
