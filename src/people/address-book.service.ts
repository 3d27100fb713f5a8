import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AddressBook } from '../identity/identity.types.js';
import { MemberPersons } from '../identity/members/member-persons.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { PersonRepository } from './person.repository.js';

/** Tells identity, which stands below, who a member is among the office's persons. */
@Injectable()
export class AddressBookService implements AddressBook, OnModuleInit {
  constructor(
    private readonly persons: PersonRepository,
    private readonly members: MemberPersons,
  ) {}

  onModuleInit(): void {
    this.members.register(this);
  }

  person(tx: TenantTx, personId: string): Promise<{ name: string; memberId: string | null } | null> {
    return this.persons.account(tx, personId);
  }

  async personsOf(tx: TenantTx, memberIds: string[]): Promise<Map<string, { id: string; name: string }>> {
    const found = await this.persons.ofMembers(tx, memberIds);
    return new Map(found.map(({ memberId, id, name }) => [memberId, { id, name }]));
  }

  async join(tx: TenantTx, personId: string, memberId: string): Promise<void> {
    await this.persons.join(tx, personId, memberId);
  }
}
