import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { ChangedMute, MutedReminderList } from './mutes.dto.js';
import { MutesService } from './mutes.service.js';

@ApiTags('me')
@Controller('api/me/muted-reminders')
export class MutesController {
  constructor(private readonly mutes: MutesService) {}

  /** Which reminders the reader gets, and which they muted. */
  @Get()
  @Requires('me:read')
  async list(@Tx() tx: TenantTx): Promise<MutedReminderList> {
    return { items: await this.mutes.mine(tx), nextCursor: null };
  }

  /** Mutes one kind of the reader's reminders, or lets it be heard again. */
  @Put(':kind')
  @Requires('me:write')
  async change(
    @Tx() tx: TenantTx,
    @Param('kind') kind: string,
    @Body() { muted }: ChangedMute,
  ): Promise<MutedReminderList> {
    return { items: await this.mutes.changeMine(tx, kind, muted), nextCursor: null };
  }
}
