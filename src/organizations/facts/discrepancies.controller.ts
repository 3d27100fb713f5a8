import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { ChangedDiscrepancy, DiscrepancyView } from './facts.dto.js';
import { DiscrepanciesService } from './discrepancies.service.js';

@ApiTags('organizations')
@Controller('api/discrepancies')
export class DiscrepanciesController {
  constructor(private readonly discrepancies: DiscrepanciesService) {}

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedDiscrepancy,
  ): Promise<DiscrepancyView> {
    return this.discrepancies.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<DiscrepancyView> {
    return this.discrepancies.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.discrepancies.remove(tx, id, version);
  }
}
