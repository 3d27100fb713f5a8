import { Module } from '@nestjs/common';
import { ActionPlansModule } from '../action-plans/action-plans.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DelegationsModule } from '../delegations/delegations.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DemoMeetings } from './demo-meetings.service.js';
import { DemoPassword } from './demo-password.service.js';
import { DemoPlaces } from './demo-places.service.js';
import { DemoQueries } from './demo.queries.js';
import { DemoService } from './demo.service.js';

/** What an empty database starts with when DEMO is on. */
@Module({
  imports: [CatalogueModule, PeopleModule, OrganizationsModule, MeetingsModule, DelegationsModule, ActionPlansModule],
  providers: [DemoMeetings, DemoPassword, DemoPlaces, DemoQueries, DemoService],
  exports: [DemoService],
})
export class DemoModule {}
