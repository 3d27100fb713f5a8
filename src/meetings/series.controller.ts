import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { IfMatch } from '../platform/http/version.js';
import { ChangedSeries, NewSeries, SeriesListQuery, SeriesPage, SeriesView, SeriesYearQuery } from './series.dto.js';
import { SeriesService } from './series.service.js';

@ApiTags('meetings')
@Controller('api/series')
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  /** What each series promises for a year, and how many sessions of it are announced. */
  @Get()
  @Requires('meetings:read')
  list(@Tx() tx: TenantTx, @Query() query: SeriesListQuery): Promise<SeriesPage> {
    return this.series.list(tx, query);
  }

  /** A promise of meetings; no meeting comes of it by itself. */
  @Post()
  @Requires('meetings:write')
  add(@Tx() tx: TenantTx, @Body() input: NewSeries): Promise<SeriesView> {
    return this.series.add(tx, input);
  }

  @Get(':id')
  @Requires('meetings:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Query() query: SeriesYearQuery): Promise<SeriesView> {
    return this.series.view(tx, id, query.year);
  }

  /** What the office knows better than the source: from then on it is the office's word. */
  @Patch(':id')
  @Requires('meetings:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedSeries,
  ): Promise<SeriesView> {
    return this.series.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('meetings:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<SeriesView> {
    return this.series.confirm(tx, id, version);
  }

  /** Refused while meetings belong to it. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('meetings:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.series.remove(tx, id, version);
  }
}
