import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS_TOKEN } from '../platform/config/config.module.js';
import { publicUrlOf } from '../platform/config/public-url.js';
import type { Settings } from '../platform/config/settings.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { Language, LocalText } from '../platform/i18n/language.js';
import { Clock } from '../platform/time/clock.js';
import { daysText } from '../platform/time/date-text.js';
import { dateIn, daysBetween, laterOf } from '../platform/time/wall-time.rules.js';
import type { Reminder, Subject, Telling } from '../reminders/reminders.types.js';
import { Subjects } from '../reminders/subjects.service.js';
import { DelegationMailsQueries, seatKey, type MailedSeat } from './delegation-mails.queries.js';
import { endedBy, isFirm, meetingParts, roleName, shortDays } from './meeting-mail.rules.js';
import { beginOf } from './meeting-span.rules.js';
import { meetingUpcomingLetter } from './meeting-upcoming.email.js';
import { mainLinkOf } from './reply-links/reply-link.rules.js';

/** A coming meeting, for those who go to it. */
@Injectable()
export class MeetingSubject implements Subject, OnModuleInit {
  readonly kind = 'meeting';

  constructor(
    private readonly queries: DelegationMailsQueries,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async tell(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>> {
    const meetings = [...new Set(reminders.map((one) => one.subject.id))];
    const persons = [...new Set(reminders.map((one) => one.recipient.personId))];
    const seats = await this.queries.seatsAt(tx, meetings, persons);
    return new Map(
      reminders.map((one) => [
        one.id,
        this.tellOne(tx.tenantId, one, seats.get(seatKey(one.subject.id, one.recipient.personId))),
      ]),
    );
  }

  titles(tx: TenantTx, ids: string[]): Promise<Map<string, LocalText>> {
    return this.queries.titles(tx, ids);
  }

  private tellOne(tenantId: string, { recipient, dueAt }: Reminder, seat: MailedSeat | undefined): Telling {
    if (!seat || seat.withdrawn) return { untrue: { code: 'withdrawn' } };
    if (seat.reply === 'declined') return { untrue: { code: 'declined' } };
    const { meeting } = seat;
    const ended = endedBy(meeting.state);
    if (ended) return { untrue: { code: ended } };
    if (!isFirm(meeting.date)) return { untrue: { code: 'no_date' } };
    // one that is looked at before its day is written as it will be on that day
    const at = laterOf(this.clock.now(), dueAt);
    if (beginOf(meeting.date, recipient.zone) <= at) return { untrue: { code: 'begun' } };
    const { link, secretLink } = mainLinkOf(seat, recipient, publicUrlOf(this.settings), tenantId, at);
    const daysLeft = daysBetween(dateIn(recipient.zone, at), meeting.date.startDate);
    return {
      mail: {
        letter: meetingUpcomingLetter,
        inCharge: seat.inCharge,
        ...(secretLink && { secretLink }),
        parts: {
          ...meetingParts(meeting, recipient, link),
          ownLink: secretLink && 'yes',
          days: shortDays(meeting.date, recipient, at),
          timeLeft: timeLeft(daysLeft, recipient.language),
          role: roleName(seat, recipient.language),
          asksAnswer: seat.reply === 'none' ? 'yes' : null,
        },
      },
    };
  }
}

function timeLeft(days: number, language: Language): string {
  if (days <= 0) return language === 'tr' ? 'Toplantı bugün' : 'The meeting is today';
  if (days === 1) return language === 'tr' ? 'Toplantı yarın' : 'The meeting is tomorrow';
  return language === 'tr'
    ? `Toplantıya ${daysText(days, language)} kaldı`
    : `${daysText(days, language)} to the meeting`;
}
