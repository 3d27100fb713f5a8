import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ActionItem } from './action-item.entity.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemsController } from './action-items.controller.js';
import { ActionItemsQueries } from './action-items.queries.js';
import { ActionItemsService } from './action-items.service.js';
import { MyActionItemsController } from './my-action-items.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ActionItem]), AuditModule, RemindersModule],
  controllers: [ActionItemsController, MyActionItemsController],
  providers: [ActionItemRepository, ActionItemsQueries, ActionItemsService],
  exports: [ActionItemsQueries, ActionItemsService],
})
export class ActionPlansModule {}
