import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueFiles } from './catalogue-files.service.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueRepository } from './catalogue.repository.js';
import { CatalogueService } from './catalogue.service.js';

/** What a new office starts with: organizations, bodies, institutions, terms, series and past sessions, each with its source. */
@Module({
  imports: [AuditModule],
  controllers: [CatalogueController],
  providers: [CatalogueFiles, CatalogueRepository, CatalogueService],
  exports: [CatalogueFiles, CatalogueService],
})
export class CatalogueModule {}
