import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import type { SearchAnswer, SearchQuery } from './search.dto.js';
import { SearchQueries } from './search.queries.js';

/** Finds what the reader may see, the exact short name first. */
@Injectable()
export class SearchService {
  constructor(
    private readonly queries: SearchQueries,
    private readonly clock: Clock,
  ) {}

  async find(tx: TenantTx, { q, limit = 20 }: SearchQuery): Promise<SearchAnswer> {
    return { items: await this.queries.find(tx, q, dateIn(tx.actor.zone, this.clock.now()), limit) };
  }
}
