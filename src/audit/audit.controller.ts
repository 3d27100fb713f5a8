import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { HistoryPage, HistoryQuery } from './audit.dto.js';
import { HistoryService } from './history.service.js';

@ApiTags('history')
@Controller('api/history')
export class AuditController {
  constructor(private readonly history: HistoryService) {}

  /** Who changed what, newest first. */
  @Get()
  @Requires('history:read')
  list(@Tx() tx: TenantTx, @Query() query: HistoryQuery): Promise<HistoryPage> {
    return this.history.list(tx, query);
  }
}
