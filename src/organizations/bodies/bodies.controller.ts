import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { TermList, TermsQuery } from '../terms/terms.dto.js';
import { BodyView, ChangedBody, NewBody } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';

@ApiTags('organizations')
@Controller('api/bodies')
export class BodiesController {
  constructor(
    private readonly bodies: BodiesService,
    private readonly queries: BodiesQueries,
  ) {}

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewBody): Promise<BodyView> {
    return this.bodies.add(tx, input);
  }

  @Get(':id')
  @Requires('organizations:read')
  async one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<BodyView> {
    const found = await this.queries.body(tx, id);
    if (!found) throw notFound();
    return found;
  }

  /** Who holds which role here and in what it continues, or who did on one day: `?on=2013-05-01`. */
  @Get(':id/terms')
  @Requires('organizations:read')
  async terms(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Query() query: TermsQuery): Promise<TermList> {
    const held = await this.queries.held(tx, id, query);
    if (!held) throw notFound();
    return held;
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedBody,
  ): Promise<BodyView> {
    return this.bodies.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<BodyView> {
    return this.bodies.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.bodies.remove(tx, id, version);
  }
}
