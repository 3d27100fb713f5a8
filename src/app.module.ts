import { Module, type DynamicModule } from '@nestjs/common';
import { ActionPlansModule } from './action-plans/action-plans.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Settings } from './platform/config/settings.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { TimeModule } from './platform/time/time.module.js';
import { RemindersModule } from './reminders/reminders.module.js';

/** The list of what the product is made of, from the ground up. */
@Module({
  imports: [
    TimeModule,
    DatabaseModule,
    HttpModule,
    JobsModule,
    MailModule,
    AuditModule,
    IdentityModule,
    PeopleModule,
    RemindersModule,
    OrganizationsModule,
    MeetingsModule,
    ActionPlansModule,
    DelegationsModule,
    CalendarModule,
    DashboardModule,
    CatalogueModule,
    DemoModule,
  ],
})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(settings)] };
  }
}
