import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentSubject } from './assignment.subject.js';
import { CandidatesQueries } from './candidates.queries.js';
import { CandidatesService } from './candidates.service.js';
import { ClashesQueries } from './clashes.queries.js';
import { DelegationMailsQueries } from './delegation-mails.queries.js';
import { DelegationMovesService } from './delegation-moves.service.js';
import { DelegationRemindersQueries } from './delegation-reminders.queries.js';
import { DelegationRemindersService } from './delegation-reminders.service.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';
import { MeetingSubject } from './meeting.subject.js';
import { MyMeetingsController } from './my-meetings/my-meetings.controller.js';
import { MyMeetingsQueries } from './my-meetings/my-meetings.queries.js';
import { MyMeetingsService } from './my-meetings/my-meetings.service.js';
import { PersonMeetingsController } from './my-meetings/person-meetings.controller.js';
import { RepliesService } from './replies.service.js';
import { ReplyLinksController } from './reply-links/reply-links.controller.js';
import { ReplyLinksQueries } from './reply-links/reply-links.queries.js';
import { ReplyLinksService } from './reply-links/reply-links.service.js';
import { ReplyNewsService } from './reply-news.service.js';
import { SeatHistoryQueries } from './seat-history.queries.js';

@Module({
  imports: [TypeOrmModule.forFeature([Assignment]), AuditModule, RemindersModule, PeopleModule, MeetingsModule],
  controllers: [DelegationsController, MyMeetingsController, PersonMeetingsController, ReplyLinksController],
  providers: [
    AssignmentRepository,
    AssignmentSubject,
    CandidatesQueries,
    CandidatesService,
    ClashesQueries,
    DelegationMailsQueries,
    DelegationMovesService,
    DelegationRemindersQueries,
    DelegationRemindersService,
    DelegationsQueries,
    DelegationsService,
    MeetingSubject,
    MyMeetingsQueries,
    MyMeetingsService,
    RepliesService,
    ReplyLinksQueries,
    ReplyLinksService,
    ReplyNewsService,
    SeatHistoryQueries,
  ],
  exports: [ClashesQueries, DelegationsQueries, DelegationsService, MyMeetingsQueries, RepliesService],
})
export class DelegationsModule {}
