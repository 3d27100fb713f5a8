import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { SeriesListQuery, SeriesPage, SeriesView, SeriesYearQuery } from './series.dto.js';
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

  @Get(':id')
  @Requires('meetings:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @Query() query: SeriesYearQuery): Promise<SeriesView> {
    return this.series.view(tx, id, query.year);
  }
}
