import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { IfMatch } from '../platform/http/version.js';
import {
  ActionItemPage,
  ActionItemsQuery,
  ActionItemView,
  ChangedActionItem,
  Completion,
  NewActionItem,
} from './action-items.dto.js';
import { ActionItemsService } from './action-items.service.js';

@ApiTags('action items')
@Controller('api/action-items')
export class ActionItemsController {
  constructor(private readonly items: ActionItemsService) {}

  /** By due moment; without `state`, everything that is neither done nor cancelled. */
  @Get()
  @Requires('action-items:read')
  list(@Tx() tx: TenantTx, @Query() query: ActionItemsQuery): Promise<ActionItemPage> {
    return this.items.list(tx, query);
  }

  @Post()
  @Requires('action-items:write')
  create(@Tx() tx: TenantTx, @Body() input: NewActionItem): Promise<ActionItemView> {
    return this.items.create(tx, input);
  }

  @Get(':id')
  @Requires('action-items:read')
  one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<ActionItemView> {
    return this.items.view(tx, id);
  }

  @Patch(':id')
  @Requires('action-items:write')
  edit(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedActionItem,
  ): Promise<ActionItemView> {
    return this.items.edit(tx, id, version, input);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Requires('action-items:write')
  complete(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: Completion,
  ): Promise<ActionItemView> {
    return this.items.complete(tx, id, version, input);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('action-items:write')
  reopen(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<ActionItemView> {
    return this.items.reopen(tx, id, version);
  }
}
