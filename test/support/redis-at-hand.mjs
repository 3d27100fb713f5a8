import { execFileSync } from 'node:child_process';

/** True when a Redis is named in TEST_REDIS_URL, or when this machine has a `redis-server` to start. */
export function isRedisAtHand() {
  if (process.env.TEST_REDIS_URL) return true;
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
