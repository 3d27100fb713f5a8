import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LinkSecret, Public, Session, SignedIn, type SessionIdentity } from '../../platform/http/access.js';
import { LinkGuesses } from '../access-tokens/link-guesses.service.js';
import { PasswordFreshness } from '../passwords/password-freshness.service.js';
import { SessionAuthenticator } from '../sessions/authenticator.service.js';
import { EmailChangeOffer, EmailChangeRequest } from './email-changes.dto.js';
import { EmailChangesService } from './email-changes.service.js';

@ApiTags('me')
@Controller('api')
export class EmailChangesController {
  constructor(
    private readonly changes: EmailChangesService,
    private readonly freshness: PasswordFreshness,
    private readonly authenticator: SessionAuthenticator,
    private readonly guesses: LinkGuesses,
  ) {}

  /** Asks for another address to sign in with: a link goes to it. Asks for a password typed lately. */
  @Post('me/email-changes')
  @HttpCode(202)
  @SignedIn()
  async request(@Session() session: SessionIdentity, @Body() { email }: EmailChangeRequest): Promise<void> {
    this.freshness.assert(session);
    await this.changes.request(session, email);
  }

  /** Which address the link confirms. */
  @Get('email-changes/link')
  @Public()
  offer(@LinkSecret() token: string, @Req() request: FastifyRequest): Promise<EmailChangeOffer> {
    return this.guesses.counted(request.ip, () => this.changes.offer(token));
  }

  /** Confirms it; the link is used up. Of the user's sessions only the one that confirms goes on. */
  @Post('email-changes/link')
  @HttpCode(204)
  @Public()
  async redeem(@LinkSecret() token: string, @Req() request: FastifyRequest): Promise<void> {
    const here = await this.authenticator.authenticate(request);
    await this.guesses.counted(request.ip, () => this.changes.redeem(token, here));
  }
}
