import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ClaimRepository } from './delivery/claim.repository.js';
import { Courier } from './delivery/courier.service.js';
import { DeliverReminders } from './delivery/deliver-reminders.job.js';
import { Letters } from './delivery/letters.service.js';
import { WakingQueries } from './delivery/waking.queries.js';
import { LedgerService } from './ledger.service.js';
import { MuteLinksController } from './mute-links/mute-links.controller.js';
import { MuteLinksService } from './mute-links/mute-links.service.js';
import { MuteRepository } from './mutes/mute.repository.js';
import { MutesController } from './mutes/mutes.controller.js';
import { MutesService } from './mutes/mutes.service.js';
import { Planner } from './planner.service.js';
import { PoliciesController } from './policies/policies.controller.js';
import { PoliciesService } from './policies/policies.service.js';
import { PolicyRepository } from './policies/policy.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersQueries } from './reminders.queries.js';
import { RemindersService } from './reminders.service.js';
import { ReplanSchedules } from './replan-schedules.job.js';
import { ScheduleRepository } from './schedule.repository.js';
import { Subjects } from './subjects.service.js';
import { SuppressionService } from './suppression.service.js';

@Module({
  imports: [AuditModule, PeopleModule],
  controllers: [RemindersController, PoliciesController, MutesController, MuteLinksController],
  providers: [
    ClaimRepository,
    Courier,
    DeliverReminders,
    LedgerService,
    Letters,
    MuteLinksService,
    MuteRepository,
    MutesService,
    Planner,
    PoliciesService,
    PolicyRepository,
    ReminderRepository,
    RemindersQueries,
    RemindersService,
    ReplanSchedules,
    ScheduleRepository,
    Subjects,
    SuppressionService,
    WakingQueries,
  ],
  exports: [RemindersQueries, RemindersService, Subjects],
})
export class RemindersModule {}
