import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/database/actor.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { officeSuspended } from '../../platform/http/http.errors.js';
import type { Language } from '../../platform/i18n/language.js';
import type { ZoneId } from '../../platform/time/wall-time.rules.js';
import { TenantRepository } from '../offices/tenant.repository.js';
import type { AccessToken } from './access-token.repository.js';
import { AccessTokensService } from './access-tokens.service.js';
import { addressHash } from './address-hash.rules.js';
import type { Purpose } from './access-tokens.types.js';
import { LinkGuesses } from './link-guesses.service.js';

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

/** In whose name something is done through a link. */
export interface LinkHolder {
  personId: string;
  name: string;
  language: Language;
  zone: ZoneId;
}

/**
 * Lets people without account into the one thing their mail is about. Nobody signs in by this: the transaction it opens is for
 * exactly the work that is handed over, in the office of the link.
 */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly globalDatabase: GlobalDatabase,
    private readonly tenantDatabase: TenantDatabase,
    private readonly tokens: AccessTokensService,
    private readonly tenants: TenantRepository,
    private readonly guesses: LinkGuesses,
  ) {}

  /** Reads in the link's office. Changes nothing: mail scanners open links. @throws notFound, tooManyAttempts, officeSuspended */
  async look<T>(link: PresentedLink, read: (tx: TenantTx, opened: OpenedLink) => Promise<T>): Promise<T> {
    const token = await this.tokenOf(link);
    const actor = systemActor(token.tenantId!, 'mailed link');
    return this.tenantDatabase.run(
      actor,
      async (tx) => {
        if ((await this.tenants.status(tx)) === 'suspended') throw officeSuspended();
        return read(tx, opened(token));
      },
      { readOnly: true },
    );
  }

  /** Acts in the link's office in the name of its holder, who was read by `look`; the permission is the only one there is. */
  async act<T>(
    link: PresentedLink,
    holder: LinkHolder,
    permission: string,
    work: (tx: TenantTx, opened: OpenedLink) => Promise<T>,
  ): Promise<T> {
    const token = await this.tokenOf(link);
    const { personId, name, language, zone } = holder;
    const actor = { ...systemActor(token.tenantId!, name, new Set([permission])), personId, language, zone };
    return this.tenantDatabase.run(actor, (tx) => work(tx, opened(token)));
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
