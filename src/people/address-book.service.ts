import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { AddressBook, BookedPerson } from '../identity/identity.types.js';
import { MemberPersons } from '../identity/members/member-persons.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { PersonRepository } from './person.repository.js';

/** Tells identity, which stands below, who a member is among the office's persons. */
@Injectable()
export class AddressBookService implements AddressBook, OnModuleInit {
  constructor(
    private readonly persons: PersonRepository,
    private readonly members: MemberPersons,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.members.register(this);
  }

  person(tx: TenantTx, personId: string): Promise<BookedPerson | null> {
    return this.persons.booked(tx, personId);
  }

  async personsOf(tx: TenantTx, memberIds: string[]): Promise<Map<string, { id: string; name: string }>> {
    const found = await this.persons.ofMembers(tx, memberIds);
    return new Map(found.map(({ memberId, id, name }) => [memberId, { id, name }]));
  }

  async join(tx: TenantTx, personId: string, memberId: string): Promise<void> {
    const [former] = await this.persons.ofMembers(tx, [memberId]);
    const touched = [...new Set([personId, ...(former ? [former.id] : [])])];
    const before = await this.accounts(tx, touched);
    await this.persons.join(tx, personId, memberId);
    const after = await this.accounts(tx, touched);
    for (const id of touched)
      await this.audit.record(tx, {
        subject: { kind: 'person', id },
        action: 'changed',
        before: before.get(id),
        after: after.get(id),
      });
  }

  private async accounts(tx: TenantTx, ids: string[]): Promise<Map<string, object>> {
    const found = new Map<string, object>();
    for (const id of ids) {
      const account = await this.persons.joined(tx, id);
      if (account) found.set(id, account);
    }
    return found;
  }
}
