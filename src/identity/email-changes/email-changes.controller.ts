import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, Session, SignedIn, type SessionIdentity } from '../../platform/http/access.js';
import { PasswordFreshness } from '../passwords/password-freshness.service.js';
import { EmailChangeOffer, EmailChangeRequest } from './email-changes.dto.js';
import { EmailChangesService } from './email-changes.service.js';

@ApiTags('me')
@Controller('api')
export class EmailChangesController {
  constructor(
    private readonly changes: EmailChangesService,
    private readonly freshness: PasswordFreshness,
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
  @Get('email-changes/:token')
  @Public()
  offer(@Param('token') token: string): Promise<EmailChangeOffer> {
    return this.changes.offer(token);
  }

  /** Confirms it; the link is used up. */
  @Post('email-changes/:token')
  @HttpCode(204)
  @Public()
  async redeem(@Param('token') token: string): Promise<void> {
    await this.changes.redeem(token);
  }
}
