import { Injectable } from '@nestjs/common';
import { MeetingsQueries } from '../../meetings/meetings.queries.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { Clock } from '../../platform/time/clock.js';
import { dateIn } from '../../platform/time/wall-time.rules.js';
import type { NewReply } from '../delegations.dto.js';
import { mayBeRepliedTo } from '../delegations.policy.js';
import { DelegationsQueries } from '../delegations.queries.js';
import { RepliesService } from '../replies.service.js';
import type { MyMeetingPage, MyMeetingsQuery, MyMeetingView } from './my-meetings.dto.js';
import { MyMeetingsQueries } from './my-meetings.queries.js';

/** What every member may see, external delegates included: the meetings the reader has a seat in, and no others. */
@Injectable()
export class MyMeetingsService {
  constructor(
    private readonly mine: MyMeetingsQueries,
    private readonly delegations: DelegationsQueries,
    private readonly meetings: MeetingsQueries,
    private readonly people: PeopleQueries,
    private readonly replies: RepliesService,
    private readonly clock: Clock,
  ) {}

  async list(tx: TenantTx, { from, cursor, limit = 50 }: MyMeetingsQuery): Promise<MyMeetingPage> {
    const { personId } = tx.actor;
    if (personId === null) return { items: [], nextCursor: null };
    return this.mine.page(tx, personId, from ?? this.today(tx), cursor, limit);
  }

  /** The same of anybody in the office's address book. @throws notFound for a person it does not hold. */
  async listOf(tx: TenantTx, personId: string, { from, cursor, limit = 50 }: MyMeetingsQuery): Promise<MyMeetingPage> {
    if (!(await this.people.persons(tx, [personId])).has(personId)) throw notFound();
    return this.mine.page(tx, personId, from ?? this.today(tx), cursor, limit);
  }

  /** Without the office's own notes: an external delegate reads it too. */
  async view(tx: TenantTx, meetingId: string): Promise<MyMeetingView> {
    const { personId } = tx.actor;
    const found = personId && (await this.mine.one(tx, personId, meetingId));
    if (!found) throw notFound();
    const { path, stateReason, letterDate, letterNumber } = (await this.meetings.detail(tx, meetingId))!;
    const seats = await this.delegations.delegation(tx, meetingId);
    const delegation = seats.map(({ person, role, reply }) => ({ person, role, reply }));
    const reply = mayBeRepliedTo({ state: found.state, endDate: found.date?.endDate ?? null }, this.today(tx));
    return { ...found, path, stateReason, letterDate, letterNumber, delegation, can: { reply } };
  }

  async reply(tx: TenantTx, meetingId: string, answer: NewReply): Promise<MyMeetingView> {
    await this.replies.reply(tx, meetingId, answer);
    return this.view(tx, meetingId);
  }

  private today(tx: TenantTx): string {
    return dateIn(tx.actor.zone, this.clock.now());
  }
}
