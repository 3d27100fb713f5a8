import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ClaimRepository } from './delivery/claim.repository.js';
import { Courier } from './delivery/courier.service.js';
import { DeliverReminders } from './delivery/deliver-reminders.job.js';
import { Letters } from './delivery/letters.service.js';
import { WakingQueries } from './delivery/waking.queries.js';
import { Planner } from './planner.service.js';
import { PolicyRepository } from './policies/policy.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import { RemindersService } from './reminders.service.js';
import { ReplanSchedules } from './replan-schedules.job.js';
import { ScheduleRepository } from './schedule.repository.js';
import { Subjects } from './subjects.service.js';

@Module({
  imports: [PeopleModule],
  providers: [
    ClaimRepository,
    Courier,
    DeliverReminders,
    Letters,
    Planner,
    PolicyRepository,
    ReminderRepository,
    RemindersService,
    ReplanSchedules,
    ScheduleRepository,
    Subjects,
    WakingQueries,
  ],
  exports: [RemindersService, Subjects],
})
export class RemindersModule {}
