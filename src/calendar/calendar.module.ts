import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { YearQueries } from './year.queries.js';

@Module({ imports: [MeetingsModule], controllers: [CalendarController], providers: [CalendarService, YearQueries] })
export class CalendarModule {}
