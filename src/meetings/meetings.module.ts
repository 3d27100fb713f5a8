import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AttendanceService } from './attendance.service.js';
import { BodyMeetings } from './body-meetings.queries.js';
import { MeetingDateRow } from './meeting-date.entity.js';
import { MeetingDatesService } from './meeting-dates.service.js';
import { MeetingViewService } from './meeting-view.service.js';
import { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';
import { MoveFollowers } from './move-followers.service.js';
import { SeriesController } from './series.controller.js';
import { Series } from './series.entity.js';
import { SeriesQueries } from './series.queries.js';
import { SeriesRepository } from './series.repository.js';
import { SeriesService } from './series.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Meeting, MeetingDateRow, Series]),
    AuditModule,
    OrganizationsModule,
    PeopleModule,
  ],
  controllers: [MeetingsController, SeriesController],
  providers: [
    AttendanceService,
    BodyMeetings,
    MeetingDatesService,
    MeetingRepository,
    MeetingViewService,
    MeetingsQueries,
    MeetingsService,
    MoveFollowers,
    SeriesQueries,
    SeriesRepository,
    SeriesService,
  ],
  exports: [AttendanceService, MeetingDatesService, MeetingsQueries, MeetingsService, MoveFollowers, SeriesQueries],
})
export class MeetingsModule {}
