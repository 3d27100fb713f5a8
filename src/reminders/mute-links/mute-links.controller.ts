import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Put, Redirect, Req } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SETTINGS_TOKEN } from '../../platform/config/config.module.js';
import { publicUrlOf } from '../../platform/config/public-url.js';
import type { Settings } from '../../platform/config/settings.js';
import { LinkSecret, Public } from '../../platform/http/access.js';
import { FORM_TYPES, formIn } from '../../platform/http/form-body.js';
import { badRequest } from '../../platform/http/http.errors.js';
import { ChangedMute, MutePage } from '../mutes/mutes.dto.js';
import { isOneClick } from './mute-link.rules.js';
import { MuteLinksService } from './mute-links.service.js';

/** Behind the link of a reminder, and behind the button that mail programs make of its header. */
@ApiTags('reminders')
@Controller('api/muted-reminders')
export class MuteLinksController {
  constructor(
    private readonly links: MuteLinksService,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Which reminders the link is about, and whether they are muted. Changes nothing: mail scanners open links. */
  @Get('link')
  @Public()
  page(@LinkSecret() token: string, @Req() request: FastifyRequest): Promise<MutePage> {
    return this.links.page(token, request.ip);
  }

  /** Mutes them, or lets them be heard again. */
  @Put('link')
  @Public()
  change(@LinkSecret() token: string, @Body() input: ChangedMute, @Req() request: FastifyRequest): Promise<MutePage> {
    return this.links.change(token, request.ip, input.muted);
  }

  /** A person who opens the address of the header is shown the page, whatever the secret is good for. Changes nothing. */
  @Get('one-click/:secret')
  @Public()
  @Header('cache-control', 'no-store')
  @Redirect()
  open(@Param('secret') secret: string): { url: string; statusCode: number } {
    return { url: `${publicUrlOf(this.settings)}/mute#${encodeURIComponent(secret)}`, statusCode: 303 };
  }

  /** The one click of RFC 8058: a mail program mutes for its user, with a form of at most 1 kB. From any site, as it carries no cookie. */
  @Post('one-click/:secret')
  @HttpCode(204)
  @Public({ form: true })
  @ApiConsumes(...FORM_TYPES)
  async mute(@Param('secret') secret: string, @Req() request: FastifyRequest): Promise<void> {
    if (!isOneClick(request.headers['content-type'], formIn(request))) throw badRequest();
    await this.links.change(secret, request.ip, true);
  }
}
