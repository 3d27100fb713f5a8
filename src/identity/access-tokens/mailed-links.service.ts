import { Injectable } from '@nestjs/common';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import type { AccessToken } from './access-token.repository.js';
import { AccessTokensService } from './access-tokens.service.js';
import { addressHash } from './address-hash.rules.js';
import type { Purpose } from './access-tokens.types.js';
import { LinkGuesses } from './link-guesses.service.js';
import { LinkedOffices, type LinkHolder } from './linked-offices.service.js';

/** A link as somebody presents it, from an address of the net. */
export interface PresentedLink {
  purpose: Purpose;
  secret: string;
  from: string;
}

/** What a link lets see and do: one subject of one office. */
export interface OpenedLink {
  subjectId: string;
  /** When its mail was written. */
  mailedAt: Date;
  /** False once it has ended; its subject may say why. */
  usable: boolean;
  /** Whether it went to this address. */
  wentTo(address: string | null): boolean;
}

/** Lets people without account into the one thing their mail is about, by secrets of which only hashes are kept. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly globalDatabase: GlobalDatabase,
    private readonly offices: LinkedOffices,
    private readonly tokens: AccessTokensService,
    private readonly guesses: LinkGuesses,
  ) {}

  /** Reads in the link's office. @throws notFound, tooManyAttempts, officeSuspended */
  async look<T>(link: PresentedLink, read: (tx: TenantTx, opened: OpenedLink) => Promise<T>): Promise<T> {
    const token = await this.tokenOf(link);
    return this.offices.look(token.tenantId!, (tx) => read(tx, opened(token)));
  }

  /** Acts in the link's office in the name of its holder, who was read by `look`; the permission is the only one there is. */
  async act<T>(
    link: PresentedLink,
    holder: LinkHolder,
    permission: string,
    work: (tx: TenantTx, opened: OpenedLink) => Promise<T>,
  ): Promise<T> {
    const token = await this.tokenOf(link);
    return this.offices.act(token.tenantId!, holder, permission, (tx) => work(tx, opened(token)));
  }

  private async tokenOf({ purpose, secret, from }: PresentedLink): Promise<AccessToken> {
    const token = await this.globalDatabase.run((tx) => this.tokens.find(tx, purpose, secret), { readOnly: true });
    if (token?.tenantId) return token;
    throw await this.guesses.missed(from);
  }
}

function opened({ subjectId, createdAt, usable, sentTo }: AccessToken): OpenedLink {
  return {
    subjectId,
    mailedAt: createdAt,
    usable,
    wentTo: (address) => sentTo === null || (address !== null && sentTo.equals(addressHash(address))),
  };
}
