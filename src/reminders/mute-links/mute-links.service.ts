import { Injectable } from '@nestjs/common';
import {
  MailedLinks,
  type LinkHolder,
  type OpenedLink,
  type PresentedLink,
} from '../../identity/access-tokens/mailed-links.service.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { ClaimRepository } from '../delivery/claim.repository.js';
import { muteLinkOver } from '../reminders.errors.js';
import { RemindersQueries } from '../reminders.queries.js';
import type { MutePage } from '../mutes/mutes.dto.js';
import { muteKindOf, type MuteKind } from '../mutes/mutes.rules.js';
import { MutesService } from '../mutes/mutes.service.js';

interface Found {
  holder: LinkHolder;
  kind: MuteKind;
}

/** Muting by the link in a mail: its holder sees and changes this one kind of their reminders, and nothing else. */
@Injectable()
export class MuteLinksService {
  constructor(
    private readonly links: MailedLinks,
    private readonly queries: RemindersQueries,
    private readonly people: PeopleQueries,
    private readonly claims: ClaimRepository,
    private readonly mutes: MutesService,
  ) {}

  /** @throws notFound, muteLinkOver */
  page(secret: string, from: string): Promise<MutePage> {
    return this.links.look(linkOf(secret, from), async (tx, opened) => this.shown(tx, await this.find(tx, opened)));
  }

  /** Either way, as often as the holder likes: the link is not used up. @throws like `page` */
  async change(secret: string, from: string, muted: boolean): Promise<MutePage> {
    const link = linkOf(secret, from);
    const { holder } = await this.links.look(link, (tx, opened) => this.find(tx, opened));
    return this.links.act(link, holder, 'me:write', async (tx, opened) => {
      const found = await this.find(tx, opened);
      await this.mutes.change(tx, found.holder.personId, found.kind, muted);
      return this.shown(tx, found);
    });
  }

  private async find(tx: TenantTx, opened: OpenedLink): Promise<Found> {
    const row = opened.usable ? await this.queries.one(tx, opened.subjectId) : null;
    const kind = row && muteKindOf(row);
    const reader = row && (await this.people.recipients(tx, [row.personId])).get(row.personId);
    if (!kind || !reader || reader.hasLeft || !opened.wentTo(reader.email)) throw muteLinkOver();
    const { personId, name, language, zone } = reader;
    return { holder: { personId, name, language, zone }, kind };
  }

  private async shown(tx: TenantTx, { holder: { personId, name, language }, kind }: Found): Promise<MutePage> {
    const { name: office } = await this.claims.office(tx, []);
    return { office, name, language, kind, muted: await this.mutes.isMuted(tx, personId, kind) };
  }
}

const linkOf = (secret: string, from: string): PresentedLink => ({ purpose: 'reminder_mute', secret, from });
