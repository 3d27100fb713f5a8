import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { CatalogueLoad, CatalogueState } from './catalogue.dto.js';
import { CatalogueService } from './catalogue.service.js';

@ApiTags('catalogue')
@Controller('api/catalogue')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  /** What the office has of the starter catalogue, and what a load would bring. */
  @Get()
  @Requires('organizations:read')
  state(@Tx() tx: TenantTx): Promise<CatalogueState> {
    return this.catalogue.state(tx);
  }

  /** Loads the starter catalogue; loading again changes nothing that the office touched. */
  @Post('load')
  @HttpCode(200)
  @Requires('catalogue:load')
  load(@Tx() tx: TenantTx): Promise<CatalogueLoad> {
    return this.catalogue.load(tx);
  }
}
