import type { DataSourceOptions } from 'typeorm';
import { StartRefused } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';

/** Connection options of web and worker: the weak role, pipelined connections, the clock's offset known to SQL. */
export function connectionOptions(settings: Settings): DataSourceOptions {
  if (settings.databaseUrl === null) {
    throw new StartRefused(
      'DATABASE_URL is missing. `npm start` sets it to the embedded server; a process started by hand needs it.',
    );
  }
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    applicationName: `heyet ${settings.role}`,
    synchronize: false,
    extra: {
      max: settings.databasePool,
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      options: `-c app.clock_offset_seconds=${settings.clockOffsetSeconds} -c timezone=UTC`,
    },
  };
}
