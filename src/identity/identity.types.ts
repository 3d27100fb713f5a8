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
