import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Settings } from '../config/settings.js';

/** What the framework tells of its own boot. Failures among them are thrown too, and told once where the start ends. */
const FRAMEWORK = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'TypeOrmModule',
  'ExceptionHandler',
]);

const LEVELS = ['error', 'warn', 'log', 'debug'] as const;
const SHOWN: Record<Settings['logLevel'], number> = { error: 1, warn: 2, info: 3, debug: 4 };

/** Lines for people at a terminal, JSON for machines in production; the framework's boot is left out. */
export class AppLogger extends ConsoleLogger {
  constructor({ logLevel, production }: Pick<Settings, 'logLevel' | 'production'>) {
    super({
      logLevels: LEVELS.slice(0, SHOWN[logLevel]) as LogLevel[],
      json: production,
      colors: !production && process.stdout.isTTY,
    });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!FRAMEWORK.has(String(rest.at(-1)))) super.log(message, ...rest);
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!FRAMEWORK.has(String(rest.at(-1)))) super.error(message, ...rest);
  }
}
