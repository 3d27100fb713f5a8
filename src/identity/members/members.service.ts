import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { notFound } from '../../platform/errors/problem.js';
import type { PageQuery } from '../../platform/http/page.dto.js';
import { assertVersion } from '../../platform/http/version.js';
import { AccountMailsService } from '../account-mails/account-mails.service.js';
import { ROLE_NAMES } from '../account-mails/account-mail-texts.rules.js';
import type { NoticeKind } from '../account-mails/account-mails.types.js';
import { lastAdministrator, personJoined, unknownPerson } from '../identity.errors.js';
import type { Role } from '../identity.types.js';
import { officeName } from '../offices/office-name.rules.js';
import { TenantRepository } from '../offices/tenant.repository.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { MemberPersons } from './member-persons.service.js';
import { MemberRepository, type MemberRow } from './member.repository.js';
import type { MemberPage, MemberView } from './members.dto.js';

/** Who works in an office, and as what. An office never loses its last administrator. */
@Injectable()
export class MembersService {
  constructor(
    private readonly members: MemberRepository,
    private readonly persons: MemberPersons,
    private readonly sessions: SessionRepository,
    private readonly tenants: TenantRepository,
    private readonly mails: AccountMailsService,
    private readonly audit: AuditService,
  ) {}

  /** Makes a user a member: what redeeming an invitation does, and commands. Answers the member's id. */
  async add(tx: TenantTx, userId: string, role: Role): Promise<string> {
    const id = await this.members.add(tx, userId, role);
    await this.audit.record(tx, { subject: { kind: 'member', id }, action: 'created', after: { role } });
    return id;
  }

  /** The total on the first page only. */
  async list(tx: TenantTx, { cursor, limit = 50 }: PageQuery): Promise<MemberPage> {
    const { items: members, nextCursor } = await this.members.page(tx, cursor, limit);
    const persons = await this.persons.book.personsOf(
      tx,
      members.map((one) => one.id),
    );
    const items = members.map((one) => shown(tx, one, persons.get(one.id) ?? null));
    return cursor ? { items, nextCursor } : { items, nextCursor, total: await this.members.count(tx) };
  }

  /** Tells the member by mail. @throws lastAdministrator */
  async changeRole(tx: TenantTx, id: string, version: number, role: Role): Promise<MemberView> {
    const before = await this.member(tx, id);
    assertVersion(before, version, await this.view(tx, before));
    if (before.role !== role) {
      if (role !== 'administrator') await this.assertNotLast(tx, before);
      await this.members.setRole(tx, id, role);
      await this.audit.record(tx, {
        subject: { kind: 'member', id },
        action: 'changed',
        before: { role: before.role },
        after: { role },
      });
      const { language } = before;
      await this.tell(tx, 'role_changed', before, {
        from: ROLE_NAMES[before.role]![language],
        to: ROLE_NAMES[role]![language],
      });
    }
    return this.view(tx, await this.member(tx, id));
  }

  /** The member is this person from now on, and no other. @throws unknownPerson; personJoined when somebody signs in as the person */
  async join(tx: TenantTx, id: string, version: number, personId: string): Promise<MemberView> {
    const member = await this.member(tx, id);
    assertVersion(member, version, await this.view(tx, member));
    const person = await this.persons.book.person(tx, personId);
    if (!person) throw unknownPerson();
    if (person.memberId !== null) throw personJoined();
    await this.persons.book.join(tx, personId, id);
    await this.members.renewVersion(tx, id);
    return this.view(tx, await this.member(tx, id));
  }

  /** The member can work here no more, at once; what he did stays. Tells him by mail. @throws lastAdministrator */
  async end(tx: TenantTx, id: string, version: number): Promise<void> {
    const member = await this.member(tx, id);
    assertVersion(member, version, await this.view(tx, member));
    await this.assertNotLast(tx, member);
    await this.members.end(tx, id);
    await this.sessions.leaveOffice(tx, member.userId);
    await this.audit.record(tx, {
      subject: { kind: 'member', id },
      action: 'ended',
      before: { name: member.name, email: member.email, role: member.role },
    });
    await this.tell(tx, 'membership_ended', member, {});
  }

  private async member(tx: TenantTx, id: string): Promise<MemberRow> {
    const member = await this.members.forChange(tx, id);
    if (!member) throw notFound();
    return member;
  }

  private async assertNotLast(tx: TenantTx, member: MemberRow): Promise<void> {
    if (member.role !== 'administrator') return;
    if ((await this.members.otherAdministrators(tx, member.id)) === 0) throw lastAdministrator();
  }

  private async view(tx: TenantTx, member: MemberRow): Promise<MemberView> {
    const persons = await this.persons.book.personsOf(tx, [member.id]);
    return shown(tx, member, persons.get(member.id) ?? null);
  }

  private async tell(tx: TenantTx, kind: NoticeKind, member: MemberRow, params: Record<string, string>): Promise<void> {
    const { userId, email, name, language } = member;
    const office = officeName(await this.tenants.office(tx), language);
    await this.mails.plan(tx, {
      kind,
      subjectId: userId,
      userId,
      recipient: { email, name },
      language,
      params: { office, actor: tx.actor.label, ...params },
      usefulHours: 72,
    });
  }
}

function shown(tx: TenantTx, member: MemberRow, person: MemberView['person']): MemberView {
  const { id, name, email, role, createdAt, version, userId } = member;
  return {
    id,
    name,
    email,
    role,
    person,
    createdAt,
    isMe: userId === tx.actor.userId,
    version,
    can: { edit: tx.actor.permissions.has('members:write') },
  };
}
