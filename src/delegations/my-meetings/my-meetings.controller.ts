import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { NewReply } from '../delegations.dto.js';
import { MyMeetingPage, MyMeetingsQuery, MyMeetingView } from './my-meetings.dto.js';
import { MyMeetingsService } from './my-meetings.service.js';

@ApiTags('me')
@Controller('api/me/meetings')
export class MyMeetingsController {
  constructor(private readonly mine: MyMeetingsService) {}

  /** The reader's own coming meetings, in the order of their dates. */
  @Get()
  @Requires('me:read')
  list(@Tx() tx: TenantTx, @Query() query: MyMeetingsQuery): Promise<MyMeetingPage> {
    return this.mine.list(tx, query);
  }

  @Get(':id')
  @Requires('me:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<MyMeetingView> {
    return this.mine.view(tx, id);
  }

  /** The reader's answer; the last one counts. */
  @Put(':id/reply')
  @Requires('me:write')
  reply(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Body() input: NewReply): Promise<MyMeetingView> {
    return this.mine.reply(tx, id, input);
  }
}
