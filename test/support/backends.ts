/** Where the bells of reminders lie. Every test of reminders runs over each; without a Redis, start-servers says that its half is not run. */
export interface Backend {
  name: string;
  env: Record<string, string>;
}

const redis = process.env['TEST_REDIS_URL'];

/** Each Jest worker has a numbered database of Redis for itself. */
export const BACKENDS: Backend[] = [
  { name: 'PostgreSQL', env: {} },
  ...(redis
    ? [
        {
          name: 'Redis',
          env: { REDIS_URL: `${redis.replace(/\/\d*$/, '')}/${Number(process.env['JEST_WORKER_ID'] ?? 0) % 16}` },
        },
      ]
    : []),
];
