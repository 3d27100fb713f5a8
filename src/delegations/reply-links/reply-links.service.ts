import { Injectable } from '@nestjs/common';
import type { LinkHolder } from '../../identity/access-tokens/linked-offices.service.js';
import { MailedLinks, type OpenedLink, type PresentedLink } from '../../identity/access-tokens/mailed-links.service.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { Recipient } from '../../people/people.types.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { Clock } from '../../platform/time/clock.js';
import { DelegationMailsQueries, type MailedSeat } from '../delegation-mails.queries.js';
import type { NewReply } from '../delegations.dto.js';
import { linkOver, replyClosed, seatCancelled, seatHeld, seatWithdrawn } from '../delegations.errors.js';
import { RepliesService } from '../replies.service.js';
import { isOpenToReply, movedFrom } from './reply-link.rules.js';
import { ReplyLinksQueries } from './reply-links.queries.js';
import type { ReplyPage } from './reply-links.dto.js';

interface Found {
  seat: MailedSeat;
  reader: Recipient;
}

/** Answers of people without account: the holder of the link in a mail sees their one meeting, answers, and sees nothing else. */
@Injectable()
export class ReplyLinksService {
  constructor(
    private readonly links: MailedLinks,
    private readonly seats: DelegationMailsQueries,
    private readonly people: PeopleQueries,
    private readonly queries: ReplyLinksQueries,
    private readonly replies: RepliesService,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, or why the link has ended */
  page(secret: string, from: string): Promise<ReplyPage> {
    return this.links.look(linkOf(secret, from), async (tx, opened) =>
      this.shown(tx, opened, await this.find(tx, opened)),
    );
  }

  /** The last word counts, until the meeting begins. */
  async reply(secret: string, from: string, answer: NewReply): Promise<ReplyPage> {
    const link = linkOf(secret, from);
    const holder = await this.links.look(link, async (tx, opened) => holderOf(await this.find(tx, opened)));
    return this.links.act(link, holder, 'replies:write', async (tx, opened) => {
      await this.replies.replyThroughLink(tx, opened.subjectId, answer, async () => {
        // read again, now that nobody else changes the delegation
        const { seat, reader } = await this.find(tx, opened);
        if (!isOpenToReply(seat.meeting, reader.zone, this.clock.now())) throw replyClosed();
      });
      return this.shown(tx, opened, await this.find(tx, opened));
    });
  }

  /** The seat and its person, where the link still opens it. What ended it is said, for the reader to know whether to write to somebody. */
  private async find(tx: TenantTx, opened: OpenedLink): Promise<Found> {
    const seat = (await this.seats.seats(tx, [opened.subjectId])).get(opened.subjectId);
    if (!seat) throw linkOver();
    const reader = (await this.people.recipients(tx, [seat.personId])).get(seat.personId);
    if (!reader || reader.hasLeft || !opened.wentTo(reader.email)) throw linkOver();
    if (seat.withdrawn) throw seatWithdrawn();
    if (seat.meeting.state === 'cancelled') throw seatCancelled();
    if (seat.meeting.state === 'held') throw seatHeld();
    if (!opened.usable) throw linkOver();
    return { seat, reader };
  }

  private async shown(tx: TenantTx, { mailedAt }: OpenedLink, { seat, reader }: Found): Promise<ReplyPage> {
    const { meeting, role, reply, replyNote, repliedAt } = seat;
    const { title, state, date, mode, venue, city, country } = meeting;
    const told = movedFrom(await this.queries.dateAt(tx, meeting.id, mailedAt), date);
    return {
      office: meeting.office,
      name: reader.name,
      language: reader.language,
      zone: reader.zone,
      meeting: { title, of: namesOf(meeting), state, date, mode, venue, city, country },
      role,
      reply,
      replyNote,
      repliedAt,
      movedFrom: told && { startDate: told.startDate, endDate: told.endDate },
      can: { reply: isOpenToReply(meeting, reader.zone, this.clock.now()) },
    };
  }
}

const linkOf = (secret: string, from: string): PresentedLink => ({ purpose: 'assignment_reply', secret, from });

const holderOf = ({ reader: { personId, name, language, zone } }: Found): LinkHolder => ({
  personId,
  name,
  language,
  zone,
});

function namesOf({ body, organization, mechanism }: MailedSeat['meeting']): ReplyPage['meeting']['of'] {
  const of = body ? [body.organization, body] : [organization ?? mechanism];
  return of.flatMap((one) => (one ? [one.name] : []));
}
