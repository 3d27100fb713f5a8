import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { GlobalDatabase } from '../../platform/database/global-database.js';

interface Statement {
  text: string;
  values: unknown[];
}

/** Counters that all processes share and that survive a restart (account.throttle). Each call is one atomic statement. */
@Injectable()
export class ThrottleRepository {
  private readonly counters: RateLimiterPostgres;

  constructor(database: GlobalDatabase) {
    const storeClient = {
      query: async ({ text, values }: Statement) => {
        const rows = await database.query(text, values);
        return { rows, rowCount: rows.length };
      },
    };
    this.counters = new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      schemaName: 'account',
      tableName: 'throttle',
      tableCreated: true,
      keyPrefix: '',
      points: Number.MAX_SAFE_INTEGER,
      duration: 3600,
    });
  }

  /** Counts one more, and tells how many there are now in this window of `seconds`. */
  async count(key: string, seconds: number): Promise<{ count: number; secondsLeft: number }> {
    return shown(await this.counters.consume(key, 1, { customDuration: seconds }));
  }

  async read(key: string): Promise<number> {
    return (await this.counters.get(key))?.consumedPoints ?? 0;
  }

  /** Takes one count back. */
  async uncount(key: string): Promise<void> {
    await this.counters.reward(key, 1);
  }

  async forget(key: string): Promise<void> {
    await this.counters.delete(key);
  }
}

function shown(found: RateLimiterRes): { count: number; secondsLeft: number } {
  return { count: found.consumedPoints, secondsLeft: Math.max(1, Math.ceil(found.msBeforeNext / 1000)) };
}
