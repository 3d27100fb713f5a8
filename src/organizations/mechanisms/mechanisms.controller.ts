import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { ChangedMechanism, MechanismList, MechanismView, NewMechanism } from './mechanisms.dto.js';
import { MechanismsQueries } from './mechanisms.queries.js';
import { MechanismsService } from './mechanisms.service.js';

@ApiTags('organizations')
@Controller('api/mechanisms')
export class MechanismsController {
  constructor(
    private readonly mechanisms: MechanismsService,
    private readonly queries: MechanismsQueries,
  ) {}

  /** Kinds of bilateral frames, and the frames there are. */
  @Get()
  @Requires('organizations:read')
  list(@Tx() tx: TenantTx): Promise<MechanismList> {
    return this.queries.list(tx);
  }

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewMechanism): Promise<MechanismView> {
    return this.mechanisms.add(tx, input);
  }

  @Get(':id')
  @Requires('organizations:read')
  async one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<MechanismView> {
    const found = await this.queries.mechanism(tx, id);
    if (!found) throw notFound();
    return found;
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedMechanism,
  ): Promise<MechanismView> {
    return this.mechanisms.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<MechanismView> {
    return this.mechanisms.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.mechanisms.remove(tx, id, version);
  }
}
