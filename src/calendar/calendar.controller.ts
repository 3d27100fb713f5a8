import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { YearQuery, YearView } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';

@ApiTags('calendar')
@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  /** Bodies by month: what stands in the year, beside what was promised for it. */
  @Get('year')
  @Requires('meetings:read')
  year(@Tx() tx: TenantTx, @Query() query: YearQuery): Promise<YearView> {
    return this.calendar.year(tx, query.year);
  }
}
