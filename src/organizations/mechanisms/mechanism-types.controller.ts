import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { ChangedMechanismType, MechanismTypeView, NewMechanismType } from './mechanisms.dto.js';
import { MechanismTypesService } from './mechanism-types.service.js';

@ApiTags('organizations')
@Controller('api/mechanism-types')
export class MechanismTypesController {
  constructor(private readonly types: MechanismTypesService) {}

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewMechanismType): Promise<MechanismTypeView> {
    return this.types.add(tx, input);
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedMechanismType,
  ): Promise<MechanismTypeView> {
    return this.types.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<MechanismTypeView> {
    return this.types.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.types.remove(tx, id, version);
  }
}
