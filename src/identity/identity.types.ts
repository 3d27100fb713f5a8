import type { TenantTx } from '../platform/database/tenant-tx.js';
import type { Role } from './identity.policy.js';

export type { Role } from './identity.policy.js';

export interface User {
  id: string;
  email: string;
  name: string;
  language: 'en' | 'tr';
  zone: string;
  colorScheme: 'auto' | 'light' | 'dark';
}

/** One office a user belongs to. */
export interface Membership {
  tenantId: string;
  slug: string;
  name: string;
  nameEn: string | null;
  nameTr: string | null;
  zone: string;
  status: 'active' | 'suspended';
  isDemo: boolean;
  memberId: string;
  role: Role;
}

/** A person as the office knows them. */
export interface BookedPerson {
  name: string;
  language: 'en' | 'tr';
  zone: string;
  /** The present member the person signs in as. */
  memberId: string | null;
}

/**
 * The office's persons, which stand above identity: people registers itself with MemberPersons at boot.
 * A member and a person are joined by redeeming an invitation that names the person, or by who administers the office; equal addresses join nobody.
 */
export interface AddressBook {
  /** Null when there is no such person. */
  person(tx: TenantTx, personId: string): Promise<BookedPerson | null>;
  /** The persons of these members, by member id. */
  personsOf(tx: TenantTx, memberIds: string[]): Promise<Map<string, { id: string; name: string }>>;
  join(tx: TenantTx, personId: string, memberId: string): Promise<void>;
}
