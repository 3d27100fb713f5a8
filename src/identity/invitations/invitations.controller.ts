import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import {
  LinkSecret,
  Public,
  Requires,
  Session,
  Tx,
  type HeyetRequest,
  type SessionIdentity,
} from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readerLanguage } from '../../platform/http/problem.filter.js';
import { Clock } from '../../platform/time/clock.js';
import { LinkGuesses } from '../access-tokens/link-guesses.service.js';
import { PasswordFreshness } from '../passwords/password-freshness.service.js';
import { SessionAuthenticator } from '../sessions/authenticator.service.js';
import { SessionCookie } from '../sessions/session-cookie.service.js';
import { Me } from '../users/users.dto.js';
import { UsersService } from '../users/users.service.js';
import { AcceptanceService } from './acceptance.service.js';
import {
  Acceptance,
  InvitationInput,
  InvitationList,
  InvitationOffer,
  InvitationQuery,
  InvitationView,
} from './invitations.dto.js';
import { InvitationsService, type MailedInvitation } from './invitations.service.js';

@ApiTags('members')
@Controller('api/members/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly freshness: PasswordFreshness,
    private readonly clock: Clock,
  ) {}

  /** Invitations that were neither accepted nor withdrawn, and where the mail of each stands. */
  @Get()
  @Requires('members:read')
  async list(@Tx() tx: TenantTx, @Query() { mail }: InvitationQuery): Promise<InvitationList> {
    const pending = await this.invitations.pending(tx, mail);
    return { items: pending.map((one) => this.shown(one)), total: pending.length };
  }

  /** Invites by mail. Making an administrator asks for a password typed lately. */
  @Post()
  @Requires('members:write')
  async invite(
    @Tx() tx: TenantTx,
    @Session() session: SessionIdentity,
    @Body() input: InvitationInput,
  ): Promise<InvitationView> {
    if (input.role === 'administrator') this.freshness.assert(session);
    return this.shown(await this.invitations.invite(tx, input));
  }

  /** A new mail with a new link. Of an administrator it asks for a password typed lately, as inviting does. */
  @Post(':id/resend')
  @HttpCode(200)
  @Requires('members:write')
  async resend(
    @Tx() tx: TenantTx,
    @Session() session: SessionIdentity,
    @Param('id', IdPipe) id: string,
  ): Promise<InvitationView> {
    if ((await this.invitations.roleOf(tx, id)) === 'administrator') this.freshness.assert(session);
    return this.shown(await this.invitations.resend(tx, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('members:write')
  async revoke(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<void> {
    await this.invitations.revoke(tx, id);
  }

  private shown(invitation: MailedInvitation): InvitationView {
    const { language: _, ...view } = invitation;
    return { ...view, expired: view.expiresAt <= this.clock.now() };
  }
}

/** Behind the link in the mail: looking changes nothing, so that mail scanners that open links do no harm. */
@ApiTags('session')
@Controller('api/invitations')
export class AcceptanceController {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly authenticator: SessionAuthenticator,
    private readonly cookie: SessionCookie,
    private readonly users: UsersService,
    private readonly guesses: LinkGuesses,
  ) {}

  @Get('link')
  @Public()
  offer(@LinkSecret() token: string, @Req() request: HeyetRequest): Promise<InvitationOffer> {
    return this.guesses.counted(request.ip, () => this.acceptance.offer(token, readerLanguage(request)));
  }

  /** Joins the office and signs in. */
  @Post('link')
  @HttpCode(200)
  @Public()
  async accept(
    @LinkSecret() token: string,
    @Body() input: Acceptance,
    @Req() request: HeyetRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const secret = await this.guesses.counted(request.ip, () => this.acceptance.accept(token, input, origin));
    this.cookie.set(reply, secret);
    return this.users.me(await this.authenticator.identify(secret));
  }
}
