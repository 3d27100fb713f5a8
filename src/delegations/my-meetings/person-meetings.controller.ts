import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { MyMeetingPage, MyMeetingsQuery } from './my-meetings.dto.js';
import { MyMeetingsService } from './my-meetings.service.js';

@ApiTags('people')
@Controller('api/persons/:id/meetings')
export class PersonMeetingsController {
  constructor(private readonly meetings: MyMeetingsService) {}

  /** Where one person goes next, in the order of dates; `my` is that person's seat. */
  @Get()
  @Requires('delegations:read')
  list(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Query() query: MyMeetingsQuery): Promise<MyMeetingPage> {
    return this.meetings.listOf(tx, id, query);
  }
}
