import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LinkSecret, Public } from '../../platform/http/access.js';
import { LinkGuesses } from '../access-tokens/link-guesses.service.js';
import { ResetOffer, ResetPassword, ResetRequest } from './password-resets.dto.js';
import { PasswordResetsService } from './password-resets.service.js';

@ApiTags('session')
@Controller('api/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResetsService,
    private readonly guesses: LinkGuesses,
  ) {}

  /** Asks for a mail with a link. The answer is the same whether the address is known or not. */
  @Post()
  @HttpCode(202)
  @Public()
  async request(@Body() { email }: ResetRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.resets.request(email, request.ip);
  }

  /** Whose password the link sets. */
  @Get('link')
  @Public()
  offer(@LinkSecret() token: string, @Req() request: FastifyRequest): Promise<ResetOffer> {
    return this.guesses.counted(request.ip, () => this.resets.offer(token));
  }

  /** Sets the password; the link is used up. */
  @Post('link')
  @HttpCode(204)
  @Public()
  async redeem(
    @LinkSecret() token: string,
    @Body() { password }: ResetPassword,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.guesses.counted(request.ip, () => this.resets.redeem(token, password));
  }
}
