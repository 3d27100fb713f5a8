import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LinkSecret, Public } from '../../platform/http/access.js';
import { NewReply } from '../delegations.dto.js';
import { ReplyPage } from './reply-links.dto.js';
import { ReplyLinksService } from './reply-links.service.js';

/** Behind the link in a mail to somebody without account. */
@ApiTags('replies')
@Controller('api/replies')
export class ReplyLinksController {
  constructor(private readonly replies: ReplyLinksService) {}

  /** The meeting and the answer given so far. Changes nothing: mail scanners open links. */
  @Get('link')
  @Public()
  page(@LinkSecret() token: string, @Req() request: FastifyRequest): Promise<ReplyPage> {
    return this.replies.page(token, request.ip);
  }

  /** Answers, or answers anew; the last one counts. */
  @Post('link')
  @HttpCode(200)
  @Public()
  reply(@LinkSecret() token: string, @Body() input: NewReply, @Req() request: FastifyRequest): Promise<ReplyPage> {
    return this.replies.reply(token, request.ip, input);
  }
}
