import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GlobalDatabase } from '../database/global-database.js';
import { AccessGuard } from './access.guard.js';
import { RouteChecks } from './boot-checks.js';
import { HealthController } from './health.controller.js';
import { ForgetKeys } from './forget-keys.job.js';
import { Health } from './health.service.js';
import { IdempotencyKeyRepository } from './idempotency-key.repository.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { OpenApiController } from './openapi.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { TransactionInterceptor } from './transaction.interceptor.js';
import { validationPipe } from './validation.js';

/** The edge: who may call, in which transaction, with which input, and how errors are told. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, OpenApiController],
  providers: [
    Health,
    ForgetKeys,
    IdempotencyKeyRepository,
    IdempotencyKeys,
    RouteChecks,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
    { provide: APP_PIPE, useValue: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Health],
})
export class HttpModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly database: GlobalDatabase,
  ) {}

  onModuleInit(): void {
    this.health.register('database', async () => void (await this.database.query('select 1', [])));
  }
}
