import 'reflect-metadata';
import { createApplication } from './application.js';
import { settingsFromEnvironment } from './platform/config/config.module.js';
import { explainStartFailure } from './platform/config/start-failure.js';
import { stopOnSignal } from './platform/config/stop.js';

try {
  const settings = settingsFromEnvironment();
  const app = await createApplication(settings);
  stopOnSignal(() => app.close(), settings.shutdownSeconds);
  await app.listen({ host: settings.host, port: settings.port });
} catch (error) {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(1);
}
