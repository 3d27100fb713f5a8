import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { IfMatch } from '../platform/http/version.js';
import { MeetingDatesService } from './meeting-dates.service.js';
import {
  ChangedMeeting,
  MeetingPage,
  MeetingsQuery,
  MeetingView,
  MovedMeetingDate,
  NewMeeting,
  NewMeetingDate,
  NewMeetingState,
  WhatIfView,
} from './meetings.dto.js';
import { MeetingsService } from './meetings.service.js';

@ApiTags('meetings')
@Controller('api/meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly dates: MeetingDatesService,
  ) {}

  /** What is coming, by date, unless the query asks otherwise. */
  @Get()
  @Requires('meetings:read')
  list(@Tx() tx: TenantTx, @Query() query: MeetingsQuery): Promise<MeetingPage> {
    return this.meetings.list(tx, query);
  }

  @Post()
  @Requires('meetings:write')
  create(@Tx() tx: TenantTx, @Body() input: NewMeeting): Promise<MeetingView> {
    return this.meetings.create(tx, input);
  }

  @Get(':id')
  @Requires('meetings:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<MeetingView> {
    return this.meetings.view(tx, id);
  }

  @Patch(':id')
  @Requires('meetings:write')
  edit(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedMeeting,
  ): Promise<MeetingView> {
    return this.meetings.edit(tx, id, version, input);
  }

  /** Vouches for what is known of it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('meetings:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<MeetingView> {
    return this.meetings.confirm(tx, id, version);
  }

  /** A new date in force: a window, a tentative or a confirmed one. */
  @Put(':id/date')
  @Requires('meetings:write')
  setDate(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: MovedMeetingDate,
  ): Promise<MeetingView> {
    return this.dates.setDate(tx, id, version, input);
  }

  /** What a new date would bring with it; nothing is saved. */
  @Post(':id/what-if')
  @HttpCode(200)
  @Requires('meetings:write')
  whatIf(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Body() input: NewMeetingDate): Promise<WhatIfView> {
    return this.dates.whatIf(tx, id, input);
  }

  /** Held, postponed or cancelled. */
  @Post(':id/state')
  @HttpCode(200)
  @Requires('meetings:write')
  setState(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: NewMeetingState,
  ): Promise<MeetingView> {
    return this.dates.setState(tx, id, version, input);
  }
}
