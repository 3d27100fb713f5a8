import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS_TOKEN } from '../platform/config/config.module.js';
import { publicUrlOf } from '../platform/config/public-url.js';
import type { Settings } from '../platform/config/settings.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { LocalText } from '../platform/i18n/language.js';
import { writeCalendar } from '../platform/icalendar/calendar-text.js';
import type { LetterKind } from '../platform/mail/letter.js';
import { Clock } from '../platform/time/clock.js';
import { RemindersQueries } from '../reminders/reminders.queries.js';
import type { Reminder, Subject, Telling } from '../reminders/reminders.types.js';
import { Subjects } from '../reminders/subjects.service.js';
import { DelegationMailsQueries, type MailedSeat } from './delegation-mails.queries.js';
import { NOTICE } from './delegations.types.js';
import { invitationLetter } from './invitation.email.js';
import { meetingChangedLetter } from './meeting-changed.email.js';
import { calendarEntry, endedBy, meetingParts, roleName } from './meeting-mail.rules.js';
import { cancellationLetter, withdrawalLetter } from './withdrawal.email.js';

/** What a person is told once about their seat: that they have it, that its meeting changed, that they have it no more. */
@Injectable()
export class AssignmentSubject implements Subject, OnModuleInit {
  readonly kind = 'assignment';

  constructor(
    private readonly queries: DelegationMailsQueries,
    private readonly ledger: RemindersQueries,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async tell(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>> {
    const ids = reminders.map((one) => one.subject.id);
    const seats = await this.queries.seats(tx, ids);
    const leaving = reminders.some((one) => one.kind === NOTICE.withdrawn);
    const invited = leaving
      ? await this.ledger.toldOf(tx, { kind: this.kind, ids }, NOTICE.invitation)
      : new Set<string>();
    return new Map(reminders.map((one) => [one.id, this.tellOne(one, seats.get(one.subject.id), invited)]));
  }

  async titles(tx: TenantTx, ids: string[]): Promise<Map<string, LocalText>> {
    const seats = await this.queries.seats(tx, ids);
    return new Map([...seats].map(([id, seat]) => [id, seat.meeting.label]));
  }

  private tellOne(reminder: Reminder, seat: MailedSeat | undefined, invited: Set<string>): Telling {
    if (!seat) return { untrue: { code: 'deleted' } };
    if (reminder.kind === NOTICE.withdrawn) {
      if (!invited.has(seat.id)) return { untrue: { code: 'never_invited' } };
      return this.mail(reminder, seat, reminder.step === 'cancelled' ? cancellationLetter : withdrawalLetter, 'CANCEL');
    }
    if (seat.withdrawn) return { untrue: { code: 'withdrawn' } };
    const { state } = seat.meeting;
    const isNews = reminder.kind === NOTICE.update && state === 'postponed';
    const ended = isNews ? null : endedBy(state);
    if (ended) return { untrue: { code: ended } };
    return this.mail(
      reminder,
      seat,
      reminder.kind === NOTICE.update ? meetingChangedLetter : invitationLetter,
      'REQUEST',
    );
  }

  private mail(reminder: Reminder, seat: MailedSeat, letter: LetterKind, method: 'REQUEST' | 'CANCEL'): Telling {
    const reader = reminder.recipient;
    const publicUrl = publicUrlOf(this.settings);
    const entry = calendarEntry(seat, reader, method, {
      publicUrl,
      mailFrom: this.settings.mailFrom,
      now: this.clock.now(),
    });
    const parts = meetingParts(seat.meeting, reader, publicUrl);
    return {
      mail: {
        letter,
        parts: {
          ...parts,
          dates: parts['dates'] ?? (reader.language === 'tr' ? 'tarih belli değil' : 'no date yet'),
          role: roleName(seat, reader.language),
          assignedBy: seat.assignedBy,
          calendar: entry && method,
          asksAgain: seat.reply === 'none' ? 'yes' : null,
        },
        ...(entry && { calendar: { method, text: writeCalendar(entry) } }),
      },
    };
  }
}
