import { Module } from '@nestjs/common';
import { AuditEntryRepository } from './audit-entry.repository.js';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { AuditService } from './audit.service.js';
import { HistoryPartsService } from './history-parts.service.js';
import { HistoryService } from './history.service.js';

@Module({
  controllers: [AuditController],
  providers: [AuditEntryRepository, AuditQueries, AuditService, HistoryPartsService, HistoryService],
  exports: [AuditService, HistoryPartsService],
})
export class AuditModule {}
