import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { StartRefused } from './platform/config/config.module.js';
import { settingsOfCommand, whyUnreachable } from './platform/config/embedded-database.js';
import { assertReachable } from './platform/database/reachable.js';
import { Problem, problemText } from './platform/errors/problem.js';

/** Runs a command inside the application, which neither listens nor works off jobs meanwhile. */
export async function inApplication(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const settings = { ...settingsOfCommand(), role: 'web' as const };
  await assertReachable(settings.databaseUrl!).catch((error: unknown) => {
    throw whyUnreachable(error);
  });
  const app = await NestFactory.createApplicationContext(AppModule.with(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await work(app);
  } catch (error) {
    throw error instanceof Problem ? new StartRefused(problemText(error, 'en')) : error;
  } finally {
    await app.close();
  }
}
