import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import { Requires, Tx } from '../platform/http/access.js';
import { IdPipe } from '../platform/http/id.pipe.js';
import { IfMatch } from '../platform/http/version.js';
import { ChangedPerson, NewPerson, PersonPage, PersonsQuery, PersonView } from './people.dto.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('api/persons')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
  ) {}

  /** People of our own and of other institutions, by name. */
  @Get()
  @Requires('people:read')
  list(@Tx() tx: TenantTx, @Query() query: PersonsQuery): Promise<PersonPage> {
    return this.queries.list(tx, query);
  }

  @Post()
  @Requires('people:write')
  add(@Tx() tx: TenantTx, @Body() input: NewPerson): Promise<PersonView> {
    return this.people.add(tx, input);
  }

  @Get(':id')
  @Requires('people:read')
  async one(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string): Promise<PersonView> {
    const found = await this.queries.person(tx, id);
    if (!found) throw notFound();
    return found;
  }

  @Patch(':id')
  @Requires('people:write')
  change(
    @Tx() tx: TenantTx,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ChangedPerson,
  ): Promise<PersonView> {
    return this.people.change(tx, id, version, input);
  }

  /** For entries made by mistake; who stands in meetings or items gets the day of leaving instead. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('people:write')
  remove(@Tx() tx: TenantTx, @Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.people.remove(tx, id, version);
  }
}
