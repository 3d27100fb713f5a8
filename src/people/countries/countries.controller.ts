import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Requires, Tx } from '../../platform/http/access.js';
import { IfMatch } from '../../platform/http/version.js';
import { CountryList, CountryView, NamedCountry } from './countries.dto.js';
import { CountriesQueries } from './countries.queries.js';
import { CountriesService } from './countries.service.js';

@ApiTags('people')
@Controller('api/countries')
export class CountriesController {
  constructor(
    private readonly countries: CountriesService,
    private readonly queries: CountriesQueries,
  ) {}

  /** Every country under the name this office uses. */
  @Get()
  @Requires('people:read')
  list(@Tx() tx: TenantTx): Promise<CountryList> {
    return this.queries.list(tx);
  }

  /** Gives a country the office's own names. */
  @Put(':code')
  @Requires('people:write')
  name(
    @Tx() tx: TenantTx,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() input: NamedCountry,
  ): Promise<CountryView> {
    return this.countries.name(tx, code, version, input);
  }

  /** Vouches for the office's own names as they stand. */
  @Post(':code/confirm')
  @HttpCode(200)
  @Requires('people:write')
  confirm(@Tx() tx: TenantTx, @Param('code') code: string, @IfMatch() version: number): Promise<CountryView> {
    return this.countries.confirm(tx, code, version);
  }
}
