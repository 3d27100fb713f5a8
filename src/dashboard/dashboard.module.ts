import { Module } from '@nestjs/common';
import { ActionPlansModule } from '../action-plans/action-plans.module.js';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AttentionService } from './attention.service.js';
import { DashboardController } from './dashboard.controller.js';
import { HomeQueries } from './home.queries.js';
import { HomeService } from './home.service.js';
import { SearchQueries } from './search.queries.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [RemindersModule, MeetingsModule, ActionPlansModule, DelegationsModule, PeopleModule],
  controllers: [DashboardController],
  providers: [AttentionService, HomeQueries, HomeService, SearchQueries, SearchService],
})
export class DashboardModule {}
