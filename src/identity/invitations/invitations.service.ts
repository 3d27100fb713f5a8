import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import { dayText } from '../../platform/time/date-text.js';
import { dateIn } from '../../platform/time/wall-time.rules.js';
import { AccessTokensService } from '../access-tokens/access-tokens.service.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { alreadyInvited, alreadyMember, personJoined, unknownPerson } from '../identity.errors.js';
import { MemberPersons } from '../members/member-persons.service.js';
import { MemberRepository } from '../members/member.repository.js';
import type { Role } from '../identity.types.js';
import { officeName } from '../offices/office-name.rules.js';
import { TenantRepository } from '../offices/tenant.repository.js';
import type { MailStanding } from '../account-mails/mail-standing.rules.js';
import { INVITATION_DAYS, InvitationRepository, type Invitation } from './invitation.repository.js';
import type { InvitationInput } from './invitations.dto.js';

/** `mail` is null where none was ever planned. */
export type MailedInvitation = Invitation & { mail: MailStanding | null };

/** Invitations of an office: made, sent again, withdrawn. Accepting one is AcceptanceService's. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly persons: MemberPersons,
    private readonly tenants: TenantRepository,
    private readonly tokens: AccessTokensService,
    private readonly mails: AccountMailsService,
    private readonly audit: AuditService,
  ) {}

  /** Also for somebody who has an account by this address: he signs in to accept. @throws alreadyMember, alreadyInvited, personInvited */
  async invite(tx: TenantTx, input: InvitationInput): Promise<MailedInvitation> {
    await this.invitations.lockAddress(tx, input.email);
    if (await this.members.byEmail(tx, input.email)) throw alreadyMember();
    if (await this.invitations.pendingOf(tx, input.email)) throw alreadyInvited();
    await this.assertFree(tx, input.personId ?? null);
    const { language } = await this.tenants.office(tx);
    const invitation = await this.invitations.insert(tx, {
      ...input,
      personId: input.personId ?? null,
      language: input.language ?? language,
    });
    const { email, name, role } = invitation;
    await this.audit.record(tx, {
      subject: { kind: 'invitation', id: invitation.id },
      action: 'created',
      after: { email, name, role },
    });
    await this.mail(tx, invitation);
    return (await this.mailed(tx, [invitation]))[0]!;
  }

  /** Neither accepted nor withdrawn, the newest first; only those whose mail stands so where `mail` is given. */
  async pending(tx: TenantTx, mail?: MailStanding['state']): Promise<MailedInvitation[]> {
    const all = await this.mailed(tx, await this.invitations.pending(tx));
    return all.filter((one) => mail === undefined || one.mail?.state === mail);
  }

  /** As what the invitation would let somebody work here. @throws notFound when it is accepted or withdrawn. */
  async roleOf(tx: TenantTx, id: string): Promise<Role> {
    return (await this.pendingOne(tx, id)).role;
  }

  /** A new mail with a new link; the invitation lasts seven days again. Links sent before go on working. */
  async resend(tx: TenantTx, id: string): Promise<MailedInvitation> {
    await this.pendingOne(tx, id);
    await this.mails.cancel(tx, id);
    const invitation = await this.invitations.renew(tx, id);
    await this.audit.record(tx, { subject: { kind: 'invitation', id }, action: 'resent' });
    await this.mail(tx, invitation);
    return (await this.mailed(tx, [invitation]))[0]!;
  }

  /** Its links open nothing any more. */
  async revoke(tx: TenantTx, id: string): Promise<void> {
    const { email, name, role } = await this.pendingOne(tx, id);
    await this.invitations.revoke(tx, id);
    await this.tokens.endAll(tx, 'invitation', id);
    await this.mails.cancel(tx, id);
    await this.audit.record(tx, {
      subject: { kind: 'invitation', id },
      action: 'revoked',
      before: { email, name, role },
    });
  }

  private async pendingOne(tx: TenantTx, id: string): Promise<Invitation> {
    const invitation = await this.invitations.pendingForChange(tx, id);
    if (!invitation) throw notFound();
    return invitation;
  }

  /** Each with where its newest mail stands. */
  private async mailed(tx: TenantTx, invitations: Invitation[]): Promise<MailedInvitation[]> {
    const ids = invitations.map(({ id }) => id);
    const standing = await this.mails.standing(tx, 'invitation', ids);
    return invitations.map((one) => ({ ...one, mail: standing.get(one.id) ?? null }));
  }

  private async assertFree(tx: TenantTx, personId: string | null): Promise<void> {
    if (personId === null) return;
    const person = await this.persons.book.person(tx, personId);
    if (!person) throw unknownPerson();
    if (person.memberId !== null) throw personJoined();
  }

  private async mail(tx: TenantTx, invitation: Invitation): Promise<void> {
    const { id, email, name, language, expiresAt } = invitation;
    const office = await this.tenants.office(tx);
    await this.mails.plan(tx, {
      kind: 'invitation',
      subjectId: id,
      userId: null,
      recipient: { email, name },
      language,
      params: {
        office: officeName(office, language),
        // a command has no name that anybody would know
        ...(tx.actor.userId !== null && { inviter: tx.actor.label }),
        until: dayText(dateIn(office.zone, expiresAt), language),
      },
      usefulHours: INVITATION_DAYS * 24,
    });
  }
}
