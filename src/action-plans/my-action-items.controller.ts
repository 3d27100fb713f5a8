import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { IfMatch } from '../platform/http/version.js';
import { ActionItemPage, ActionItemView, ChangedOwnItem, MyActionItemsQuery } from './action-items.dto.js';
import { ActionItemsService } from './action-items.service.js';

@ApiTags('me')
@Controller('api/me/action-items')
export class MyActionItemsController {
  constructor(private readonly items: ActionItemsService) {}

  /** What the reader owes, by the moment it is due. */
  @Get()
  @Requires('me:read')
  list(@Tx() tx: TenantTx, @Query() query: MyActionItemsQuery): Promise<ActionItemPage> {
    return this.items.listOwn(tx, query);
  }

  @Get(':id')
  @Requires('me:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<ActionItemView> {
    return this.items.viewOwn(tx, id);
  }

  /** Progress, state and evidence of an own item. */
  @Patch(':id')
  @Requires('me:write')
  progress(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedOwnItem,
  ): Promise<ActionItemView> {
    return this.items.progressOwn(tx, id, version, input);
  }
}
