import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Session, SignedIn, type SessionIdentity } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Me } from '../users/users.dto.js';
import { UsersService } from '../users/users.service.js';
import { SessionAuthenticator } from './authenticator.service.js';
import { SessionCookie } from './session-cookie.service.js';
import { Credentials, MySessions } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('session')
@Controller('api/session')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
    private readonly authenticator: SessionAuthenticator,
    private readonly users: UsersService,
  ) {}

  /** Signs in by cookie. A session the browser had before ends. */
  @Post()
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() { email, password }: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const secret = await this.sessions.signIn(email, password, {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
    });
    const former = this.cookie.read(request);
    if (former) await this.sessions.signOut(former);
    this.cookie.set(reply, secret);
    return this.users.me(await this.authenticator.identify(secret));
  }

  /** Signs out. Without a session it does nothing, and says so by the same answer. */
  @Delete()
  @HttpCode(204)
  @Public()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secret = this.cookie.read(request);
    if (secret) await this.sessions.signOut(secret);
    this.cookie.clear(reply);
  }
}

@ApiTags('session')
@Controller('api/me/sessions')
export class MySessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** Where the user is signed in, the last used first. */
  @Get()
  @SignedIn()
  async list(@Session() session: SessionIdentity): Promise<MySessions> {
    const found = await this.sessions.list(session);
    return { items: found.map((one) => ({ ...one, isCurrent: one.id === session.sessionId })) };
  }

  /** Ends all sessions but this one. */
  @Delete()
  @HttpCode(204)
  @SignedIn()
  async endOthers(@Session() session: SessionIdentity): Promise<void> {
    await this.sessions.endOthers(session);
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  async end(@Session() session: SessionIdentity, @Param('id', IdPipe) id: string): Promise<void> {
    await this.sessions.end(session, id);
  }
}
