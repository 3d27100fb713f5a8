import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import {
  ChangedInstitution,
  InstitutionPage,
  InstitutionsQuery,
  InstitutionView,
  NewInstitution,
} from './institutions.dto.js';
import { InstitutionsQueries } from './institutions.queries.js';
import { InstitutionsService } from './institutions.service.js';

@ApiTags('people')
@Controller('api/institutions')
export class InstitutionsController {
  constructor(
    private readonly institutions: InstitutionsService,
    private readonly queries: InstitutionsQueries,
  ) {}

  @Get()
  @Requires('people:read')
  list(@Tx() tx: TenantTx, @Query() query: InstitutionsQuery): Promise<InstitutionPage> {
    return this.queries.list(tx, query);
  }

  @Post()
  @Requires('people:write')
  add(@Tx() tx: TenantTx, @Body() input: NewInstitution): Promise<InstitutionView> {
    return this.institutions.add(tx, input);
  }

  @Get(':id')
  @Requires('people:read')
  async one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<InstitutionView> {
    const found = await this.queries.institution(tx, id);
    if (!found) throw notFound();
    return found;
  }

  @Patch(':id')
  @Requires('people:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedInstitution,
  ): Promise<InstitutionView> {
    return this.institutions.change(tx, id, version, input);
  }

  /** Vouches for the entry as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('people:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<InstitutionView> {
    return this.institutions.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('people:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.institutions.remove(tx, id, version);
  }
}
