import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ActionItem } from './action-item.entity.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemSubject } from './action-item.subject.js';
import { ActionItemsController } from './action-items.controller.js';
import { ActionItemsQueries } from './action-items.queries.js';
import { ActionItemsService } from './action-items.service.js';
import { MyActionItemsController } from './my-action-items.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ActionItem]), AuditModule, PeopleModule, RemindersModule],
  controllers: [ActionItemsController, MyActionItemsController],
  providers: [ActionItemRepository, ActionItemSubject, ActionItemsQueries, ActionItemsService],
  exports: [ActionItemsQueries, ActionItemsService],
})
export class ActionPlansModule {}
