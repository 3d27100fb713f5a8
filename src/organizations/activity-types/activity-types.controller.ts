import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { ActivityTypeList, ActivityTypeView, ChangedActivityType, NewActivityType } from './activity-types.dto.js';
import { ActivityTypesQueries } from './activity-types.queries.js';
import { ActivityTypesService } from './activity-types.service.js';

@ApiTags('organizations')
@Controller('api/activity-types')
export class ActivityTypesController {
  constructor(
    private readonly activityTypes: ActivityTypesService,
    private readonly queries: ActivityTypesQueries,
  ) {}

  @Get()
  @Requires('organizations:read')
  list(@Tx() tx: TenantTx): Promise<ActivityTypeList> {
    return this.queries.list(tx);
  }

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewActivityType): Promise<ActivityTypeView> {
    return this.activityTypes.add(tx, input);
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedActivityType,
  ): Promise<ActivityTypeView> {
    return this.activityTypes.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<ActivityTypeView> {
    return this.activityTypes.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.activityTypes.remove(tx, id, version);
  }
}
