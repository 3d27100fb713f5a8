import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import { StartRefused } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { QUEUES, type QueueName } from './queues.js';

/** Where bells lie: one for each running app, so that one process can hold apps on both. */
export interface QueueBackend {
  readonly where: 'postgres' | 'redis';
  /** Connects. Returns what whoever runs this should know, in sentences. */
  open(): Promise<string[]>;
  ping(): Promise<void>;
  makeQueue(name: QueueName): Queue;
  makeWorker(name: QueueName, processor: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

export const makeQueueBackend = (settings: Settings): QueueBackend =>
  settings.redisUrl === null ? new PostgresBackend(settings) : new RedisBackend(settings);

/** A bell in the hands of a process that died hangs again after half a lease and a sweep, not later than its rows could be claimed anew. */
const stallOptions = ({ leaseSeconds, sweepSeconds }: Settings) => ({
  lockDuration: leaseSeconds * 500,
  stalledInterval: sweepSeconds * 1000,
  maxStalledCount: 3,
});

/** A bell is not kept: its id must be free for the next ring as soon as it was answered, well or badly. */
const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true, backoff: { type: 'exponential', delay: 1000 } };

class PostgresBackend implements QueueBackend {
  readonly where = 'postgres';
  private readonly pool: pg.Pool;

  constructor(private readonly settings: Settings) {
    const works = settings.role !== 'web';
    this.pool = new pg.Pool({
      connectionString: settings.databaseUrl!,
      application_name: 'heyet queue',
      options: '-c search_path=bullmq',
      // each worker keeps one connection that listens; three more serve everything else
      max: works ? QUEUES.length + 3 : 2,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    this.pool.on('error', () => undefined); // idle connections of a server that restarts; the next query opens another
  }

  async open(): Promise<string[]> {
    await this.ping();
    return [];
  }

  async ping(): Promise<void> {
    await this.pool.query('select 1');
  }

  makeQueue(name: QueueName): Queue {
    return new Queue(
      name,
      { connection: this.pool, defaultJobOptions: JOB_OPTIONS } as unknown as QueueOptions,
      createPostgresBackend as never,
    );
  }

  makeWorker(name: QueueName, processor: Processor, concurrency: number): Worker {
    return new Worker(
      name,
      processor,
      { connection: this.pool, concurrency, ...stallOptions(this.settings) } as unknown as WorkerOptions,
      createPostgresBackend as never,
    );
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

const OLDEST_REDIS = [6, 2] as const;

type Client = Redis | Cluster;

class RedisBackend implements QueueBackend {
  readonly where = 'redis';
  /** Fails at once while Redis is away: a request must not wait for a bell. */
  private ringing!: Client;
  /** Waits for Redis to come back: workers have nothing else to do. */
  private working!: Client;

  private readonly url: string;

  constructor(private readonly settings: Settings) {
    this.url = settings.redisUrl!;
  }

  /** One server or a cluster: the server at the address says which it is. */
  async open(): Promise<string[]> {
    const info = await this.look();
    const version = /redis_version:(\d+)\.(\d+)/.exec(info)?.slice(1).map(Number) ?? [0, 0];
    if (version[0]! < OLDEST_REDIS[0] || (version[0] === OLDEST_REDIS[0] && version[1]! < OLDEST_REDIS[1])) {
      throw new StartRefused(`Redis ${version.join('.')} is too old; ${OLDEST_REDIS.join('.')} or newer is needed.`);
    }
    const make = (options: RedisOptions) =>
      info.includes('redis_mode:cluster')
        ? clusterAt(this.url, options)
        : new Redis(this.url, { ...options, lazyConnect: true });
    this.ringing = make({ enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 5000, retryStrategy });
    this.working = make({ maxRetriesPerRequest: null, connectTimeout: 5000, retryStrategy });
    for (const client of [this.ringing, this.working]) client.on('error', () => undefined); // told by whoever uses it
    await Promise.all([this.ringing.connect(), this.working.connect()]);
    const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
    if (policy === undefined || policy === 'noeviction') return [];
    return [
      `Redis may throw bells away when its memory is full (maxmemory-policy ${policy}): set it to noeviction. Until then a lost bell waits for the sweep.`,
    ];
  }

  async ping(): Promise<void> {
    await this.ringing.ping();
  }

  makeQueue(name: QueueName): Queue {
    return new Queue(
      name,
      { connection: this.ringing, prefix: prefix(name), skipVersionCheck: true, defaultJobOptions: JOB_OPTIONS },
      createRedisBackend as never,
    );
  }

  makeWorker(name: QueueName, processor: Processor, concurrency: number): Worker {
    return new Worker(
      name,
      processor,
      {
        connection: this.working,
        prefix: prefix(name),
        // with its look at the server's version left out it waits for bells in whole seconds, as the oldest servers need it
        skipVersionCheck: false,
        concurrency,
        ...stallOptions(this.settings),
      },
      createRedisBackend as never,
    );
  }

  async close(): Promise<void> {
    this.ringing?.disconnect();
    this.working?.disconnect();
  }

  /** What the server tells of itself. @throws StartRefused when it cannot be reached. */
  private async look(): Promise<string> {
    const probe = new Redis(this.url, {
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      connectTimeout: 5000,
      retryStrategy: () => null,
    });
    let why: unknown;
    probe.on('error', (error) => (why = error));
    try {
      await probe.connect();
      return await probe.info();
    } catch (error) {
      throw new StartRefused(
        `Redis at REDIS_URL cannot be reached (${reason(why ?? error)}). Check the address and that it runs.`,
      );
    } finally {
      probe.disconnect();
    }
  }
}

function clusterAt(url: string, { enableOfflineQueue = true, ...options }: RedisOptions): Cluster {
  const { username, password, protocol } = new URL(url);
  const credentials = {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  };
  return new Cluster([url], {
    lazyConnect: true,
    enableOfflineQueue,
    clusterRetryStrategy: retryStrategy,
    redisOptions: { ...options, ...credentials, ...(protocol === 'rediss:' && { tls: {} }) },
  });
}

/** Braces keep the keys of one queue in one slot of a Redis Cluster. */
const prefix = (name: QueueName) => `{heyet:${name}}`;

const retryStrategy = (times: number) => Math.min(200 * times, 2000);

function reason(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return String(code ?? message ?? error);
}
