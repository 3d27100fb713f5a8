import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { IfMatch } from '../platform/http/version.js';
import { ChangedOrganization, NewOrganization, OrganizationTree, OrganizationView } from './organizations.dto.js';
import { OrganizationsQueries } from './organizations.queries.js';
import { OrganizationsService } from './organizations.service.js';

@ApiTags('organizations')
@Controller('api/organizations')
export class OrganizationsController {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly queries: OrganizationsQueries,
  ) {}

  /** Every organization with its bodies, as a tree. */
  @Get('tree')
  @Requires('organizations:read')
  tree(@Tx() tx: TenantTx): Promise<OrganizationTree> {
    return this.queries.tree(tx);
  }

  @Post()
  @Requires('organizations:write')
  add(@Tx() tx: TenantTx, @Body() input: NewOrganization): Promise<OrganizationView> {
    return this.organizations.add(tx, input);
  }

  @Get(':id')
  @Requires('organizations:read')
  async one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<OrganizationView> {
    const found = await this.queries.organization(tx, id);
    if (!found) throw notFound();
    return found;
  }

  @Patch(':id')
  @Requires('organizations:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedOrganization,
  ): Promise<OrganizationView> {
    return this.organizations.change(tx, id, version, input);
  }

  /** Vouches for it as it stands. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('organizations:write')
  confirm(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<OrganizationView> {
    return this.organizations.confirm(tx, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('organizations:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.organizations.remove(tx, id, version);
  }
}
