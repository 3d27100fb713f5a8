import { Inject, Injectable } from '@nestjs/common';
import { PeopleQueries } from '../people/people.queries.js';
import { SETTINGS_TOKEN } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { Clock } from '../platform/time/clock.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { DelegationRemindersQueries } from './delegation-reminders.queries.js';
import { NOTICE } from './delegations.types.js';
import { endOf } from './meeting-span.rules.js';
import { isKnown, newsDueAt } from './reply-news.rules.js';

export interface AnsweredSeat {
  id: string;
  meetingId: string;
  personId: string;
  version: number;
}

/** What coordinators hear of answers: that somebody does not come, and that they come after all. */
@Injectable()
export class ReplyNewsService {
  constructor(
    private readonly reminders: RemindersService,
    private readonly queries: DelegationRemindersQueries,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** The person declined, and is not invited any more where that mail still waits. Who wrote it down knows. */
  async declined(tx: TenantTx, seat: AnsweredSeat): Promise<void> {
    await this.reminders.endNotices(tx, { kind: 'assignment', id: seat.id }, NOTICE.invitation, 'declined');
    await this.tell(tx, seat, 'declined', false);
  }

  /** Who had declined comes, or may come. `overQuota`: it is told even to who never heard of the decline. */
  async returned(tx: TenantTx, seat: AnsweredSeat, overQuota: boolean): Promise<void> {
    await this.tell(tx, seat, 'returned', overQuota);
  }

  /** The person is asked anew: what they had answered is told to nobody any more. */
  async forget(tx: TenantTx, seatId: string): Promise<void> {
    for (const kind of [NOTICE.declined, NOTICE.returned])
      await this.reminders.endNotices(tx, { kind: 'assignment', id: seatId }, kind, 'answered_anew');
  }

  private async tell(tx: TenantTx, seat: AnsweredSeat, news: 'declined' | 'returned', always: boolean): Promise<void> {
    const subject = { kind: 'assignment', id: seat.id };
    const opposite = news === 'declined' ? 'returned' : 'declined';
    const unsent = (await this.reminders.endNotices(tx, subject, NOTICE[opposite], 'answered_anew')) > 0;
    const lastTold = await this.reminders.lastTold(tx, subject);
    const [same, other] = [lastTold.get(NOTICE[news]) ?? null, lastTold.get(NOTICE[opposite]) ?? null];
    const told = same === null && other === null ? null : (same ?? 0) > (other ?? 0) ? news : opposite;
    const usefulUntil = endOf((await this.queries.truth(tx, seat.meetingId)).date);
    const now = this.clock.now();
    if ((usefulUntil !== null && usefulUntil <= now) || (!always && isKnown({ news, told, unsent }))) return;
    const known = [seat.personId, tx.actor.personId];
    const recipients = (await this.people.coordinators(tx)).map((one) => one.id).filter((one) => !known.includes(one));
    const dueAt = newsDueAt(now, this.settings.declineDelaySeconds, same);
    await this.reminders.tellOnce(tx, {
      subject,
      kind: NOTICE[news],
      step: news,
      occurrence: seat.version,
      recipients,
      dueAt,
      usefulUntil,
    });
  }
}
