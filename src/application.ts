import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/config/settings.js';
import { HealthController } from './platform/http/health.controller.js';
import { makeDocument } from './platform/http/openapi.js';
import { publishDocument } from './platform/http/openapi.controller.js';
import { furnish, makeAdapter } from './platform/http/server.js';
import { AppLogger } from './platform/log/app-logger.js';

const WEB_ROOT = join(import.meta.dirname, '..', '..', 'web', 'dist');

/**
 * The whole application, ready to listen: what `main.ts` starts, and what tests start with the same edge. As a worker it answers
 * for its health alone: whoever reaches its port reaches nobody's data.
 */
export async function createApplication(
  settings: Settings,
  webRoot: string | null = WEB_ROOT,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), makeAdapter(settings), {
    logger: new AppLogger(settings),
    abortOnError: false,
  });
  const serves = settings.role !== 'worker';
  if (!serves) keepHealthAlone(app);
  await furnish(app, settings, serves ? webRoot : null);
  if (serves) publishDocument(makeDocument(app));
  return app;
}

/** Routes are registered at the first `init`, from the controllers that stand here then. */
function keepHealthAlone(app: NestFastifyApplication): void {
  for (const { controllers } of app.get(ModulesContainer).values())
    for (const controller of controllers.keys()) if (controller !== HealthController) controllers.delete(controller);
}
