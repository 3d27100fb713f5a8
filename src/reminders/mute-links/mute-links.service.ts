import { Injectable } from '@nestjs/common';
import { LinkGuesses } from '../../identity/access-tokens/link-guesses.service.js';
import { LinkedOffices, type LinkHolder } from '../../identity/access-tokens/linked-offices.service.js';
import { PeopleQueries } from '../../people/people.queries.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { Clock } from '../../platform/time/clock.js';
import { ClaimRepository } from '../delivery/claim.repository.js';
import type { MutePage } from '../mutes/mutes.dto.js';
import { muteKindOf, type MuteKind } from '../mutes/mutes.rules.js';
import { MutesService } from '../mutes/mutes.service.js';
import { muteLinkOver } from '../reminders.errors.js';
import { RemindersQueries } from '../reminders.queries.js';
import { isSealed, MUTE_LINK_DAYS, readMuteLink, type SealedRow } from './mute-link.rules.js';

interface Found {
  holder: LinkHolder;
  kind: MuteKind;
}

const DAY_MS = 86_400_000;

/** Muting by the link in a mail: its holder sees and changes this one kind of their reminders, and nothing else. */
@Injectable()
export class MuteLinksService {
  constructor(
    private readonly offices: LinkedOffices,
    private readonly guesses: LinkGuesses,
    private readonly queries: RemindersQueries,
    private readonly people: PeopleQueries,
    private readonly claims: ClaimRepository,
    private readonly mutes: MutesService,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, tooManyAttempts, muteLinkOver, officeSuspended */
  page(secret: string, from: string): Promise<MutePage> {
    return this.opening(secret, from, (link) =>
      this.offices.look(link.tenantId, async (tx) => this.shown(tx, await this.find(tx, link))),
    );
  }

  /** Either way, as often as the holder likes: the link is not used up. @throws like `page` */
  change(secret: string, from: string, muted: boolean): Promise<MutePage> {
    return this.opening(secret, from, async (link) => {
      const { holder } = await this.offices.look(link.tenantId, (tx) => this.find(tx, link));
      return this.offices.act(link.tenantId, holder, 'me:write', async (tx) => {
        const found = await this.find(tx, link);
        await this.mutes.change(tx, found.holder.personId, found.kind, muted);
        return this.shown(tx, found);
      });
    });
  }

  private opening(secret: string, from: string, open: (link: SealedRow) => Promise<MutePage>): Promise<MutePage> {
    return this.guesses.counted(from, async () => {
      const link = readMuteLink(secret);
      if (!link) throw notFound();
      return open(link);
    });
  }

  private async find(tx: TenantTx, link: SealedRow): Promise<Found> {
    const row = await this.queries.one(tx, link.rowId);
    if (!row) throw notFound();
    const { linkKey } = await this.claims.office(tx, []);
    const kind = muteKindOf(row);
    const reader = (await this.people.recipients(tx, [row.personId])).get(row.personId);
    const isTooOld = this.clock.now().getTime() - Date.parse(row.dueAt) > MUTE_LINK_DAYS * DAY_MS;
    if (isTooOld || !kind || !reader?.email || reader.hasLeft || !isSealed(link, linkKey, reader.email))
      throw muteLinkOver();
    const { personId, name, language, zone } = reader;
    return { holder: { personId, name, language, zone }, kind };
  }

  private async shown(tx: TenantTx, { holder: { personId, name, language }, kind }: Found): Promise<MutePage> {
    const { name: office } = await this.claims.office(tx, []);
    return { office, name, language, kind, muted: await this.mutes.isMuted(tx, personId, kind) };
  }
}
