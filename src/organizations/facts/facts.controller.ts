import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { ChangedFact, FactList, FactView, FactsQuery, NewFact } from './facts.dto.js';
import { FactsQueries } from './facts.queries.js';
import { FactsService } from './facts.service.js';

@ApiTags('organizations')
@Controller('api/facts')
export class FactsController {
  constructor(
    private readonly facts: FactsService,
    private readonly queries: FactsQueries,
  ) {}

  /** What is known of one institution or one kind of mechanism. Those of organizations and bodies stand on their pages. */
  @Get()
  @Requires('organizations:read')
  list(@Tx() tx: TenantTx, @Query() query: FactsQuery): Promise<FactList> {
    return this.queries.list(tx, query);
  }

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewFact): Promise<FactView> {
    return this.facts.add(tx, input);
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedFact,
  ): Promise<FactView> {
    return this.facts.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<FactView> {
    return this.facts.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.facts.remove(tx, id, version);
  }
}
