import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SETTINGS_TOKEN } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { JobHandlers } from './job-handlers.js';
import { JobWorkers } from './job-workers.js';
import { Jobs } from './jobs.service.js';
import { makeQueueBackend } from './queue-backend.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    {
      provide: QUEUE_BACKEND,
      inject: [SETTINGS_TOKEN],
      useFactory: (settings: Settings) => makeQueueBackend(settings),
    },
    JobHandlers,
    Jobs,
    JobWorkers,
  ],
  exports: [Jobs],
})
export class JobsModule {}
