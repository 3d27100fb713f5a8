import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { tooManyAttempts } from '../identity.errors.js';
import { delayOf } from './delay.rules.js';
import { ThrottleRepository } from './throttle.repository.js';

export interface Bucket {
  key: string;
  /** Failures that cost nothing. */
  free: number;
}

/** Failures are forgotten this long after the first of a row. */
const WINDOW_SECONDS = 3600;

/**
 * Slows guessing down without ever shutting a door: after the free failures of a bucket one attempt passes
 * in each delay, and the delay doubles with each. Attempts are counted before the password is looked at,
 * so that a thousand at once gain nothing.
 */
@Injectable()
export class ThrottlingService {
  /** The last attempt that waits in each lane of this process. */
  private readonly lanes = new Map<string, Promise<unknown>>();

  constructor(private readonly counters: ThrottleRepository) {}

  /**
   * Runs `attempt`; what it resolves to is a success unless it is null. Attempts on the same first bucket run one after
   * another, so that correct ones that come together do not count against each other. @throws tooManyAttempts without running it.
   */
  async attempt<T>(buckets: Bucket[], attempt: () => Promise<T | null>): Promise<T | null> {
    const lane = buckets[0]?.key ?? '';
    const before = this.lanes.get(lane) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.judged(buckets, attempt));
    this.lanes.set(lane, mine);
    try {
      return await mine;
    } finally {
      if (this.lanes.get(lane) === mine) this.lanes.delete(lane);
    }
  }

  private async judged<T>(buckets: Bucket[], attempt: () => Promise<T | null>): Promise<T | null> {
    const counted: string[] = [];
    for (const bucket of buckets) {
      const entry = await this.enter(bucket);
      if ('counted' in entry) {
        counted.push(entry.counted);
        continue;
      }
      await this.takeBack(counted);
      throw tooManyAttempts({ seconds: entry.wait }, { retryAfterSeconds: entry.wait });
    }
    const result = await attempt().catch(async (error: unknown) => {
      await this.takeBack(counted);
      throw error;
    });
    if (result !== null) await this.takeBack(counted);
    return result;
  }

  /** Forgets a bucket's failures, as after a success that proves whose account it is. */
  async forgive({ key }: Bucket): Promise<void> {
    for (const counter of [failuresOf(key), turnsOf(key), turnOf(key)]) await this.counters.forget(counter);
  }

  /** Counts a use of something limited as such. 0 when it is within the limit, else the seconds until it is again. */
  async use(key: string, limit: number, seconds: number): Promise<number> {
    const { count, secondsLeft } = await this.counters.count(hashed(`use ${key}`), seconds);
    return count > limit ? secondsLeft : 0;
  }

  /** A refused attempt counts as none; else only those who wait would make the waiting longer. */
  private async enter({ key, free }: Bucket): Promise<{ wait: number } | { counted: string }> {
    const failures = await this.counters.count(failuresOf(key), WINDOW_SECONDS);
    if (failures.count <= free) return { counted: failuresOf(key) };
    await this.counters.uncount(failuresOf(key));
    const turn = await this.counters.count(turnOf(key), delayOf(await this.counters.read(turnsOf(key))));
    if (turn.count > 1) return { wait: turn.secondsLeft };
    await this.counters.count(turnsOf(key), WINDOW_SECONDS);
    return { counted: turnsOf(key) };
  }

  private async takeBack(counted: string[]): Promise<void> {
    for (const key of counted) await this.counters.uncount(key);
  }
}

const failuresOf = (key: string): string => hashed(`failures ${key}`);
/** Attempts that were let through one by one, after the free ones. */
const turnsOf = (key: string): string => hashed(`turns ${key}`);
/** Held by the attempt whose turn it is, until the delay is over. */
const turnOf = (key: string): string => hashed(`turn ${key}`);

/** Keys hold addresses of people; the table needs only to tell them apart. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');
