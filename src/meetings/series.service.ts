import { Injectable } from '@nestjs/common';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { notFound } from '../platform/errors/problem.js';
import { Clock } from '../platform/time/clock.js';
import { dateIn } from '../platform/time/wall-time.rules.js';
import type { SeriesListQuery, SeriesPage, SeriesView } from './series.dto.js';
import { SeriesQueries } from './series.queries.js';

/** Series for the year the reader lives in, or the one asked for. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly clock: Clock,
  ) {}

  async list(tx: TenantTx, { cursor, limit = 50, sessions, ...query }: SeriesListQuery): Promise<SeriesPage> {
    const year = query.year ?? this.yearOf(tx);
    const filter = { bodyId: query.bodyId, organizationId: query.organizationId, year, missing: sessions === 'missing' };
    const page = await this.queries.page(tx, filter, cursor, limit);
    return { ...page, total: await this.queries.count(tx, filter), year };
  }

  async view(tx: TenantTx, id: string, asked: number | undefined): Promise<SeriesView> {
    const year = asked ?? this.yearOf(tx);
    const found = await this.queries.detail(tx, id, year);
    if (!found) throw notFound();
    return { ...found, year };
  }

  private yearOf(tx: TenantTx): number {
    return Number(dateIn(tx.actor.zone, this.clock.now()).slice(0, 4));
  }
}
