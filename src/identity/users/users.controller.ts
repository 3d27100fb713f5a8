import { Body, Controller, Get, HttpCode, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Session, SignedIn, type SessionIdentity } from '../../platform/http/access.js';
import { PasswordChangesService } from '../passwords/password-changes.service.js';
import { SessionAuthenticator } from '../sessions/authenticator.service.js';
import { SessionCookie } from '../sessions/session-cookie.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Me, OfficeChoice, PasswordChange, PasswordConfirmation, ProfileChange } from './users.dto.js';
import { UsersService } from './users.service.js';

@ApiTags('me')
@Controller('api/me')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly authenticator: SessionAuthenticator,
    private readonly cookie: SessionCookie,
    private readonly passwordChanges: PasswordChangesService,
  ) {}

  /** Who is signed in, in which office, and what they may do there. */
  @Get()
  @SignedIn()
  me(@Session() session: SessionIdentity): Promise<Me> {
    return this.users.me(session);
  }

  @Patch()
  @SignedIn()
  async changeProfile(@Session() session: SessionIdentity, @Body() change: ProfileChange): Promise<Me> {
    await this.users.changeProfile(session, change);
    return this.users.me(session);
  }

  /** Ends all other sessions of the user. */
  @Put('password')
  @HttpCode(204)
  @SignedIn()
  async changePassword(
    @Session() session: SessionIdentity,
    @Body() { current, next }: PasswordChange,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.set(reply, await this.passwordChanges.change(session, current, next, request.ip));
  }

  /** Types the password again, for changes that ask for it. */
  @Post('password-confirmation')
  @HttpCode(204)
  @SignedIn()
  async confirmPassword(
    @Session() session: SessionIdentity,
    @Body() { password }: PasswordConfirmation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.set(reply, await this.sessions.confirmPassword(session, password, request.ip));
  }

  /** Moves this session to another office of the user. Tabs that show the former one are refused with 409. */
  @Put('office')
  @SignedIn()
  async switchOffice(
    @Session() session: SessionIdentity,
    @Body() { tenantId }: OfficeChoice,
    @Req() request: FastifyRequest,
  ): Promise<Me> {
    await this.sessions.switchOffice(session, tenantId);
    return this.users.me(await this.authenticator.authenticate(request));
  }
}
