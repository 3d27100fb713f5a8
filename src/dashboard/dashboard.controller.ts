import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Requires, Tx } from '../platform/http/access.js';
import { HomeView, MyHomeView } from './home.dto.js';
import { HomeService } from './home.service.js';
import { SearchAnswer, SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('home')
@Controller('api')
export class DashboardController {
  constructor(
    private readonly homes: HomeService,
    private readonly search: SearchService,
  ) {}

  /** The office's week, what needs attention, and what comes next: for who keeps the calendar. */
  @Get('home')
  @Requires('meetings:write')
  home(@Tx() tx: TenantTx): Promise<HomeView> {
    return this.homes.home(tx);
  }

  /** The reader's own meetings and items. */
  @Get('me/home')
  @Requires('me:read')
  myHome(@Tx() tx: TenantTx): Promise<MyHomeView> {
    return this.homes.myHome(tx);
  }

  /** Meetings, bodies, organizations, people, institutions and items, as far as the reader may see them. */
  @Get('search')
  @Requires('search:read')
  find(@Tx() tx: TenantTx, @Query() query: SearchQuery): Promise<SearchAnswer> {
    return this.search.find(tx, query);
  }
}
