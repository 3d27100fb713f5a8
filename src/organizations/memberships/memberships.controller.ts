import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { IfMatch } from '../../platform/http/version.js';
import { ChangedMembership, MembershipView, NewMembership } from './memberships.dto.js';
import { MembershipsService } from './memberships.service.js';

@ApiTags('organizations')
@Controller('api/memberships')
export class MembershipsController {
  constructor(private readonly memberships: MembershipsService) {}

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewMembership): Promise<MembershipView> {
    return this.memberships.add(tx, input);
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedMembership,
  ): Promise<MembershipView> {
    return this.memberships.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<MembershipView> {
    return this.memberships.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.memberships.remove(tx, id, version);
  }
}
