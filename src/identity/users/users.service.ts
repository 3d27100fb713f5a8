import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { newId } from '../../platform/database/ids.js';
import type { SessionIdentity } from '../../platform/http/access.js';
import { inLanguage } from '../../platform/i18n/language.js';
import { Clock } from '../../platform/time/clock.js';
import { notSignedIn } from '../../platform/http/http.errors.js';
import { emailTaken } from '../identity.errors.js';
import type { Membership } from '../identity.types.js';
import { PasswordsService } from '../passwords/passwords.service.js';
import { SessionRepository } from '../sessions/session.repository.js';
import type { Me, MeOffice, MyOffice } from './users.dto.js';
import { UserRepository, type NewUser, type StoredUser, type UserChange } from './user.repository.js';

/** Users: who signs in, whatever offices they work in. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: GlobalDatabase,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: PasswordsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A user with a password, member of nothing yet: for commands and the demo; people get theirs by invitation. @throws emailTaken */
  async create(user: Omit<NewUser, 'id' | 'passwordHash'> & { password: string }): Promise<string> {
    const { password, ...rest } = user;
    const passwordHash = await this.passwords.hash(password);
    const id = newId();
    if (!(await this.database.run((tx) => this.users.insert(tx, { ...rest, id, passwordHash })))) throw emailTaken();
    return id;
  }

  /** The user with this address; null when nobody has it. */
  async idOf(email: string): Promise<string | null> {
    return this.database.run(async (tx) => (await this.users.byEmail(tx, email))?.id ?? null, { readOnly: true });
  }

  /** Everything the web needs to begin: who, where, and what they may do. */
  async me(session: SessionIdentity | null): Promise<Me> {
    if (!session) throw notSignedIn();
    return this.database.run(
      async (tx) => {
        const user = await this.users.byId(tx, session.userId);
        if (!user) throw notSignedIn();
        const memberships = await this.sessions.memberships(tx, session.userId);
        const { actor } = session;
        const current = memberships.find((one) => one.tenantId === actor?.tenantId);
        const { id, email, name, language, zone, colorScheme } = user;
        return {
          user: { id, email, name, language, zone, colorScheme },
          person: actor?.personId ? { id: actor.personId, name: actor.label } : null,
          office: current ? officeOf(current, language) : null,
          role: current?.role ?? null,
          permissions: current && actor ? [...actor.permissions] : [],
          offices: memberships.map((one) => listed(one, language)),
          now: this.clock.now(),
        };
      },
      { readOnly: true },
    );
  }

  async changeProfile(session: SessionIdentity, change: UserChange): Promise<void> {
    await this.database.run(async (tx) => {
      const before = await this.users.forChange(tx, session.userId);
      if (!before) throw notSignedIn();
      await this.audit.recordAccount(tx, { userId: before.id, action: 'changed', ...told(before, change) });
      await this.users.change(tx, before.id, change);
    });
  }
}

/** What others see of it: light or dark is nobody's business. */
function told({ name, language, zone }: StoredUser, change: UserChange) {
  const after = { name: change.name ?? name, language: change.language ?? language, zone: change.zone ?? zone };
  return { before: { name, language, zone }, after };
}

const nameOf = (office: Membership, language: 'en' | 'tr') =>
  inLanguage({ en: office.nameEn, tr: office.nameTr }, language) || office.name;

function officeOf(office: Membership, language: 'en' | 'tr'): MeOffice {
  const { tenantId, slug, zone, isDemo } = office;
  return { id: tenantId, slug, name: nameOf(office, language), zone, isDemo };
}

function listed(office: Membership, language: 'en' | 'tr'): MyOffice {
  const { tenantId, slug, role, status, isDemo } = office;
  return { id: tenantId, slug, name: nameOf(office, language), role, status, isDemo };
}
