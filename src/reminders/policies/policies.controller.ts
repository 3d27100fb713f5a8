import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IfMatch } from '../../platform/http/version.js';
import { ChangedPolicy, PolicyList, PolicyView } from './policies.dto.js';
import { PoliciesService } from './policies.service.js';

@ApiTags('reminders')
@Controller('api/reminder-policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  /** When this office reminds, for each kind of reminder. */
  @Get()
  @Requires('reminders:read')
  async list(@Tx() tx: TenantTx): Promise<PolicyList> {
    return { items: await this.policies.list(tx), nextCursor: null };
  }

  @Patch(':kind')
  @Requires('reminders:write')
  change(
    @Tx() tx: TenantTx,
    @Param('kind') kind: string,
    @IfMatch() version: number,
    @Body() change: ChangedPolicy,
  ): Promise<PolicyView> {
    return this.policies.change(tx, kind, version, change);
  }
}
