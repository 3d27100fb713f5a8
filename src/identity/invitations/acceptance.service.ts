import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { systemActor, type Actor } from '../../platform/database/actor.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { RULES } from '../../platform/http/field-rules.js';
import { officeSuspended } from '../../platform/http/http.errors.js';
import { wrongField } from '../../platform/http/validation.js';
import type { Language } from '../../platform/i18n/language.js';
import type { AccessToken } from '../access-tokens/access-token.repository.js';
import { AccessTokensService } from '../access-tokens/access-tokens.service.js';
import type { BookedPerson } from '../identity.types.js';
import { emailTaken, linkExpired, wrongPassword } from '../identity.errors.js';
import { MemberPersons } from '../members/member-persons.service.js';
import { MembersService } from '../members/members.service.js';
import { officeName } from '../offices/office-name.rules.js';
import { TenantRepository } from '../offices/tenant.repository.js';
import { isAcceptablePassword } from '../passwords/password.rules.js';
import { PasswordsService } from '../passwords/passwords.service.js';
import { SessionsService, type Origin } from '../sessions/sessions.service.js';
import { UserRepository, type StoredUser } from '../users/user.repository.js';
import { InvitationRepository, type Invitation } from './invitation.repository.js';
import type { Acceptance, InvitationOffer } from './invitations.dto.js';

interface Redeemer {
  id: string;
  name: string;
  /** Null for somebody who has an account already. */
  newPasswordHash: string | null;
}

/** Redeems invitations. Who holds the secret may do exactly this in the office, and nothing else. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly globalDatabase: GlobalDatabase,
    private readonly tenantDatabase: TenantDatabase,
    private readonly tokens: AccessTokensService,
    private readonly invitations: InvitationRepository,
    private readonly tenants: TenantRepository,
    private readonly users: UserRepository,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly members: MembersService,
    private readonly persons: MemberPersons,
    private readonly audit: AuditService,
  ) {}

  /** What the page behind the link shows; changes nothing. */
  async offer(secret: string, language: Language): Promise<InvitationOffer> {
    const { invitation, user, office } = await this.read(secret);
    const { name, email, role, invitedBy, expiresAt } = invitation;
    return { office: officeName(office, language), name, email, role, invitedBy, expiresAt, hasAccount: user !== null };
  }

  /** Makes the holder a member, with a new account or the one of the address, and signs him in. Answers the session's secret. */
  async accept(secret: string, input: Acceptance, origin: Origin): Promise<string> {
    const { token, invitation, user } = await this.read(secret);
    const redeemer = user
      ? await this.known(user, input.password, origin.address)
      : await this.fresh(input, invitation);
    const actor = redeeming(token, redeemer);
    return this.tenantDatabase.run(actor, async (tx) => {
      await this.tokens.redeem(tx, 'invitation', secret);
      const current = await this.invitations.open(tx, invitation.id);
      if (!current) throw linkExpired();
      const person = await this.personToJoin(tx, current);
      await this.createUser(tx, redeemer, current, person);
      await this.join(tx, redeemer.id, current, person);
      return this.sessions.start(tx, redeemer.id, tx.tenantId, origin);
    });
  }

  private async read(secret: string) {
    const token = await this.globalDatabase.run((tx) => this.tokens.look(tx, 'invitation', secret), { readOnly: true });
    return this.tenantDatabase.run(
      redeeming(token, null),
      async (tx) => {
        const invitation = await this.invitations.open(tx, token.subjectId);
        if (!invitation) throw linkExpired();
        if ((await this.tenants.status(tx)) === 'suspended') throw officeSuspended();
        return {
          token,
          invitation,
          office: await this.tenants.office(tx),
          user: await this.users.byEmail(tx, invitation.email),
        };
      },
      { readOnly: true },
    );
  }

  private async known(user: StoredUser, password: string, address: string): Promise<Redeemer> {
    if (!(await this.sessions.isPasswordOf(user, password, address))) throw wrongPassword();
    return { id: user.id, name: user.name, newPasswordHash: null };
  }

  private async fresh({ name, password }: Acceptance, invitation: Invitation): Promise<Redeemer> {
    if (!isAcceptablePassword(password)) throw wrongField('password', 'password', RULES['isPassword']!.said);
    return {
      id: newId(),
      name: (name ?? invitation.name) || invitation.email,
      newPasswordHash: await this.passwords.hash(password),
    };
  }

  /** Null where the invitation names nobody, or somebody who signs in by now. */
  private async personToJoin(tx: TenantTx, { personId }: Invitation): Promise<BookedPerson | null> {
    const person = personId === null ? null : await this.persons.book.person(tx, personId);
    return person?.memberId === null ? person : null;
  }

  /** A new account speaks and reckons as its person did; one of nobody as the invitation and the office do. */
  private async createUser(
    tx: TenantTx,
    redeemer: Redeemer,
    invitation: Invitation,
    person: BookedPerson | null,
  ): Promise<void> {
    const { id, name, newPasswordHash } = redeemer;
    if (newPasswordHash === null) return;
    const { email } = invitation;
    const language = person?.language ?? invitation.language;
    const zone = person?.zone ?? (await this.tenants.office(tx)).zone;
    if (!(await this.users.insert(tx, { id, email, name, language, zone, passwordHash: newPasswordHash })))
      throw emailTaken();
  }

  private async join(
    tx: TenantTx,
    userId: string,
    { id, role, personId }: Invitation,
    person: BookedPerson | null,
  ): Promise<void> {
    const memberId = await this.members.add(tx, userId, role);
    await this.invitations.accept(tx, id);
    if (personId && person) await this.persons.book.join(tx, personId, memberId);
    await this.audit.record(tx, { subject: { kind: 'invitation', id }, action: 'accepted' });
  }
}

function redeeming(token: AccessToken, redeemer: Redeemer | null): Actor {
  const actor = systemActor(token.tenantId!, redeemer?.name ?? 'invitation', new Set(['invitations:redeem']));
  return { ...actor, userId: redeemer?.id ?? null };
}
